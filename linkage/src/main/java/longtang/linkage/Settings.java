package longtang.linkage;

import java.util.HashMap;
import java.util.Map;

/// How a linkage is run. Nothing here but `starts` and `matches` should change what is found on ordinary data;
/// the number of threads never does.
///
/// @param threads how many work at once, ≥ 1
/// @param seed of the sample for u
/// @param blockLimit records in a block above which it is split or left out, with a report, ≥ 2
/// @param samplePairs random pairs compared to learn u; all pairs when there are not many more
/// @param learnPairs candidate pairs compared to learn m; a fixed share of them when there are more
/// @param matches how many true pairs are expected
/// @param starts beliefs by the comparison's name
public record Settings(
        int threads,
        long seed,
        int blockLimit,
        int samplePairs,
        int learnPairs,
        Matches matches,
        Map<String, Start> starts) {

    /// What is believed of the number of true pairs.
    ///
    /// @param expected about how many there are; NaN when nothing is known
    /// @param strength for how many observed true pairs the expectation counts
    /// @param most there cannot be more (two files of 5,000 one-to-one: 5,000); infinity when unknown
    public record Matches(double expected, double strength, double most) {

        public static final Matches UNKNOWN = new Matches(Double.NaN, 0, Double.POSITIVE_INFINITY);
    }

    public Settings {
        if (threads < 1) throw new IllegalArgumentException("At least one thread, was " + threads);
        if (blockLimit < 2) throw new IllegalArgumentException("A block has at least 2 records, was " + blockLimit);
        if (samplePairs < 1 || learnPairs < 1) throw new IllegalArgumentException("Samples are not empty");
        starts = Map.copyOf(starts);
    }

    public static Settings standard() {
        return new Settings(
                Runtime.getRuntime().availableProcessors(),
                20_250_601L,
                1_000,
                1_000_000,
                4_000_000,
                Matches.UNKNOWN,
                Map.of());
    }

    public Settings withThreads(int threads) {
        return new Settings(threads, seed, blockLimit, samplePairs, learnPairs, matches, starts);
    }

    public Settings withBlockLimit(int blockLimit) {
        return new Settings(threads, seed, blockLimit, samplePairs, learnPairs, matches, starts);
    }

    public Settings withSamplePairs(int samplePairs) {
        return new Settings(threads, seed, blockLimit, samplePairs, learnPairs, matches, starts);
    }

    public Settings withMatches(Matches matches) {
        return new Settings(threads, seed, blockLimit, samplePairs, learnPairs, matches, starts);
    }

    public Settings withStart(String comparison, Start start) {
        var more = new HashMap<>(starts);
        more.put(comparison, start);
        return new Settings(threads, seed, blockLimit, samplePairs, learnPairs, matches, more);
    }
}
