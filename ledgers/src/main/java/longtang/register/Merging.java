package longtang.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import longtang.ledger.LedgerKind;
import longtang.place.Floor;
import longtang.place.Part;
import longtang.place.Place;
import org.jspecify.annotations.Nullable;

/// From what many rows say of one structure to what its file says: the surest source that speaks is heard.
///
/// The survey has seen it with its own eyes, then the old ledger, then patrols, then residents; the latest first.
final class Merging {

    private static final Comparator<Observation> SUREST_FIRST = Comparator.<Observation>comparingInt(
                    it -> sureness(it.key().kind()))
            .thenComparing(it -> String.valueOf(it.seen()), Comparator.reverseOrder())
            .thenComparing(Observation::key);

    private final List<Observation> members;

    private Merging(Collection<Observation> members) {
        this.members = members.stream().sorted(SUREST_FIRST).toList();
    }

    static Facts facts(Collection<Observation> members) {
        return new Merging(members).facts();
    }

    private static int sureness(LedgerKind kind) {
        return switch (kind) {
            case SURVEY -> 0;
            case LEDGER -> 1;
            case PATROL -> 2;
            case COMPLAINTS -> 3;
        };
    }

    private Facts facts() {
        var status = status();
        var outcome = outcome();
        var hazards = hazards();
        var located = members.stream()
                .filter(it -> it.longitude() != null && it.latitude() != null)
                .findFirst()
                .orElse(null);
        return new Facts(
                sites(),
                committee(),
                part(),
                kind(),
                words(),
                first(Observation::material),
                first(Observation::use),
                first(Observation::area),
                status,
                outcome,
                hazards,
                seen(Comparator.naturalOrder()),
                seen(Comparator.reverseOrder()),
                located == null ? null : located.longitude(),
                located == null ? null : located.latitude(),
                focus(status, outcome, hazards));
    }

    private <T> @Nullable T first(Function<Observation, @Nullable T> what) {
        for (var member : members) {
            var value = what.apply(member);
            if (value != null) return value;
        }
        return null;
    }

    private List<Site> sites() {
        var first = members.stream()
                .filter(it -> !it.places().isEmpty())
                .findFirst()
                .map(Observation::places)
                .orElse(List.of());
        var sites = new LinkedHashSet<Site>();
        for (var place : first) sites.addAll(sites(filled(place)));
        return List.copyOf(sites);
    }

    // A row that leaves out the road, the floor or the room borrows it from another one at the same door.
    private Place filled(Place place) {
        var best = place;
        for (var member : members) {
            for (var other : member.places()) {
                boolean sameDoor = other.doors().stream().anyMatch(best.doors()::contains);
                if (!sameDoor) continue;
                best = new Place(
                        best.district(),
                        best.street(),
                        best.committee() == null ? other.committee() : best.committee(),
                        best.road() == null ? other.road() : best.road(),
                        best.lane() == null ? other.lane() : best.lane(),
                        best.subLanes().isEmpty() ? other.subLanes() : best.subLanes(),
                        best.namedLane() == null ? other.namedLane() : best.namedLane(),
                        best.doors(),
                        best.unit(),
                        best.floor() == null ? other.floor() : best.floor(),
                        best.rooms().isEmpty() ? other.rooms() : best.rooms(),
                        best.roomKinds(),
                        best.parts(),
                        best.side(),
                        best.relation());
            }
        }
        return best;
    }

    private static List<Site> sites(Place place) {
        var doors = place.doors().isEmpty()
                ? List.of("")
                : place.doors().stream().map(Object::toString).toList();
        var room = place.rooms().isEmpty() ? null : String.join("、", place.rooms());
        var floor = place.floor();
        var sites = new ArrayList<Site>();
        for (var door : doors) {
            sites.add(new Site(
                    place.road() == null ? null : place.road().name(),
                    place.lane() == null ? null : place.lane().toString(),
                    place.subLanes().isEmpty()
                            ? null
                            : place.subLanes().stream().map(Object::toString).collect(Collectors.joining("支弄")),
                    place.namedLane(),
                    door.isEmpty() ? null : door,
                    floor == null || floor.kind() != Floor.Kind.ORDINARY ? null : Integer.toString(floor.number()),
                    room));
        }
        return sites;
    }

