package longtang.linkage;

/// Which rules propose the same links: what several nets catch of the same fish tells how many none has caught.
final class Recapture {

    private final long[] byOthers;
    private final long[] byBoth;

    /// @param rules of more than 63 the first 63 are looked at
    Recapture(int rules) {
        this.byOthers = new long[Math.min(63, rules)];
        this.byBoth = new long[byOthers.length];
    }

    /// @param proposers the rules that propose a link, a bit for each
    void add(long proposers) {
        for (int rule = 0; rule < byOthers.length; rule++) {
            long own = 1L << rule;
            if ((proposers & ~own) == 0) continue;
            byOthers[rule]++;
            if ((proposers & own) != 0) byBoth[rule]++;
        }
    }

    /// NaN where no two rules can be held against each other.
    double completeness() {
        double missed = 1;
        boolean isKnown = false;
        for (int rule = 0; rule < byOthers.length; rule++) {
            if (byOthers[rule] == 0) continue;
            isKnown |= byBoth[rule] > 0;
            missed *= 1 - (double) byBoth[rule] / byOthers[rule];
        }
        return isKnown ? 1 - missed : Double.NaN;
    }
}
