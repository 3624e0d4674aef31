package longtang.linkage.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Similarities from which a level is reached, falling: 0.92, 0.8.
public record Thresholds(List<Double> atLeast) {

    // 王小明 and 王晓明 are 0.8 alike, and must not fall short by the last bit.
    private static final double ROUNDING = 1e-9;

    public Thresholds {
        double last = 1;
        for (double threshold : atLeast) {
            if (!(threshold > 0 && threshold <= last)) {
                throw new IllegalArgumentException("Thresholds fall from 1 towards 0, were " + atLeast);
            }
            last = threshold;
        }
        atLeast = List.copyOf(atLeast);
    }

    public static Thresholds of(Double... atLeast) {
        return new Thresholds(List.of(atLeast));
    }

    /// How many thresholds the similarity fails: 0 when it reaches the first.
    int missed(double similarity) {
        int missed = 0;
        while (missed < atLeast.size() && similarity + ROUNDING < atLeast.get(missed)) missed++;
        return missed;
    }

    double least() {
        return (atLeast.isEmpty() ? 1 : atLeast.getLast()) - ROUNDING;
    }

    int size() {
        return atLeast.size();
    }

    /// `same`, `0.92`, `0.80`, then the given names.
    List<String> named(String... last) {
        var names = new ArrayList<>(List.of("same"));
        for (double threshold : atLeast) names.add(String.format(Locale.ROOT, "%.2f", threshold));
        names.addAll(List.of(last));
        return List.copyOf(names);
    }
}
