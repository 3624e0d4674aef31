package longtang.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import longtang.duty.PairingsPage.Answer;
import longtang.duty.PairingsPage.Choice;
import longtang.duty.PairingsPage.LaneLine;
import longtang.duty.PairingsPage.Line;
import longtang.duty.PairingsPage.Load;
import longtang.duty.PairingsPage.Vacancy;
import longtang.neighbourhood.Doors;
import longtang.neighbourhood.Lane;
import longtang.neighbourhood.Neighbourhood;
import longtang.people.Access;
import longtang.people.People;
import longtang.people.Person;
import longtang.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the page of pairings together.
@Component
class PairingsScreen {

    private static final int MOST_LANES = 200;
    private static final int SOON_DAYS = 14;
    private static final int HEAVY = 30; // buildings; a setting of the house, from no statute

    private final Duties duties;
    private final Neighbourhood neighbourhood;
    private final People people;
    private final Access access;

    PairingsScreen(Duties duties, Neighbourhood neighbourhood, People people, Access access) {
        this.duties = duties;
        this.neighbourhood = neighbourhood;
        this.people = people;
        this.access = access;
    }

    /// What somebody asks the page: a lane, and with a door and a day who answered for it.
    record Ask(
            @Nullable UUID lane,
            @Nullable String door,
            @Nullable LocalDate day,
            @Nullable UUID undo,
            @Nullable LocalDate until) {}

    PairingsPage show(Person by, Ask ask) {
        var lanes = neighbourhood.lanesFor(access.sight(by, "pairings").forQuery(), null, MOST_LANES);
        var chosen = lanes.stream()
                .filter(lane -> lane.id().value().equals(ask.lane()))
                .findFirst()
                .or(() -> lanes.stream().filter(Lane::hasPlan).findFirst())
                .or(() -> lanes.stream().findFirst())
                .orElse(null);
        return new Drawing(by, ask, lanes, chosen).page();
    }

    private final class Drawing {

        private final Person by;
        private final Ask ask;
        private final List<Lane> lanes;
        private final @Nullable Lane chosen;
        private final LocalDate today = duties.today();
        private final Map<UUID, Person> everybody = new HashMap<>();
        private final Map<UUID, Set<String>> doors = new LinkedHashMap<>();
        private final Map<UUID, List<Pairing>> pairings = new HashMap<>();

        Drawing(Person by, Ask ask, List<Lane> lanes, @Nullable Lane chosen) {
            this.by = by;
            this.ask = ask;
            this.lanes = lanes;
            this.chosen = chosen;
            people.all().forEach(person -> everybody.put(person.id(), person));
            for (var lane : lanes) {
                var sorted = new TreeSet<>(Doors.ORDER);
                sorted.addAll(neighbourhood.doors(lane.id()));
                doors.put(lane.id().value(), sorted);
                pairings.put(lane.id().value(), duties.onLane(lane.id().value()));
            }
        }

        PairingsPage page() {
            return new PairingsPage(
                    lanes.stream().map(this::laneLine).toList(),
                    chosen == null ? "" : chosen.id().toString(),
                    chosen == null ? "" : chosen.text(),
                    chosen == null
                            ? List.of()
                            : inOrder(chosen).stream().map(this::line).toList(),
                    chosen == null
                            ? List.of()
                            : vacant(chosen).stream().map(Vacancy::new).toList(),
                    loads(),
                    answer(),
                    by.mayOpen("pairings-edit"),
                    choices(person -> person.role() == Role.OFFICER || person.role() == Role.LEADER),
                    choices(person -> Set.of(Role.GRID, Role.CAPTAIN, Role.VOLUNTEER, Role.COMMITTEE, Role.PROPERTY)
                            .contains(person.role())),
                    chosen == null ? List.of() : List.copyOf(doorsOf(chosen)),
                    today.toString(),
                    ask.undo() == null
                            ? PairingsPage.Undo.NOTHING
                            : new PairingsPage.Undo(ask.undo().toString(), text(ask.until())));
        }

        private List<Pairing> inOrder(Lane lane) {
            return of(lane).stream()
                    .sorted(Comparator.comparing(Pairing::door, Doors.ORDER).thenComparing(Pairing::from))
                    .toList();
        }

        private List<Pairing> of(Lane lane) {
            return pairings.getOrDefault(lane.id().value(), List.of());
        }

        private Set<String> doorsOf(Lane lane) {
            return doors.getOrDefault(lane.id().value(), Set.of());
        }

        private LaneLine laneLine(Lane lane) {
            return new LaneLine(
                    lane.id().toString(),
                    lane.text(),
                    doorsOf(lane).size(),
                    vacant(lane).size(),
                    lane.equals(chosen));
        }

        private List<String> vacant(Lane lane) {
            return doorsOf(lane).stream()
                    .filter(door -> of(lane).stream()
                            .noneMatch(pairing -> pairing.kind() == Pairing.Kind.PAIR
                                    && pairing.holdsOn(today)
                                    && pairing.covers(lane.id().value(), door)))
                    .toList();
        }

        private Line line(Pairing pairing) {
            var until = pairing.until();
            return new Line(
                    pairing.id().toString(),
                    pairing.kind().code(),
                    pairing.door(),
                    name(pairing.officer()),
                    pairing.partner() == null ? "" : name(pairing.partner()),
                    pairing.from().toString(),
                    text(until),
                    until != null && until.isBefore(today.plusDays(SOON_DAYS)),
                    pairing.standsInFor() != null);
        }

        private String name(UUID id) {
            var person = everybody.get(id);
            return person == null ? "—" : person.name();
        }

        private static String text(@Nullable LocalDate day) {
            return day == null ? "" : day.toString();
        }

        private List<Load> loads() {
            var loads = new ArrayList<Load>();
            duties.load(doors).forEach((id, buildings) -> {
                var person = everybody.get(id);
                if (person == null || buildings == 0) return;
                loads.add(new Load(person.name(), person.roleCode(), buildings, buildings > HEAVY));
            });
            loads.sort(Comparator.comparingInt(Load::buildings).reversed().thenComparing(Load::name));
            return loads;
        }

        private Answer answer() {
            var door = ask.door();
            var day = ask.day();
            if (chosen == null || door == null || day == null)
                return new Answer(false, "", today.toString(), List.of());
            var responsible = duties.responsible(chosen.id().value(), door.strip(), day);
            return new Answer(
                    true,
                    door.strip(),
                    day.toString(),
                    responsible.stream().map(this::line).toList());
        }

        private List<Choice> choices(Predicate<Person> suits) {
            return everybody.values().stream()
                    .filter(suits)
                    .sorted(Comparator.comparing(Person::name).thenComparing(Person::getUsername))
                    .map(person -> new Choice(person.id().toString(), person.name() + "（" + person.getUsername() + "）"))
                    .toList();
        }
    }
}
