package longtang.register;

import java.util.Map;
import longtang.linkage.Weights;

/// Learned weights kept from being too sure of themselves.
///
/// People misname, misjudge and mistype in ways that no sample shows: no single disagreement of words, sizes or
/// people may outweigh everything else, however rarely the data has seen it among true pairs.
final class Tempered {

    private static final double MOST_FOR = 9;
    private static final double MOST_AGAINST = -5;
    private static final Map<String, Double> AGAINST = Map.of(
            "kind.akin", -3.5,
            "kind.different", -6.5,
            "part.akin", -2.0,
            "part.in_passing", -3.0,
            "material.different", -3.0,
            "use.different", -2.0,
            "floor.different", -3.0,
            "spot.farther", -4.0);

    private Tempered() {}

    static Weights of(Weights weights) {
        return new Weights(
                weights.prior(),
                weights.comparisons().stream().map(Tempered::comparison).toList());
    }

    private static Weights.Comparison comparison(Weights.Comparison it) {
        if (it.name().equals("place")) return it;
        return new Weights.Comparison(
                it.name(),
                it.levels().stream().map(level -> level(it.name(), level)).toList());
    }

    private static Weights.Level level(String comparison, Weights.Level it) {
        double least = AGAINST.getOrDefault(comparison + "." + it.name(), MOST_AGAINST);
        double bits = Math.clamp(it.bits(), least, MOST_FOR);
        if (bits == it.bits()) return it;
        double m = it.u() * Math.pow(2, bits);
        return m <= 1 ? new Weights.Level(it.name(), m, it.u()) : new Weights.Level(it.name(), 1, Math.pow(2, -bits));
    }
}
