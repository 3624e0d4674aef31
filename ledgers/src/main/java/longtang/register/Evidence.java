package longtang.register;

import java.util.List;
import longtang.linkage.Comparison;
import longtang.linkage.Weights;

/// What speaks for and against a sighting being about a structure, comparison by comparison.
///
/// A structure is compared as a whole: what its survey and ledger rows say counts, and only where they are silent
/// what patrols and residents say. So a vague note cannot carry over another structure's row.
final class Evidence {

    private final Sightings sightings;
    private final List<Comparison> comparisons;
    private final Weights weights;

    Evidence(Sightings sightings, List<Comparison> comparisons, Weights weights) {
        this.sightings = sightings;
        this.comparisons = comparisons;
        this.weights = weights;
    }

    int[] levels(int sighting, Candidate structure) {
        var levels = new int[comparisons.size()];
        for (int c = 0; c < levels.length; c++) {
            levels[c] = closest(comparisons.get(c), sighting, structure.onRecord());
            if (levels[c] == 0) levels[c] = closest(comparisons.get(c), sighting, structure.fromHearsay());
        }
        return levels;
    }

    double bits(int[] levels) {
        double bits = weights.priorBits();
        for (int c = 0; c < levels.length; c++)
            bits += weights.comparisons().get(c).bits(levels[c]);
        return bits;
    }

    double bits(int sighting, Candidate structure) {
        return bits(levels(sighting, structure));
    }

    double prior() {
        return weights.prior();
    }

    double bits(int comparison, int level) {
        return weights.comparisons().get(comparison).bits(level);
    }

    String name(int comparison) {
        return comparisons.get(comparison).name();
    }

    String levelName(int comparison, int level) {
        return comparisons.get(comparison).levels().get(level - 1);
    }

    int size() {
        return comparisons.size();
    }

    Observation observation(int sighting) {
        return sightings.get(sighting);
    }

    private static int closest(Comparison comparison, int sighting, List<Integer> members) {
        int closest = 0;
        for (int member : members) {
            if (member == sighting) continue;
            int level = comparison.level(sighting, member);
            if (level == 1) return level;
            if (level != 0 && (closest == 0 || level < closest)) closest = level;
        }
        return closest;
    }
}
