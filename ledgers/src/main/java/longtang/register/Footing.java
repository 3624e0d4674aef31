package longtang.register;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// What of a structure is certain enough to lean on: the row on record that it began with, and those that joined it
/// surely.
///
/// A ledger row of another door may have been put here, to be decided by a person. Whatever fits this structure only
/// through that row is no surer than that row is.
final class Footing {

    // Another number, another thing, another room or wall may be a slip of the pen, and a word that rows have
    // taught may be misheard; whether it is, a person says, however likely it seems.
    private static final Set<String> ASKS_A_PERSON = Set.of(
            "place.beside",
            "place.lane",
            "place.digit_slip",
            "place.other_door",
            "place.elsewhere",
            "kind.as_heard",
            "kind.akin",
            "kind.different",
            "part.in_passing",
            "room.different",
            "material.different");

    private final Sightings sightings;
    private final Placement placement;
    private final Evidence evidence;
    private final Ties ties;
    private final double threshold;
    private final Map<Candidate, Candidate> firm = new HashMap<>();

    Footing(Sightings sightings, Placement placement, Evidence evidence, Ties ties, double threshold) {
        this.sightings = sightings;
        this.placement = placement;
        this.evidence = evidence;
        this.ties = ties;
        this.threshold = threshold;
    }

    /// How likely this sighting is of its structure, were only what is certain known of it.
    double probability(int sighting, Candidate structure) {
        double probability = placement.probability(sighting);
        var certain = of(structure);
        if (certain == structure) return probability;
        double lost = evidence.bits(sighting, structure) - evidence.bits(sighting, certain);
        return lost <= 0 ? probability : probability / (probability + (1 - probability) * Math.pow(2, lost));
    }

    /// Whether this sighting fits its structure less when only what is certain counts.
    boolean isShaky(int sighting, Candidate structure) {
        return probability(sighting, structure) < placement.probability(sighting);
    }

    /// Whether it needs no person to say that this sighting is of its structure.
    boolean isSure(int sighting, Candidate structure) {
        if (isFirst(sighting, structure)) return true;
        return probability(sighting, structure) >= threshold
                && !contradicts(evidence.levels(sighting, of(structure)))
                && !isGuess(sighting, structure);
    }

    /// Whether both are at one place only because of what a lane's name is guessed to mean.
    boolean isGuess(int sighting, Candidate structure) {
        return isGuessBeside(sighting, of(structure));
    }

    private boolean isGuessBeside(int sighting, Candidate certain) {
        boolean guessed = sightings.get(sighting).guessed();
        var others =
                certain.onRecord().stream().filter(member -> member != sighting).toList();
        return !others.isEmpty()
                && others.stream().allMatch(member -> sightings.get(member).guessed() != guessed);
    }

    /// Whether the structure began with this row of a survey or of the old register.
    boolean isFirst(int sighting, Candidate structure) {
        return !structure.onRecord().isEmpty() && structure.onRecord().getFirst() == sighting;
    }

    /// The structure without those that a person has yet to decide on.
    Candidate sureOnly(Candidate structure) {
        var sure = new Candidate(structure.known());
        for (int member : structure.members()) if (isSure(member, structure)) sure.add(member, sightings);
        return sure;
    }

    // What patrols and residents add where the rows on record are silent is kept.
    private Candidate of(Candidate structure) {
        return firm.computeIfAbsent(structure, this::certain);
    }

    private Candidate certain(Candidate structure) {
        var onRecord = structure.onRecord();
        if (onRecord.size() < 2) return structure;
        var certain = new Candidate(structure.known());
        for (int member : onRecord) if (certain.isEmpty() || joins(member, certain)) certain.add(member, sightings);
        if (certain.size() == onRecord.size()) return structure;
        structure.fromHearsay().forEach(member -> certain.add(member, sightings));
        return certain;
    }

    private boolean joins(int member, Candidate certain) {
        if (ties.isTied(member)) return true;
        return placement.probability(member) >= threshold
                && !contradicts(evidence.levels(member, certain))
                && !isGuessBeside(member, certain);
    }

    private boolean contradicts(int[] levels) {
        for (int c = 0; c < levels.length; c++) {
            if (levels[c] != 0 && ASKS_A_PERSON.contains(evidence.name(c) + "." + evidence.levelName(c, levels[c])))
                return true;
        }
        return false;
    }
}
