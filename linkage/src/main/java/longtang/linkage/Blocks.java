package longtang.linkage;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The blocks of one rule: which records share which key, in ranks, and which blocks a record is in.
///
/// Blocks that were too large are not among them, so that a pair they would have proposed is still
/// proposed by a later rule.
final class Blocks {

    private final int[] start;
    private final int[] member;
    private final int[] offset;
    private final int[] blockOf;
    private final BlockingReport.Rule report;
    private final boolean mayOverlap;

    private Blocks(Draft draft, int records, BlockingReport.Rule report) {
        this.start = Arrays.copyOf(draft.start, draft.blocks + 1);
        this.member = Arrays.copyOf(draft.member, draft.members);
        this.offset = new int[records + 1];
        this.blockOf = new int[member.length];
        this.report = report;
        for (int rank : member) offset[rank + 1]++;
        this.mayOverlap = Arrays.stream(offset).anyMatch(blocks -> blocks > 1);
        turnAround();
    }

    /// Sorts the records under the rule's keys; too large blocks go on by the finer rule or are left out.
    static Blocks of(Records records, BlockingRule rule, int limit) {
        var draft = new Draft();
        var keys = Keys.of(records, rule);
        long withKey = keys.records;
        int largest = 0;
        long split = 0;
        long leftOut = 0;
        long leftOutRecords = 0;
        long leftOutPairs = 0;
        long inFiner = 0; // pairs that a split left together
        boolean isFiner = false;
        BlockingRule finer = rule.finer();

        while (true) {
            var again = new Keys();
            for (int from = 0, to; from < keys.size; from = to) {
                to = keys.endOfBlock(from);
                int size = to - from;
                if (size < 2) continue;
                long pairs = size * (size - 1L) / 2;
                if (isFiner) inFiner += pairs;
                if (size <= limit) {
                    draft.add(keys.ranks, from, to);
                    largest = Math.max(largest, size);
                } else if (finer != null) {
                    split++;
                    leftOutPairs += pairs;
                    leftOutRecords += again.refine(records, finer, keys, from, to);
                } else {
                    leftOut++;
                    leftOutRecords += size;
                    leftOutPairs += pairs;
                }
            }
            if (again.size == 0 || finer == null) break;
            again.sort();
            keys = again;
            finer = finer.finer();
            isFiner = true;
        }
        leftOutPairs = Math.max(0, leftOutPairs - inFiner);
        var report = new BlockingReport.Rule(
                rule.name(), withKey, draft.blocks, largest, split, leftOut, leftOutRecords, leftOutPairs);
        return new Blocks(draft, records.size(), report);
    }

    BlockingReport.Rule report() {
        return report;
    }

    int count() {
        return start.length - 1;
    }

    int largest() {
        return report.largest();
    }

    /// Whether a record may be in more than one block, so that two of them may meet twice.
    boolean mayOverlap() {
        return mayOverlap;
    }

    int from(int block) {
        return start[block];
    }

    int to(int block) {
        return start[block + 1];
    }

    /// The rank of a block's member; ascending within a block.
    int member(int position) {
        return member[position];
    }

    long pairs(int block) {
        long size = (long) to(block) - from(block);
        return size * (size - 1) / 2;
    }

    /// The first block that holds both, or -1.
    int firstShared(int leftRank, int rightRank) {
        int i = offset[leftRank];
        int j = offset[rightRank];
        int endLeft = offset[leftRank + 1];
        int endRight = offset[rightRank + 1];
        while (i < endLeft && j < endRight) {
            int a = blockOf[i];
            int b = blockOf[j];
            if (a == b) return a;
            if (a < b) i++;
            else j++;
        }
        return -1;
    }

    private void turnAround() {
        for (int r = 0; r + 1 < offset.length; r++) offset[r + 1] += offset[r];
        var next = offset.clone();
        for (int b = 0; b < count(); b++) {
            for (int i = start[b]; i < start[b + 1]; i++) blockOf[next[member[i]]++] = b;
        }
    }

    /// Blocks being collected.
    private static final class Draft {

        int[] start = new int[1 << 10];
        int[] member = new int[1 << 12];
        int blocks;
        int members;

        void add(int[] ranks, int from, int to) {
            int size = to - from;
            while (members + size > member.length) member = Arrays.copyOf(member, member.length * 2);
            if (blocks + 2 > start.length) start = Arrays.copyOf(start, start.length * 2);
            System.arraycopy(ranks, from, member, members, size);
            members += size;
            start[++blocks] = members;
        }
    }

    /// Keys and the ranks that have them.
    private static final class Keys {

        long[] keys = new long[1 << 10];
        int[] ranks = new int[1 << 10];
        int size;
        long records;
        private int firstOfRecord;

        static Keys of(Records records, BlockingRule rule) {
            var keys = new Keys();
            for (int rank = 0; rank < records.size(); rank++) keys.collect(records, rule, rank, null);
            keys.sort();
            return keys;
        }

        /// Returns how many records of the block have no finer key and thereby drop out.
        int refine(Records records, BlockingRule finer, Keys coarse, int from, int to) {
            int silent = 0;
            for (int i = from; i < to; i++) {
                int before = size;
                collect(records, finer, coarse.ranks[i], coarse.keys[i]);
                if (size == before) silent++;
            }
            return silent;
        }

        private void collect(Records records, BlockingRule rule, int rank, @Nullable Long within) {
            firstOfRecord = size;
            rule.keys(records.atRank(rank), key -> add(within == null ? key : Mix.of(within, key), rank));
            if (size > firstOfRecord) this.records++;
        }

        private void add(long key, int rank) {
            for (int i = firstOfRecord; i < size; i++) {
                if (keys[i] == key) return;
            }
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, size * 2);
                ranks = Arrays.copyOf(ranks, size * 2);
            }
            keys[size] = key;
            ranks[size++] = rank;
        }

        void sort() {
            KeySort.sort(keys, ranks, size);
        }

        int endOfBlock(int from) {
            int to = from + 1;
            while (to < size && keys[to] == keys[from]) to++;
            return to;
        }
    }
}
