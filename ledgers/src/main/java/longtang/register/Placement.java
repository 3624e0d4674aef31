package longtang.register;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import longtang.ledger.LedgerKind;
import org.jspecify.annotations.Nullable;

/// Which structure each sighting has been given so far, how surely, and what else was possible.
final class Placement {

    private final Sightings sightings;
    private final List<Candidate> structures = new ArrayList<>();
    private final @Nullable Candidate[] of;
    private final double[] probability;
    private final Map<Integer, List<Choice>> choices = new HashMap<>();
    private final Map<LedgerKind, Double> scales = new EnumMap<>(LedgerKind.class);

    Placement(Sightings sightings) {
        this.sightings = sightings;
        this.of = new Candidate[sightings.size()];
        this.probability = new double[sightings.size()];
    }

    /// The structures that have members.
    List<Candidate> structures() {
        return structures;
    }

    @Nullable
    Candidate of(int sighting) {
        return of[sighting];
    }

    boolean isPlaced(int sighting) {
        return of[sighting] != null;
    }

    double probability(int sighting) {
        return probability[sighting];
    }

    /// What else was possible, the likeliest first.
    List<Choice> choices(int sighting) {
        return choices.getOrDefault(sighting, List.of());
    }

    void consider(int sighting, List<Choice> ranked) {
        choices.put(sighting, ranked);
    }

    Candidate open(@Nullable StructureNumber number) {
        var structure = new Candidate(number);
        structures.add(structure);
        return structure;
    }

    void put(int sighting, Candidate structure, double chance) {
        structure.add(sighting, sightings);
        of[sighting] = structure;
        probability[sighting] = Math.clamp(chance, 0, 1);
    }

    void takeOut(int sighting, Candidate structure) {
        structure.remove(sighting);
        of[sighting] = null;
    }

    /// By how much the odds of each kind of source are scaled.
    Map<LedgerKind, Double> scales() {
        return scales;
    }

    void weigh(LedgerKind office, Odds odds) {
        scales.put(office, odds.scale());
    }

    void closeEmpty() {
        structures.removeIf(Candidate::isEmpty);
    }
}
