package longtang.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import longtang.ledger.Field;
import longtang.ledger.LedgerEntry;
import longtang.ledger.LedgerKind;
import longtang.place.LaneNames;
import longtang.place.Place;
import longtang.register.LaneDirectory.Lane;
import org.jspecify.annotations.Nullable;

/// Names of lanes that no row explains, found out from what stands there: if 德和村 11号 has the canopy of one Yan and
/// 华光路467弄11号 has it too, and so on for door after door of one committee, the two are one lane.
final class LaneGuesses {

    private static final int LEAST_COINCIDENCES = 2;
    private static final int TIMES_MORE = 3;

    private final LaneNames told;
    private final Map<String, Map<String, Set<String>>> namedByCommittee = new TreeMap<>();
    private final Map<String, Map<Lane, Set<String>>> lanesByCommittee = new TreeMap<>();

    private LaneGuesses(LaneNames told) {
        this.told = told;
    }

    /// Lanes with the name that they probably have, besides those that rows have told.
    static List<Place> found(LaneNames told, List<LedgerEntry> entries, List<Observation> observed) {
        var guesses = new LaneGuesses(told);
        for (int i = 0; i < entries.size(); i++) guesses.hear(entries.get(i), observed.get(i));
        return guesses.found();
    }

    private List<Place> found() {
        var found = new ArrayList<Place>();
        namedByCommittee.forEach((committee, names) -> names.forEach((name, seen) -> {
            var guess = guess(seen, lanesByCommittee.getOrDefault(committee, Map.of()));
            if (guess != null) found.add(lane(committee, name, guess));
        }));
        return found;
    }

    private static Place lane(String committee, String name, Lane lane) {
        return new Place(
                null,
                null,
                committee,
                lane.road(),
                lane.plate(),
                List.of(),
                name,
                List.of(),
                null,
                null,
                List.of(),
                Set.of(),
                Set.of(),
                null,
                null);
    }

    private void hear(LedgerEntry entry, Observation it) {
        if (entry.kind() != LedgerKind.SURVEY && entry.kind() != LedgerKind.LEDGER
                || it.places().isEmpty()) return;
        var place = it.places().getFirst().resolve(told);
        var committee = place.committee();
        if (committee == null) return;
        var name = place.namedLane() != null ? place.namedLane() : nameIn(entry);
        if (place.lane() != null && place.road() != null) {
            lanesByCommittee
                    .computeIfAbsent(committee, c -> new TreeMap<>())
                    .computeIfAbsent(new Lane(place.road(), place.lane()), l -> new HashSet<>())
                    .addAll(marks(entry, it, place));
        } else if (name != null) {
            namedByCommittee
                    .computeIfAbsent(committee, c -> new TreeMap<>())
                    .computeIfAbsent(name, n -> new HashSet<>())
                    .addAll(marks(entry, it, place));
        }
    }

    // A name that the place reader does not know as a lane's stands alone in the survey's 路弄 cell.
    private static @Nullable String nameIn(LedgerEntry entry) {
        var cell = Vocabulary.asWritten(entry.text(Field.LANE).orElse(""));
        return cell.matches("\\p{IsHan}{2,6}") && !cell.matches(".*[路弄号]") ? cell : null;
    }

    private static List<String> marks(LedgerEntry entry, Observation it, Place place) {
        var party = it.party();
        if (party == null) return List.of();
        var door = place.doors().isEmpty()
                ? entry.text(Field.DOOR).orElse("").replaceAll("\\D", "")
                : place.doors().getFirst().toString();
        if (door.isEmpty()) return List.of();
        return it.wording().possible().stream()
                .map(kind -> door + "|" + party.surname() + "|" + kind)
                .toList();
    }

    private static @Nullable Lane guess(Set<String> seen, Map<Lane, Set<String>> lanes) {
        Lane best = null;
        long most = 0;
        long second = 0;
        for (var lane : lanes.entrySet()) {
            long common = seen.stream().filter(lane.getValue()::contains).count();
            if (common > most) {
                second = most;
                most = common;
                best = lane.getKey();
            } else {
                second = Math.max(second, common);
            }
        }
        return most >= LEAST_COINCIDENCES && most >= TIMES_MORE * second ? best : null;
    }
}
