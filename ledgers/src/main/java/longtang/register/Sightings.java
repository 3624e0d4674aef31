package longtang.register;

import java.util.List;
import longtang.ledger.LedgerEntry;
import longtang.ledger.LedgerKind;
import longtang.place.Level;

/// All sightings of a match in one fixed order, with what is compared often as numbers.
final class Sightings {

    private final Observation[] observations;
    private final Spots places;
    private final Spot[][] spots;
    private final Marks[] marks;
    private final int[] round;

    /// Entries and observations in the same order, sorted by key.
    Sightings(List<LedgerEntry> entries, List<Observation> observations, RoadSlips slips) {
        this.observations = observations.toArray(Observation[]::new);
        this.places = new Spots(slips);
        this.spots = new Spot[size()][];
        this.marks = new Marks[size()];
        this.round = new int[size()];
        var words = new Codes();
        var rounds = new Codes();
        for (int i = 0; i < size(); i++) {
            spots[i] = places.of(get(i).places());
            marks[i] = Marks.of(get(i), words);
            var entry = entries.get(i);
            boolean exclusive = entry.kind() == LedgerKind.SURVEY || entry.kind() == LedgerKind.LEDGER;
            round[i] = exclusive ? rounds.of(entry.kind() + entry.origin().sha256()) : Codes.NONE;
        }
    }

    int size() {
        return observations.length;
    }

    Observation get(int sighting) {
        return observations[sighting];
    }

    SightingKey key(int sighting) {
        return get(sighting).key();
    }

    LedgerKind kind(int sighting) {
        return key(sighting).kind();
    }

    Spot[] spots(int sighting) {
        return spots[sighting];
    }

    Marks marks(int sighting) {
        return marks[sighting];
    }

    String road(int code) {
        return places.road(code);
    }

    /// The survey or ledger file whose rows are all distinct, or [Codes#NONE].
    int round(int sighting) {
        return round[sighting];
    }

    /// Rows of one survey or of one old ledger never speak of the same structure.
    boolean mayBeSame(int left, int right) {
        return round[left] < 0 || round[left] != round[right];
    }

    /// Whether it can speak of a structure at all: about one, and somewhere.
    boolean isLinkable(int sighting) {
        var it = get(sighting);
        if (it.isAboutOtherMatter()) return false;
        if (it.topic() instanceof Topic.Unclear && it.wording().isSilent()) return false;
        if (kind(sighting) == LedgerKind.COMPLAINTS && !hasDoor(sighting)) return namesWhose(it);
        for (var spot : spots[sighting]) if (spot.isPlaced()) return true;
        return false;
    }

    // 44弄滕家搭的棚子: without a door, yet not of the whole lane.
    private static boolean namesWhose(Observation it) {
        return it.party() != null && !it.wording().isSilent() && it.level() == Level.LANE;
    }

    boolean hasDoor(int sighting) {
        for (var spot : spots[sighting]) if (spot.hasDoor()) return true;
        return false;
    }
}