    private @Nullable String committee() {
        return members.stream()
                .flatMap(it -> it.places().stream())
                .map(Place::committee)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Part part() {
        return members.stream()
                .filter(it -> !it.parts().isEmpty())
                .findFirst()
                .map(it -> it.parts().stream().min(Comparator.naturalOrder()).orElseThrow())
                .orElse(null);
    }

    private @Nullable StructureKind kind() {
        for (var member : members) {
            var kind = member.wording().kind();
            if (kind.isPresent()) return kind.get();
        }
        var votes = new EnumMap<StructureKind, Integer>(StructureKind.class);
        for (var member : members) {
            for (var kind : member.wording().possible()) votes.merge(kind, 1, Integer::sum);
        }
        return votes.entrySet().stream()
                .max(Map.Entry.<StructureKind, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private List<String> words() {
        var times = new TreeMap<String, Integer>();
        for (var member : members) {
            for (var word : member.wording().words()) times.merge(word, 1, Integer::sum);
            for (var word : member.wording().unlisted()) times.merge(word, 1, Integer::sum);
        }
        return times.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    // 在建 is what a structure was when last looked at; 新增 stays until somebody looks again.
    private @Nullable Status status() {
        return members.stream()
                .filter(it -> it.status() != null && it.key().kind() != LedgerKind.LEDGER)
                .max(Comparator.<Observation, Boolean>comparing(it -> it.key().kind() != LedgerKind.COMPLAINTS)
                        .thenComparing(it -> String.valueOf(it.seen()))
                        .thenComparing(Observation::key))
                .map(Observation::status)
                .orElseGet(() ->
                        members.stream().anyMatch(it -> it.key().kind() == LedgerKind.LEDGER) ? Status.STANDING : null);
    }

    // What people ask for is no outcome; of officers the last word counts.
    private Outcome outcome() {
        return members.stream()
                .filter(it -> it.outcome() != null && it.key().kind() != LedgerKind.COMPLAINTS)
                .max(Comparator.<Observation, String>comparing(it -> String.valueOf(it.heldOn()))
                        .thenComparing(Observation::key))
                .filter(said -> said.outcome() != Outcome.REMOVED || !isSeenAfterwards(said))
                .map(it -> Objects.requireNonNull(it.outcome()))
                .orElse(Outcome.STANDING);
    }

    private boolean isSeenAfterwards(Observation removal) {
        return members.stream().anyMatch(it -> it.key().kind() == LedgerKind.SURVEY && !isSeenBefore(it, removal));
    }

    private static boolean isSeenBefore(Observation survey, Observation removal) {
        var gone = removal.heldOn();
        return removal.key().kind() == LedgerKind.LEDGER
                && survey.seen() != null
                && gone != null
                && !survey.seen().isAfter(gone);
    }

    private List<Hazard> hazards() {
        var worst = new EnumMap<Hazard.Type, Hazard.Level>(Hazard.Type.class);
        for (var member : members) {
            for (var hazard : member.hazards()) {
                worst.merge(hazard.type(), hazard.level(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
            }
        }
        return worst.entrySet().stream()
                .map(found -> new Hazard(found.getKey(), found.getValue()))
                .sorted()
                .toList();
    }

    private @Nullable LocalDate seen(Comparator<LocalDate> order) {
        return members.stream()
                .map(Observation::seen)
                .filter(Objects::nonNull)
                .min(order)
                .orElse(null);
    }

    private static Set<Focus> focus(@Nullable Status status, Outcome outcome, List<Hazard> hazards) {
        var focus = EnumSet.noneOf(Focus.class);
        if (outcome == Outcome.REMOVED) return focus;
        if (status == Status.UNDER_CONSTRUCTION) focus.add(Focus.UNDER_CONSTRUCTION);
        if (status == Status.NEW) focus.add(Focus.NEW);
        if (hazards.stream().anyMatch(h -> h.level() != Hazard.Level.ORDINARY)) focus.add(Focus.MAJOR_HAZARD);
        return focus;
    }
}
