package longtang.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A log growing leaf by leaf: keeps the right edge of the tree, hands full tiles on.
///
/// Holds at most 8 KiB a level. Not for use by several threads at once.
public final class TileGrowth {

    private final TileSink sink;
    private final List<Edge> edges = new ArrayList<>();
    private long size;

    public TileGrowth(TileSink sink) {
        this.sink = sink;
    }

    /// Goes on with a log of `size` entries, whose right edge is read from its tiles.
    static TileGrowth resume(long size, TileFolder tiles, TileSink sink) {
        var growth = new TileGrowth(sink);
        growth.size = size;
        long nodes = size;
        for (int level = 0; nodes > 0; level++, nodes /= TilePath.FULL) {
            int width = (int) (nodes % TilePath.FULL);
            var edge = growth.edge(level);
            edge.index = nodes / TilePath.FULL;
            if (width > 0) edge.fill(tiles.read(new TilePath(level, edge.index, width)));
        }
        return growth;
    }

    public long size() {
        return size;
    }

    public void add(Hash leaf) {
        add(0, leaf);
        size++;
    }

    private void add(int level, Hash node) {
        var edge = edge(level);
        node.copyTo(edge.hashes, edge.width * Hash.LENGTH);
        edge.width++;
        if (edge.width < TilePath.FULL) return;
        sink.tile(new TilePath(level, edge.index, TilePath.FULL), edge.content());
        add(level + 1, Tile.node(edge.hashes, 0, TilePath.FULL));
        edge.width = 0;
        edge.index++;
    }

    /// Hands on the tiles that are not full, as a checkpoint at this size needs them.
    public void flush() {
        for (int level = 0; level < edges.size(); level++) {
            var edge = edges.get(level);
            if (edge.width > 0) sink.tile(new TilePath(level, edge.index, edge.width), edge.content());
        }
    }

    /// The root of the tree at this size.
    public Hash root() {
        @Nullable Hash right = null;
        for (var edge : edges) {
            int end = edge.width;
            while (end > 0) {
                int peak = Integer.lowestOneBit(end);
                var left = Tile.node(edge.hashes, end - peak, peak);
                right = right == null ? left : Hash.node(left, right);
                end -= peak;
            }
        }
        return right == null ? Hash.EMPTY : right;
    }

    private Edge edge(int level) {
        while (edges.size() <= level) edges.add(new Edge());
        return edges.get(level);
    }

    private static final class Edge {
        final byte[] hashes = new byte[TilePath.FULL * Hash.LENGTH];
        long index;
        int width;

        void fill(byte[] content) {
            System.arraycopy(content, 0, hashes, 0, content.length);
            width = content.length / Hash.LENGTH;
        }

        byte[] content() {
            return Arrays.copyOf(hashes, width * Hash.LENGTH);
        }
    }
}
