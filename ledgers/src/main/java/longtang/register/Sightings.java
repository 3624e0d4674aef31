package longtang.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import longtang.ledger.LedgerEntry;
import longtang.ledger.LedgerKind;
import longtang.place.Level;
import longtang.place.Place;

/// All sightings of a match in one fixed order, with what is compared often as numbers.
final class Sightings {

    private final List<Observation> observations;
    private final Spot[][] spots;
    private final int[] round;
    private final Codes roads = new Codes();
    private final List<String> roadNames = new ArrayList<>();
    private final Codes lanes = new Codes();
    private final Codes names = new Codes();
    private final Codes committees = new Codes();
    private final Codes suffixes = new Codes();
    private final Codes rooms = new Codes();

    /// Entries and observations in the same order, sorted by key.
    Sightings(List<LedgerEntry> entries, List<Observation> observations, RoadSlips slips) {
        this.observations = observations;
        this.spots = new Spot[observations.size()][];
        this.round = new int[observations.size()];
        var rounds = new Codes();
        for (int i = 0; i < observations.size(); i++) {
            var places = new ArrayList<Spot>();
            for (var place : observations.get(i).places()) {
                places.add(spot(slips.corrected(place), slips.isSlip(place)));
            }
            spots[i] = places.toArray(Spot[]::new);
            var entry = entries.get(i);
            boolean exclusive = entry.kind() == LedgerKind.SURVEY || entry.kind() == LedgerKind.LEDGER;
            round[i] = exclusive ? rounds.of(entry.kind() + entry.origin().sha256()) : Codes.NONE;
        }
    }

    int size() {
        return observations.size();
    }

    Observation get(int sighting) {
        return observations.get(sighting);
    }

    SightingKey key(int sighting) {
        return observations.get(sighting).key();
    }

    LedgerKind kind(int sighting) {
        return key(sighting).kind();
    }

    Spot[] spots(int sighting) {
        return spots[sighting];
    }

    String road(int code) {
        return roadNames.get(code);
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
        return Arrays.stream(spots[sighting]).anyMatch(Spot::isPlaced);
    }

    // 44弄滕家搭的棚子: without a door, yet not of the whole lane.
    private static boolean namesWhose(Observation it) {
        return it.party() != null && !it.wording().isSilent() && it.level() == Level.LANE;
    }

    boolean hasDoor(int sighting) {
        return Arrays.stream(spots[sighting]).anyMatch(Spot::hasDoor);
    }

    private Spot spot(Place place, boolean corrected) {
        var relation = place.relation();
        boolean beside =
                relation != null && !relation.keepsSlots() && place.doors().isEmpty();
        var doors = relation != null && beside ? relation.doors() : place.doors();
        return new Spot(
                place.committee() == null ? Codes.NONE : committees.of(place.committee()),
                road(place),
                lane(place),
                place.namedLane() == null ? Codes.NONE : names.of(place.namedLane()),
                doors.stream()
                        .mapToInt(d -> (d.number() << 12) + suffixes.of(d.suffix()))
                        .toArray(),
                place.rooms().stream().mapToInt(rooms::of).toArray(),
                new TreeSet<>(place.roomKinds())
                        .stream().mapToInt(Enum::ordinal).toArray(),
                beside,
                corrected);
    }

    private int road(Place place) {
        if (place.road() == null) return Codes.NONE;
        int before = roads.size();
        int code = roads.of(place.road().name());
        if (code == before) roadNames.add(place.road().name());
        return code;
    }

    private int lane(Place place) {
        return place.lane() == null ? Codes.NONE : lanes.of(place.lane() + "/" + place.subLanes());
    }
}
