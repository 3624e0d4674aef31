package longtang.linkage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import longtang.linkage.column.BlockKey;
import longtang.linkage.column.Kind;
import org.jspecify.annotations.Nullable;

/// How tables are linked, as a person wrote it down: docs/link-model.md describes the file.
///
/// @param id column with each row's identity
/// @param comparisons what is compared
/// @param blocking which rows are compared at all
/// @param unknown plain words that stand for an empty cell
/// @param neverWithin rows with the same value in this column are distinct things
/// @param oneToOne each file names a thing at most once; only for two files
/// @param threshold probability from which a pair is a link, 0 < p < 1
/// @param blockLimit rows in a block above which it is left out, with a report
/// @param expectedMatches about how many true pairs there are; NaN when unknown
/// @param weights fixed weights; null to learn them
public record LinkModel(
        String id,
        List<Compared> comparisons,
        List<Rule> blocking,
        Set<String> unknown,
        @Nullable String neverWithin,
        boolean oneToOne,
        double threshold,
        int blockLimit,
        double expectedMatches,
        @Nullable Weights weights) {

    /// One comparison.
    ///
    /// @param columns joined with a space before they are compared
    /// @param other the second column of a name that may be swapped with the first
    /// @param termFrequency whether a rare value counts more than a common one
    /// @param start what is believed before the data is seen; null for the usual belief
    public record Compared(
            String name,
            List<String> columns,
            @Nullable String other,
            Kind kind,
            boolean termFrequency,
            @Nullable Start start) {

        public Compared {
            columns = List.copyOf(columns);
        }
    }

    /// Rows are compared that agree on all parts.
    public record Rule(List<Part> parts) {

        public Rule {
            parts = List.copyOf(parts);
        }

        public String name() {
            return String.join(" + ", parts.stream().map(Part::name).toList());
        }
    }

    /// What of a column goes into the key; several columns are joined with a space first.
    public record Part(List<String> columns, BlockKey key, String name) {

        public Part {
            columns = List.copyOf(columns);
        }
    }

    /// @throws IllegalArgumentException when two comparisons have one name, when there are more combinations of levels
    ///     than 63 bits count, or when the weights are not those of these comparisons
    public LinkModel {
        comparisons = List.copyOf(comparisons);
        blocking = List.copyOf(blocking);
        unknown = Set.copyOf(unknown);
        var levels = levels(comparisons);
        if (weights != null) weights.fitting(levels);
    }

    private static SequencedMap<String, List<String>> levels(List<Compared> comparisons) {
        var levels = new LinkedHashMap<String, List<String>>();
        double combinations = 1;
        for (var compared : comparisons) {
            var names = compared.kind().levels();
            if (levels.put(compared.name(), names) != null)
                throw new IllegalArgumentException("Two comparisons are named " + compared.name());
            combinations *= names.size() + 1;
        }
        if (combinations < Long.MAX_VALUE) return levels;
        throw new IllegalArgumentException("Levels combine in more ways than can be told apart: leave something out");
    }

    /// Reads a model file's text.
    ///
    /// @param file where it lies: problems name it, and a list of `places` is looked for beside it
    /// @throws UnreadableInput with the place in the file, what is wrong there, and what may stand there instead
    public static LinkModel read(String file, String yaml) throws UnreadableInput {
        return new LinkModelReader(file).read(yaml);
    }

    public LinkModel withThreshold(double threshold) {
        return new LinkModel(
                id,
                comparisons,
                blocking,
                unknown,
                neverWithin,
                oneToOne,
                threshold,
                blockLimit,
                expectedMatches,
                weights);
    }

    public LinkModel withWeights(@Nullable Weights weights) {
        return new LinkModel(
                id,
                comparisons,
                blocking,
                unknown,
                neverWithin,
                oneToOne,
                threshold,
                blockLimit,
                expectedMatches,
                weights);
    }
}
