package longtang.linkage;

import java.util.List;
import java.util.Locale;

/// Why two records were or were not taken for the same thing: the prior, then one step for each comparison.
///
/// The steps add up to `bits`; nothing else went into the score.
public record Waterfall(double priorBits, List<Step> steps) {

    /// One comparison's part.
    ///
    /// @param level 0 when one of the two is silent
    /// @param levelName `same`, `overlap`, …; empty when silent
    /// @param bits what this comparison adds, the rarity of the value included
    /// @param rarityBits the part of `bits` that the value's own frequency accounts for
    public record Step(String comparison, int level, String levelName, double bits, double rarityBits) {}

    public Waterfall {
        steps = List.copyOf(steps);
    }

    public double bits() {
        return priorBits + steps.stream().mapToDouble(Step::bits).sum();
    }

    /// The same in sentences, one for the prior, one for each comparison, one for the sum; Chinese or English.
    public List<String> inWords(Locale locale) {
        return WaterfallWords.of(this, locale);
    }

    public double probability() {
        return Weights.probability(bits());
    }
}
