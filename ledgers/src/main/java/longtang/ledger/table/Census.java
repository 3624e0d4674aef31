package longtang.ledger.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/// How many lines of a file are in which hand. Lines of a quoted cell count one by one; only rows are judged in full.
final class Census {

    /// Longer lines are not counted: no row of that length is taken.
    private static final int LONGEST = 1 << 20;

    private final Map<Hand, Integer> lines = new EnumMap<>(Hand.class);
    private byte[] line = new byte[1 << 10];
    private int length;

    private Census() {}

    static Census of(Path file, int bom) throws IOException {
        var census = new Census();
        try (var in = Files.newInputStream(file)) {
            in.skipNBytes(bom);
            var bytes = new byte[1 << 16];
            for (int read; (read = in.read(bytes)) >= 0; ) census.take(bytes, read);
        }
        census.endLine();
        return census;
    }

    private void take(byte[] bytes, int count) {
        var from = 0;
        for (var i = 0; i < count; i++) {
            if (bytes[i] == 0) throw new Refused("csv.nul");
            if (bytes[i] != '\n' && bytes[i] != '\r') continue;
            keep(bytes, from, i);
            endLine();
            from = i + 1;
        }
        keep(bytes, from, count);
    }

    private void keep(byte[] bytes, int from, int to) {
        var kept = Math.min(to - from, LONGEST + 1 - length);
        if (length + kept > line.length) line = Arrays.copyOf(line, Math.max(length + kept, 2 * line.length));
        System.arraycopy(bytes, from, line, length, kept);
        length += kept;
    }

    private void endLine() {
        if (length <= LONGEST) lines.merge(Hand.of(Arrays.copyOf(line, length)), 1, Integer::sum);
        length = 0;
    }

    boolean has(Hand hand) {
        return lines.containsKey(hand);
    }

    /// UTF-8 where both have as many: GB18030 is never UTF-8 for long by chance.
    Hand most() {
        return lines.getOrDefault(Hand.UTF_8, 0) >= lines.getOrDefault(Hand.GB18030, 0) ? Hand.UTF_8 : Hand.GB18030;
    }
}
