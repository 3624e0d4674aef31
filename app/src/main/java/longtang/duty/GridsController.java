package longtang.duty;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import longtang.law.Refusal;
import longtang.neighbourhood.Lane;
import longtang.neighbourhood.Neighbourhood;
import longtang.people.Access;
import longtang.people.Door;
import longtang.people.People;
import longtang.people.Person;
import longtang.people.Role;
import longtang.web.Pages;
import longtang.web.RefusedByRule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The unit grids: which lanes belong to one, and who walks it.
@Controller
@RequestMapping("/grids")
@Door("pairings")
class GridsController {

    private static final int MOST_LANES = 200;
    private static final Pattern CODE = Pattern.compile("[0-9]{15}");

    private final Duties duties;
    private final Neighbourhood neighbourhood;
    private final People people;
    private final Access access;
    private final Pages pages;

    GridsController(Duties duties, Neighbourhood neighbourhood, People people, Access access, Pages pages) {
        this.duties = duties;
        this.neighbourhood = neighbourhood;
        this.people = people;
        this.access = access;
        this.pages = pages;
    }

    @GetMapping
    View show(Person by) {
        var sight = access.sight(by, "pairings");
        var lanes = neighbourhood.lanesFor(sight.forQuery(), null, MOST_LANES);
        var workers = people.all().stream()
                .filter(person -> person.role() == Role.GRID)
                .sorted(Comparator.comparing(Person::name))
                .toList();
        return pages.show(
                "duty/grids",
                new GridsPage(
                        duties.grids().stream()
                                .filter(grid -> sight.covers(grid.committee(), null))
                                .map(grid -> line(grid, lanes))
                                .toList(),
                        lanes.stream()
                                .map(lane -> new PairingsPage.Choice(lane.id().toString(), lane.text()))
                                .toList(),
                        workers.stream()
                                .map(person -> new PairingsPage.Choice(
                                        person.id().toString(), person.name() + "（" + person.getUsername() + "）"))
                                .toList(),
                        by.mayOpen("pairings-edit")));
    }

    private GridsPage.Line line(Grid grid, List<Lane> lanes) {
        var worker = grid.worker();
        return new GridsPage.Line(
                grid.code(),
                grid.name(),
                worker == null ? "" : people.get(worker).map(Person::name).orElse(""),
                lanes.stream()
                        .filter(lane -> grid.lanes().contains(lane.id().value()))
                        .map(Lane::text)
                        .toList());
    }

    @Door("pairings-edit")
    @PostMapping
    View keep(
            Person by,
            @RequestParam String code,
            @RequestParam String name,
            @RequestParam(required = false) @Nullable UUID worker,
            @RequestParam(required = false) @Nullable Set<UUID> lane) {
        if (!CODE.matcher(code).matches()) {
            throw new RefusedByRule(new Refusal("grid-code", "", "duty.grid.code.wrong", List.of()));
        }
        duties.keep(by.asActor(), new Grid(code, name, worker, lane == null ? Set.of() : new HashSet<>(lane)));
        return Pages.seeOther("/grids");
    }
}
