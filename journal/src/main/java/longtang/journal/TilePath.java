package longtang.journal;

import java.util.Optional;
import java.util.regex.Pattern;

/// The name of a tile or of a bundle of entries: `tile/0/x001/234`, `tile/2/000.p/17`, `tile/entries/000`.
///
/// C2SP tlog-tiles: a full tile is 256 wide; `.p/W` marks one that is still filling.
public record TilePath(int level, long index, int width) {

    public static final int FULL = 256;

    /// The level of the entries themselves.
    public static final int ENTRIES = -1;

    private static final int HIGHEST = 63;
    private static final Pattern WRITTEN = Pattern.compile(
            "tile/(?<level>entries|\\d{1,2})/(?<index>(?:x\\d{3}/){0,5}\\d{3})(?:\\.p/(?<width>\\d{1,3}))?");

    public TilePath {
        if (level < ENTRIES || level > HIGHEST) throw new IllegalArgumentException("No level " + level);
        if (index < 0) throw new IllegalArgumentException("No tile " + index);
        if (width < 1 || width > FULL) throw new IllegalArgumentException("No width " + width);
    }

    /// Reads a path below the log's prefix; only the one spelling that `toString` gives.
    public static Optional<TilePath> read(String path) {
        var written = WRITTEN.matcher(path);
        if (!written.matches()) return Optional.empty();
        var level = written.group("level").equals("entries") ? ENTRIES : Integer.parseInt(written.group("level"));
        var width = written.group("width") == null ? FULL : Integer.parseInt(written.group("width"));
        if (level > HIGHEST || width < 1 || width > FULL) return Optional.empty();
        long index = Long.parseLong(written.group("index").replaceAll("[x/]", ""));
        var tile = new TilePath(level, index, width);
        return tile.toString().equals(path) ? Optional.of(tile) : Optional.empty();
    }

    public boolean isFull() {
        return width == FULL;
    }

    public TilePath full() {
        return new TilePath(level, index, FULL);
    }

    @Override
    public String toString() {
        var path = new StringBuilder(number(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x" + number(rest % 1000) + "/");
        }
        path.insert(0, level == ENTRIES ? "tile/entries/" : "tile/" + level + "/");
        return isFull() ? path.toString() : path + ".p/" + width;
    }

    private static String number(long threeDigits) {
        return Long.toString(1000 + threeDigits).substring(1);
    }
}
