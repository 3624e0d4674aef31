package longtang.linkage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What each level of each comparison is worth, in bits: log2 of how much likelier it is among pairs of the
/// same thing than among others (Fellegi & Sunter 1969). One bit doubles the odds.
///
/// @param prior chance that two records which may be linked, drawn blindly, are the same thing, 0 < prior < 1
public record Weights(double prior, List<Comparison> comparisons) {

    /// The levels of one comparison, closest agreement first.
    public record Comparison(String name, List<Level> levels) {

        public Comparison {
            levels = List.copyOf(levels);
        }

        /// Bits of level 1, 2, …; 0 for level 0, because silence is no evidence.
        public double bits(int level) {
            return level == 0 ? 0 : levels.get(level - 1).bits();
        }
    }

    /// How common one level is on either side.
    ///
    /// @param m share among pairs of the same thing, 0 < m ≤ 1
    /// @param u share among other pairs, 0 < u ≤ 1
    public record Level(String name, double m, double u) {

        public Level {
            if (!(m > 0 && m <= 1)) throw new IllegalArgumentException("m of " + name + " is " + m);
            if (!(u > 0 && u <= 1)) throw new IllegalArgumentException("u of " + name + " is " + u);
        }

        public double bits() {
            return log2(m / u);
        }
    }

    public Weights {
        if (!(prior > 0 && prior < 1)) throw new IllegalArgumentException("The prior is a chance, was " + prior);
        comparisons = List.copyOf(comparisons);
    }

    /// Weights that were kept as text by [#toYaml].
    ///
    /// @throws IllegalArgumentException when the text is not such weights; the message says where
    public static Weights fromYaml(String text) {
        return WeightsText.read(text);
    }

    /// These weights as YAML, to be read, kept and changed by people; every digit comes back.
    public String toYaml() {
        return WeightsText.write(this);
    }

    /// These weights, if they are those of such comparisons.
    ///
    /// @param levels the names of each comparison's levels, in the order of the comparisons
    /// @throws IllegalArgumentException when they are not; the message says where they part
    Weights fitting(SequencedMap<String, List<String>> levels) {
        var own = levels();
        var expected = List.copyOf(levels.keySet());
        var given = List.copyOf(own.keySet());
        if (!expected.equals(given)) {
            throw new IllegalArgumentException("Weights for %s, comparisons are %s".formatted(given, expected));
        }
        own.forEach((name, weighed) -> {
            if (weighed.equals(levels.get(name))) return;
            throw new IllegalArgumentException(
                    "%s has levels %s, its weights %s".formatted(name, levels.get(name), weighed));
        });
        return this;
    }

    /// The names of each comparison's levels, in the order of the comparisons.
    public SequencedMap<String, List<String>> levels() {
        var levels = new LinkedHashMap<String, List<String>>();
        for (var comparison : comparisons)
            levels.put(
                    comparison.name(),
                    comparison.levels().stream().map(Level::name).toList());
        return levels;
    }

    public double priorBits() {
        return log2(prior / (1 - prior));
    }

    /// The chance that goes with a sum of bits.
    public static double probability(double bits) {
        return 1 / (1 + Math.exp(-bits * LN2));
    }

    /// The bits at which this chance is reached: 0.5 → 0, 0.99 → 6.63.
    public static double bits(double probability) {
        return log2(probability / (1 - probability));
    }

    static double log2(double x) {
        return Math.log(x) / LN2;
    }

    private static final double LN2 = Math.log(2);
}
