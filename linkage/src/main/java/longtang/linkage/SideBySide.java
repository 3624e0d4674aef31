package longtang.linkage;

import java.util.ArrayList;
import java.util.List;

/// Columns that are the same or not, several of them side by side in one number for each record, so that two records
/// are compared in all of them at once (multiple bytes in one word: Lamport 1975).
///
/// A column takes as many bits as its codes need, and one above them that says whether the record speaks. Level 1 is
/// `same`, 2 `different`: so a pattern grows by the column's stride where both speak, and once more where they differ.
final class SideBySide {

    /// A column as codes, of which 0 is silence.
    ///
    /// @param codes how many there are, with 0
    /// @param stride what level 1 adds to a pattern
    record Coded(int[] code, int codes, long stride) {

        int bits() {
            return Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, codes - 1));
        }
    }

    private final long[] word;
    private final long speaks;
    private final long values;
    private final long[] worth;

    private SideBySide(List<Coded> columns) {
        this.word = new long[columns.getFirst().code.length];
        this.worth = worth(columns);
        long heads = 0;
        int at = 0;
        for (var column : columns) {
            int head = at + column.bits();
            pack(column.code, at, head);
            heads |= 1L << head;
            at = head + 1;
        }
        this.speaks = heads;
        this.values = (at == Long.SIZE ? -1L : (1L << at) - 1) & ~heads;
    }

    /// As few numbers a record as the columns fit into; each column is in one of them.
    static List<SideBySide> of(List<Coded> columns) {
        var words = new ArrayList<SideBySide>();
        var together = new ArrayList<Coded>();
        int used = 0;
        for (var column : columns) {
            int needs = column.bits() + 1;
            if (used + needs > Long.SIZE || together.size() == Byte.SIZE) {
                words.add(new SideBySide(together));
                together.clear();
                used = 0;
            }
            together.add(column);
            used += needs;
        }
        if (!together.isEmpty()) words.add(new SideBySide(together));
        return words;
    }

    private void pack(int[] code, int at, int head) {
        for (int record = 0; record < code.length; record++) {
            if (code[record] != 0) word[record] |= ((long) code[record] << at) | (1L << head);
        }
    }

    // By set of columns, the lowest bit for the first.
    private static long[] worth(List<Coded> columns) {
        var worth = new long[1 << columns.size()];
        for (int set = 1; set < worth.length; set++) {
            int first = Integer.numberOfTrailingZeros(set);
            worth[set] = worth[set & (set - 1)] + columns.get(first).stride;
        }
        return worth;
    }

    /// Adds what these columns say of a record beside others to the patterns so far.
    void add(int left, int[] rights, int count, long[] patterns) {
        long own = word[left];
        for (int i = 0; i < count; i++) {
            long other = word[rights[i]];
            long both = own & other & speaks;
            // Whatever is not zero carries into the bit above it.
            long differs = (((own ^ other) & values) + values) & both;
            patterns[i] += worth[(int) Long.compress(both, speaks)] + worth[(int) Long.compress(differs, speaks)];
        }
    }
}
