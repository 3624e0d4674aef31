package longtang.matching;

import longtang.ledger.LedgerKind;

/// How often the machine was right where people looked: one pair of ledgers, one band of probability.
///
/// @param from the band's lower end, included
/// @param to its upper end
/// @param looked pairs that a person looked at and decided, ≥ 1
/// @param same of them the same structure
public record Precision(LedgerKind kind, LedgerKind near, double from, double to, int looked, int same) {

    private static final double Z = 1.959964; // 95 % in the middle of a normal distribution

    public Precision {
        if (looked < 1 || same < 0 || same > looked) throw new IllegalArgumentException(same + " of " + looked);
    }

    public double share() {
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
        return (share() + Z * Z / (2 * looked)) / (1 + Z * Z / looked);
    }

    private double half() {
        double spread = share() * (1 - share()) / looked + Z * Z / (4.0 * looked * looked);
        return Z * Math.sqrt(spread) / (1 + Z * Z / looked);
    }
}
