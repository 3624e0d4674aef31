package longtang.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import longtang.law.Ruling;
import longtang.neighbourhood.Doors;
import longtang.people.Grounds;
import longtang.people.People;
import longtang.people.Person;
import longtang.people.Role;
import longtang.record.Act;
import longtang.record.Actor;
import longtang.record.Acts;
import longtang.record.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of this module: pair people for buildings, and say who answers for one on a day.
@Service
@Transactional
public class Duties implements Grounds {

    private final DutyStore store;
    private final People people;
    private final Acts acts;
    private final Clock clock;

    Duties(DutyStore store, People people, Acts acts, Clock clock) {
        this.store = store;
        this.people = people;
        this.acts = acts;
        this.clock = clock;
    }

    /// What a pairing is made of, as somebody has filled it in.
    public record Asked(
            Pairing.Kind kind,
            UUID lane,
            String door,
            UUID officer,
            @Nullable UUID partner,
            LocalDate from,
            @Nullable LocalDate until) {}

    public Ruling<Pairing> pair(Actor by, Asked asked) {
        return pair(by, asked, null);
    }

    /// Somebody else answers for it while the two of a pairing are away; the pairing itself stays as it is.
    public Ruling<Pairing> substitute(
            Actor by, Pairing absent, UUID officer, @Nullable UUID partner, LocalDate from, LocalDate until) {
        var asked = new Asked(absent.kind(), absent.lane(), absent.door(), officer, partner, from, until);
        return pair(by, asked, absent.id());
    }

    private Ruling<Pairing> pair(Actor by, Asked asked, @Nullable UUID standsInFor) {
        if (asked.until() != null && asked.until().isBefore(asked.from())) {
            return Ruling.refuse("days-reversed", "", "duty.days.reversed");
        }
        var officer = people.get(asked.officer());
        if (officer.isEmpty() || !mayLead(asked.kind(), officer.get())) {
            return Ruling.refuse("not-an-officer", "", "duty.officer.role");
        }
        var partner = asked.partner() == null ? Optional.<Person>empty() : people.get(asked.partner());
        if (asked.kind() == Pairing.Kind.PAIR
                && partner.filter(Duties::mayBePaired).isEmpty()) {
            return Ruling.refuse("not-a-partner", "", "duty.partner.role");
        }
        var pairing = new Pairing(
                Ids.at(clock.instant()),
                asked.kind(),
                asked.lane(),
                asked.door(),
                asked.officer(),
                asked.kind() == Pairing.Kind.PAIR ? asked.partner() : null,
                asked.from(),
                asked.until(),
                standsInFor);
        store.insert(pairing, clock.instant());
        acts.note(
                by,
                Act.of("pairing.made", "pairing", pairing.id())
                        .with("kind", pairing.kind().code())
                        .with("lane", pairing.lane()));
        return Ruling.allow(pairing);
    }

    private static boolean mayLead(Pairing.Kind kind, Person person) {
        return switch (kind) {
            case PAIR -> person.role() == Role.OFFICER || person.role() == Role.LEADER;
            case PARTY, ADVISER -> true; // a party member may work anywhere
        };
    }

    private static boolean mayBePaired(Person person) {
        return person.role() == Role.GRID
                || person.role() == Role.CAPTAIN
                || person.role() == Role.VOLUNTEER
                || person.role() == Role.COMMITTEE
                || person.role() == Role.PROPERTY;
    }

    /// Its last day is today; one that has not begun yet is withdrawn.
    public void end(Actor by, Pairing pairing) {
        var today = today();
        if (pairing.from().isAfter(today)) store.withdraw(pairing.id(), clock.instant());
        else store.setUntil(pairing.id(), today);
        acts.note(by, Act.of("pairing.ended", "pairing", pairing.id()));
    }

    /// Takes an ending back: the last day is again what it was before.
    public void restore(Actor by, UUID id, @Nullable LocalDate until) {
        store.restore(id);
        store.setUntil(id, until);
        acts.note(by, Act.of("pairing.restored", "pairing", id));
    }

    @Transactional(readOnly = true)
    public Optional<Pairing> get(UUID id) {
        return store.get(id);
    }

    /// Who should have seen this: everybody who answered for a building on a day, substitutes first.
    @Transactional(readOnly = true)
    public List<Pairing> responsible(UUID lane, String door, LocalDate day) {
        var holding = store.onLane(lane).stream()
                .filter(pairing -> pairing.holdsOn(day) && pairing.covers(lane, door))
                .toList();
        var inOrder = new ArrayList<Pairing>();
        holding.stream().filter(pairing -> pairing.standsInFor() != null).forEach(inOrder::add);
        holding.stream().filter(pairing -> pairing.standsInFor() == null).forEach(inOrder::add);
        return inOrder;
    }

    /// All pairings of a lane that have not ended before today.
    @Transactional(readOnly = true)
    public List<Pairing> onLane(UUID lane) {
        var today = today();
        return store.onLane(lane).stream()
                .filter(pairing -> pairing.until() == null || !pairing.until().isBefore(today))
                .toList();
    }

    /// What somebody answers for today, in the order in which one walks past it.
    @Transactional(readOnly = true)
    public List<Pairing> of(Person person) {
        return store.of(person.id(), today()).stream()
                .sorted(Comparator.comparing(Pairing::lane).thenComparing(Pairing::door, Doors.ORDER))
                .toList();
    }

    /// How many buildings each person answers for today. A whole lane counts with its doors.
    @Transactional(readOnly = true)
    public Map<UUID, Integer> load(Map<UUID, Set<String>> doorsOfLanes) {
        var buildings = new HashMap<UUID, Set<String>>();
        for (var pairing : store.on(today())) {
            var doors = pairing.door().isEmpty()
                    ? doorsOfLanes.getOrDefault(pairing.lane(), Set.of())
                    : Set.of(pairing.door());
            for (var person : pairing.partner() == null
                    ? List.of(pairing.officer())
                    : List.of(pairing.officer(), pairing.partner())) {
                var mine = buildings.computeIfAbsent(person, first -> new LinkedHashSet<>());
                doors.forEach(door -> mine.add(pairing.lane() + " " + door));
            }
        }
        var load = new HashMap<UUID, Integer>();
        buildings.forEach((person, mine) -> load.put(person, mine.size()));
        return load;
    }

    public void keep(Actor by, Grid grid) {
        store.keepGrid(grid);
        acts.note(
                by,
                Act.of("grid.kept", "grid", grid.code())
                        .with("lanes", grid.lanes().size()));
    }

    @Transactional(readOnly = true)
    public List<Grid> grids() {
        return store.grids();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UUID> lanesOf(Person person) {
        return store.lanesOf(person.id(), today());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
