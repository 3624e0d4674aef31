package longtang.generator;

import java.util.BitSet;
import java.util.List;

/// How good a matcher's links are, measured against the truth.
///
/// Pairs: two records in one file; auto's best links and review's best proposals alike. `auto` speaks of the links
/// made without a person alone. B-cubed: averaged over records, each record of nothing being its own.
/// Exact: structures whose file holds all their records and no other. `filesTooMany` counts the files that a structure
/// has beyond its first, `structuresLost` the structures that a file holds beyond its first.
/// `leftOut` counts records of a structure that were put into no file, `takenIn` records of nothing put into one.
record Score(
        int records,
        int structures,
        int files,
        Pairs.Quality pairs,
        Pairs.Intervals intervals,
        Pairs.Quality auto,
        Pairs.Interval autoPrecision,
        Pairs.Quality bCubed,
        double exact,
        int filesTooMany,
        int structuresLost,
        int leftOut,
        int takenIn,
        int missing,
        int unknown,
        int repeated) {

    static Score of(Links links) {
        var tally = new Tally(links.records());
        var pairs = Pairs.of(tally);
        var auto = auto(links.records());
        var shape = Shape.of(tally);
        return new Score(
                links.records().size(),
                tally.structures(),
                tally.files(),
                pairs.quality(),
                pairs.intervals(),
                auto.quality(),
                auto.intervals().precision(),
                bCubed(tally, links.records().size()),
                tally.structures() == 0 ? 1 : (double) shape.exact / tally.structures(),
                shape.fileVisits - shape.structuresWithFile.cardinality(),
                shape.structureVisits - shape.filesWithStructure.cardinality(),
                shape.leftOut,
                shape.takenIn,
                links.missing(),
                links.unknown(),
                links.repeated());
    }

    private static Pairs auto(List<Linked> records) {
        var auto = records.stream()
                .map(record -> record.auto() ? record : new Linked(record.structure(), Linked.NONE, false))
                .toList();
        return Pairs.of(new Tally(auto));
    }

    private static Pairs.Quality bCubed(Tally tally, int records) {
        if (records == 0) return Pairs.Quality.of(0, 0, 0);
        var sums = new double[2];
        tally.forEach((structure, file, common) -> {
            var together = structure == Linked.NONE || file == Linked.NONE ? 1.0 : common;
            sums[0] += common * together / (file == Linked.NONE ? 1 : tally.sizeOfFile(file));
            sums[1] += common * together / (structure == Linked.NONE ? 1 : tally.sizeOfStructure(structure));
        });
        var precision = sums[0] / records;
        var recall = sums[1] / records;
        return new Pairs.Quality(precision, recall, 2 * precision * recall / (precision + recall));
    }

    private static final class Shape {

        private final BitSet structuresWithFile = new BitSet();
        private final BitSet filesWithStructure = new BitSet();
        private int exact;
        private int fileVisits;
        private int structureVisits;
        private int leftOut;
        private int takenIn;

        static Shape of(Tally tally) {
            var shape = new Shape();
            tally.forEach((structure, file, common) -> shape.see(tally, structure, file, common));
            return shape;
        }

        private void see(Tally tally, int structure, int file, int common) {
            if (structure == Linked.NONE) {
                takenIn += file == Linked.NONE ? 0 : common;
            } else if (file == Linked.NONE) {
                leftOut += common;
            } else {
                fileVisits++;
                structureVisits++;
                structuresWithFile.set(structure);
                filesWithStructure.set(file);
                if (common == tally.sizeOfFile(file) && common == tally.sizeOfStructure(structure)) exact++;
            }
        }
    }
}
