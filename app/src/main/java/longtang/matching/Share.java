package longtang.matching;

/// How many of the pairs that people looked at are the same structure, and what that says of all such pairs.
///
/// @param looked pairs that a person looked at and decided, ≥ 1
/// @param same of them the same structure
public record Share(int looked, int same) {

    private static final double Z = 1.959964; // 95 % in the middle of a normal distribution

    public Share {
        if (looked < 1 || same < 0 || same > looked) throw new IllegalArgumentException(same + " of " + looked);
    }

    /// How many pairs it takes, all of them the same, before the lower end of the interval reaches this share.
    ///
    /// @param share above 0, below 1
    public static int leastFor(double share) {
        return (int) Math.ceil(Z * Z * share / (1 - share));
    }

    public double value() {
        return (double) same / looked;
    }

    /// Lower end of the 95 % interval (Wilson 1927, score interval): honest with few pairs, never below 0.
    public double low() {
        return Math.max(0, middle() - half());
    }

    /// Upper end of the 95 % interval, never above 1.
    public double high() {
        return Math.min(1, middle() + half());
    }

    private double middle() {
        return (value() + Z * Z / (2 * looked)) / (1 + Z * Z / looked);
    }

    private double half() {
        double spread = value() * (1 - value()) / looked + Z * Z / (4.0 * looked * looked);
        return Z * Math.sqrt(spread) / (1 + Z * Z / looked);
    }
}
