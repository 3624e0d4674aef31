package longtang.journal;

/// The nodes of a tree of `size` entries, read from its tiles.
final class TileNodes implements Nodes {

    private static final int HEIGHT = 8;

    private final TileFolder tiles;
    private final long size;

    TileNodes(TileFolder tiles, long size) {
        this.tiles = tiles;
        this.size = size;
    }

    @Override
    public Hash at(int level, long index) {
        int inside = level % HEIGHT;
        long first = index << inside;
        long tile = first / TilePath.FULL;
        int width = (int) Math.min(TilePath.FULL, (size >> (level - inside)) - tile * TilePath.FULL);
        var content = tiles.read(new TilePath(level / HEIGHT, tile, width));
        return Tile.node(content, (int) (first % TilePath.FULL), 1 << inside);
    }
}
