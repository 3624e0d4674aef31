package longtang.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import longtang.law.Ruling;
import longtang.people.Person;
import longtang.people.Reach;
import longtang.record.Act;
import longtang.record.Actor;
import longtang.record.Acts;
import longtang.record.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to task forces. Members see their own, leaders all.
@Service
@Transactional
public class TaskForces {

    private final TaskForceStore store;
    private final Acts acts;
    private final Clock clock;

    TaskForces(TaskForceStore store, Acts acts, Clock clock) {
        this.store = store;
        this.acts = acts;
        this.clock = clock;
    }

    public Ruling<UUID> open(
            Actor by,
            String name,
            String purpose,
            List<String> matters,
            Set<UUID> lanes,
            LocalDate from,
            LocalDate until) {
        if (name.isBlank()) return Ruling.refuse("name-missing", "", "people.name.missing");
        if (until.isBefore(from)) return Ruling.refuse("days-reversed", "", "duty.days.reversed");
        var known = matters.stream().filter(TaskForce.MATTERS::contains).toList();
        if (known.isEmpty() || lanes.isEmpty()) return Ruling.refuse("scope-missing", "", "duty.scope.missing");
        var id = Ids.at(clock.instant());
        store.insert(
                new TaskForce(id, name, purpose, known, from, until, null, lanes, List.of(), List.of()),
                clock.instant());
        acts.note(by, Act.of("task-force.opened", "task-force", id).with("lanes", lanes.size()));
        return Ruling.allow(id);
    }

    public void join(Actor by, UUID id, Person person, boolean leads) {
        store.join(id, person.id(), leads);
        acts.note(by, Act.of("task-force.joined", "task-force", id).with("person", person.id()));
    }

    public void leave(Actor by, UUID id, UUID person) {
        store.leave(id, person);
        acts.note(by, Act.of("task-force.left", "task-force", id).with("person", person));
    }

    public Ruling<UUID> plan(Actor by, UUID id, LocalDate dueOn, String what) {
        if (what.isBlank()) return Ruling.refuse("name-missing", "", "people.name.missing");
        var milestone = new TaskForce.Milestone(Ids.at(clock.instant()), dueOn, what, null);
        store.addMilestone(id, milestone);
        acts.note(by, Act.of("milestone.planned", "task-force", id).with("due", dueOn.toString()));
        return Ruling.allow(milestone.id());
    }

    /// Reached, or with `reached` false not yet after all.
    public void reach(Actor by, UUID id, UUID milestone, boolean reached) {
        store.setReached(id, milestone, reached ? clock.instant() : null);
        acts.note(by, Act.of(reached ? "milestone.reached" : "milestone.reopened", "task-force", id));
    }

    /// Closed, or with `closed` false open again.
    public void close(Actor by, UUID id, boolean closed) {
        store.setClosed(id, closed ? clock.instant() : null);
        acts.note(by, Act.of(closed ? "task-force.closed" : "task-force.reopened", "task-force", id));
    }

    @Transactional(readOnly = true)
    public List<TaskForce> list(Person by) {
        return store.list(member(by));
    }

    @Transactional(readOnly = true)
    public Optional<TaskForce> get(Person by, UUID id) {
        return store.get(member(by), id);
    }

    private static @Nullable UUID member(Person by) {
        return by.reach("taskforces") == Reach.EVERYTHING ? null : by.id();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
