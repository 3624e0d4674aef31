package longtang.duty;

import static longtang.web.RefusedByRule.unlessRefused;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import longtang.neighbourhood.Lane;
import longtang.neighbourhood.LaneId;
import longtang.neighbourhood.Neighbourhood;
import longtang.people.Door;
import longtang.people.Organisation;
import longtang.people.Organisations;
import longtang.people.People;
import longtang.people.Person;
import longtang.web.NavEntry;
import longtang.web.NotHere;
import longtang.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// 专项工作组: the list, one of them, and for those who may, changing it.
@Controller
@RequestMapping("/taskforces")
@Door("taskforces")
class TaskForcesController {

    private static final int MOST_LANES = 200;

    private final TaskForces forces;
    private final Neighbourhood neighbourhood;
    private final People people;
    private final Organisations organisations;
    private final Pages pages;

    TaskForcesController(
            TaskForces forces, Neighbourhood neighbourhood, People people, Organisations organisations, Pages pages) {
        this.forces = forces;
        this.neighbourhood = neighbourhood;
        this.people = people;
        this.organisations = organisations;
        this.pages = pages;
    }

    @Bean
    static NavEntry taskForcesEntry() {
        return NavEntry.behind("taskforces", "duty.taskforces", "/taskforces", "split", 65);
    }

    @GetMapping
    View list(Person by) {
        var mayEdit = by.mayOpen("taskforces-edit");
        return pages.show(
                "duty/taskforces",
                new TaskForcesPage(
                        forces.list(by).stream().map(this::line).toList(),
                        mayEdit,
                        mayEdit ? lanes() : List.of(),
                        TaskForce.MATTERS,
                        forces.today().toString(),
                        forces.today().plusMonths(3).toString()));
    }

    private TaskForcesPage.Line line(TaskForce force) {
        return new TaskForcesPage.Line(
                "/taskforces/" + force.id(),
                force.name(),
                force.from().toString(),
                force.until().toString(),
                force.closedAt() != null,
                force.members().size(),
                (int) force.milestones().stream()
                        .filter(it -> it.reachedAt() != null)
                        .count(),
                force.milestones().size(),
                force.milestones().stream().anyMatch(it -> it.isLate(forces.today())));
    }

    private List<PairingsPage.Choice> lanes() {
        return neighbourhood.lanes(null, null, MOST_LANES).stream()
                .map(lane -> new PairingsPage.Choice(lane.id().toString(), lane.text()))
                .toList();
    }

    @Door("taskforces-edit")
    @PostMapping
    View open(
            Person by,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(required = false) @Nullable List<String> matter,
            @RequestParam(required = false) @Nullable Set<UUID> lane,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until) {
        var id = unlessRefused(forces.open(
                by.asActor(),
                name.strip(),
                purpose.strip(),
                matter == null ? List.of() : matter,
                lane == null ? Set.of() : new HashSet<>(lane),
                from,
                until));
        return backTo(id);
    }

    @GetMapping("/{id}")
    View show(Person by, @PathVariable UUID id) {
        var force = get(by, id);
        var everybody = new HashMap<UUID, Person>();
        people.all().forEach(person -> everybody.put(person.id(), person));
        var works = organisations.all().stream().collect(Collectors.toMap(Organisation::id, Organisation::name));
        var mayEdit = by.mayOpen("taskforces-edit") && force.closedAt() == null;
        return pages.show(
                "duty/taskforce",
                new TaskForcePage(
                        line(force),
                        id.toString(),
                        force.purpose(),
                        force.matters(),
                        force.lanes().stream()
                                .flatMap(lane -> neighbourhood.lane(new LaneId(lane)).stream())
                                .map(Lane::text)
                                .sorted()
                                .toList(),
                        force.members().stream()
                                .map(member -> member(member, everybody, works))
                                .toList(),
                        force.milestones().stream()
                                .map(it -> new TaskForcePage.Step(
                                        it.id().toString(),
                                        it.what(),
                                        it.dueOn().toString(),
                                        it.reachedAt() != null,
                                        it.isLate(forces.today())))
                                .toList(),
                        mayEdit,
                        by.mayOpen("taskforces-edit"),
                        mayEdit ? candidates(force, everybody) : List.of()));
    }

    private static TaskForcePage.Member member(
            TaskForce.Member member, Map<UUID, Person> everybody, Map<UUID, String> works) {
        var person = everybody.get(member.person());
        if (person == null) return new TaskForcePage.Member(member.person().toString(), "—", "", "", false);
        var organisation = person.organisation();
        return new TaskForcePage.Member(
                person.id().toString(),
                person.name(),
                person.roleCode(),
                organisation == null ? "" : works.getOrDefault(organisation, ""),
                member.leads());
    }

    private static List<PairingsPage.Choice> candidates(TaskForce force, Map<UUID, Person> everybody) {
        return everybody.values().stream()
                .filter(person -> !force.has(person.id()) && person.mayOpen("taskforces"))
                .sorted(Comparator.comparing(Person::name))
                .map(person -> new PairingsPage.Choice(
                        person.id().toString(), person.name() + "（" + person.getUsername() + "）"))
                .toList();
    }

    @Door("taskforces-edit")
    @PostMapping("/{id}/members")
    View join(
            Person by,
            @PathVariable UUID id,
            @RequestParam UUID person,
            @RequestParam(defaultValue = "false") boolean leads) {
        get(by, id);
        var joining = people.get(person).orElseThrow(() -> new NotHere("no such person"));
        forces.join(by.asActor(), id, joining, leads);
        return backTo(id);
    }

    @Door("taskforces-edit")
    @PostMapping("/{id}/leaving")
    View leave(Person by, @PathVariable UUID id, @RequestParam UUID person) {
        get(by, id);
        forces.leave(by.asActor(), id, person);
        return backTo(id);
    }

    @Door("taskforces-edit")
    @PostMapping("/{id}/milestones")
    View plan(
            Person by,
            @PathVariable UUID id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate due,
            @RequestParam String what) {
        get(by, id);
        unlessRefused(forces.plan(by.asActor(), id, due, what.strip()));
        return backTo(id);
    }

    @Door("taskforces-edit")
    @PostMapping("/{id}/reached")
    View reach(Person by, @PathVariable UUID id, @RequestParam UUID milestone, @RequestParam boolean reached) {
        get(by, id);
        forces.reach(by.asActor(), id, milestone, reached);
        return backTo(id);
    }

    @Door("taskforces-edit")
    @PostMapping("/{id}/closing")
    View close(Person by, @PathVariable UUID id, @RequestParam(defaultValue = "true") boolean closed) {
        get(by, id);
        forces.close(by.asActor(), id, closed);
        return backTo(id);
    }

    private TaskForce get(Person by, UUID id) {
        return forces.get(by, id).orElseThrow(() -> new NotHere("no such task force"));
    }

    private static View backTo(UUID id) {
        return Pages.seeOther("/taskforces/" + id);
    }
}
