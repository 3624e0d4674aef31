package longtang.linkage;

import java.util.List;

/// What is believed of a comparison before any data is seen: m and u of each level, and for how many
/// pairs' worth of evidence the belief counts.
///
/// With 60 records the belief decides, with 100,000 the data does.
///
/// @param m share of true pairs at each level, closest agreement first; sums to 1
/// @param mStrength pseudo-count behind m, in true pairs, ≥ 0
/// @param u share of other pairs at each level; sums to 1; empty when the sample alone shall tell
/// @param uStrength pseudo-count behind u, in sampled pairs, ≥ 0
public record Start(List<Double> m, double mStrength, List<Double> u, double uStrength) {

    public Start {
        m = shares(m, "m");
        u = u.isEmpty() ? List.of() : shares(u, "u");
        if (!(mStrength >= 0) || !(uStrength >= 0)) throw new IllegalArgumentException("A strength is not negative");
    }

    /// A belief about true pairs only.
    public static Start ofM(double strength, Double... m) {
        return new Start(List.of(m), strength, List.of(), 0);
    }

    /// Most true pairs agree closely, few differ: what is used for a comparison nobody said anything about.
    static Start usual(int levels) {
        if (levels == 1) return ofM(1, 1.0);

        var m = new Double[levels];
        for (int i = 0; i < levels; i++) m[i] = levels == 2 ? 0 : 0.15 / (levels - 2);
        m[0] = levels == 2 ? 0.9 : 0.75;
        m[levels - 1] = 0.1;
        return ofM(4, m);
    }

    private static List<Double> shares(List<Double> shares, String name) {
        double sum = 0;
        for (double share : shares) {
            if (!(share >= 0 && share <= 1)) throw new IllegalArgumentException(name + " is a share, was " + share);
            sum += share;
        }
        if (Math.abs(sum - 1) > 1e-6) throw new IllegalArgumentException(name + " sums to " + sum + ", not to 1");
        return List.copyOf(shares);
    }
}
