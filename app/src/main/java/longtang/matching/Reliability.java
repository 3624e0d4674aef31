package longtang.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import longtang.linkage.Calibration;
import longtang.linkage.Weights;
import org.jspecify.annotations.Nullable;

/// How the chances that were named when questions were asked have stood against what people said.
///
/// Questions are the pairs that the machine doubts; what it links by itself nobody is asked about. So this judges the
/// chances of doubtful pairs, not the links that were made without a person.
///
/// @param decided questions that were answered one by one and still stand
/// @param bands five of equal width, the surest first
/// @param error how far chances and answers lie apart on average, 0 to 1 (expected calibration error)
/// @param above the questions from today's threshold on; null when there was none
/// @param wanted the probability from which on [#PROMISED] of the pairs are right with 95 % certainty; empty when too
///     few were decided to say so, or too many were wrong
public record Reliability(
        int decided,
        List<Band> bands,
        double error,
        @Nullable Share above,
        OptionalDouble wanted) {

    /// What is promised of links that need no person.
    public static final double PROMISED = 0.995;

    private static final int BANDS = 5;
    private static final double SUREST = 1 - 1e-9;

    /// A question's probability when it was asked, and whether it was the same structure.
    public record Asked(double probability, boolean same) {

        // A chance of 0 or 1 has no odds.
        Calibration.Judged judged() {
            return new Calibration.Judged(Weights.bits(Math.clamp(probability, 1 - SUREST, SUREST)), same);
        }
    }

    /// @param from the lower end, included
    /// @param to the upper end, included only where it is 1
    /// @param promised mean of the chances that were named; 0 when there was no question
    /// @param share null when there was no question
    public record Band(
            double from,
            double to,
            double promised,
            @Nullable Share share) {}

    public Reliability {
        bands = List.copyOf(bands);
    }

    static Reliability of(List<Asked> asked, double threshold) {
        var bands = new ArrayList<Band>();
        for (int band = BANDS - 1; band >= 0; band--) bands.add(band(asked, band));
        var above = asked.stream().filter(it -> it.probability() >= threshold).toList();
        if (asked.isEmpty()) return new Reliability(0, bands, 0, null, OptionalDouble.empty());
        var calibration = Calibration.of(asked.stream().map(Asked::judged).toList());
        var wanted = calibration.threshold(PROMISED);
        return new Reliability(
                asked.size(),
                bands,
                calibration.error(),
                share(above),
                wanted.isEmpty() ? wanted : OptionalDouble.of(Weights.probability(wanted.getAsDouble())));
    }

    private static Band band(List<Asked> asked, int band) {
        var within = asked.stream()
                .filter(it -> Math.min(BANDS - 1, (int) (it.probability() * BANDS)) == band)
                .toList();
        double promised =
                within.stream().mapToDouble(Asked::probability).average().orElse(0);
        return new Band((double) band / BANDS, (double) (band + 1) / BANDS, promised, share(within));
    }

    private static @Nullable Share share(List<Asked> asked) {
        if (asked.isEmpty()) return null;
        return new Share(asked.size(), (int) asked.stream().filter(Asked::same).count());
    }
}
