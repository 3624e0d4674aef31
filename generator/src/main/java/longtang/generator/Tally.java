package longtang.generator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How many records each structure and each file share: all figures come from these few counts.
///
/// Pairs are counted, never listed, so a file of a million records costs no more than one of two.
final class Tally {

    private final Map<Long, Integer> shared = new HashMap<>();
    private final Map<Integer, Integer> structureSizes = new HashMap<>();
    private final Map<Integer, Integer> fileSizes = new HashMap<>();

    Tally(List<Linked> records) {
        for (var record : records) count(record);
    }

    private void count(Linked record) {
        if (record.structure() != Linked.NONE) structureSizes.merge(record.structure(), 1, Integer::sum);
        if (record.file() != Linked.NONE) fileSizes.merge(record.file(), 1, Integer::sum);
        shared.merge(cell(record.structure(), record.file()), 1, Integer::sum);
    }

    private static long cell(int structure, int file) {
        return ((long) structure << 32) | (file & 0xffff_ffffL);
    }

    /// What one structure and one file have in common; either may be NONE.
    interface Visitor {
        void visit(int structure, int file, int common);
    }

    void forEach(Visitor visitor) {
        shared.forEach((cell, common) -> visitor.visit((int) (cell >> 32), cell.intValue(), common));
    }

    int sizeOfStructure(int structure) {
        return structureSizes.getOrDefault(structure, 0);
    }

    int sizeOfFile(int file) {
        return fileSizes.getOrDefault(file, 0);
    }

    int structures() {
        return structureSizes.size();
    }

    int files() {
        return fileSizes.size();
    }

    static long pairs(long records) {
        return records * (records - 1) / 2;
    }
}
