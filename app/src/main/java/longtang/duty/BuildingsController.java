package longtang.duty;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import longtang.neighbourhood.Doors;
import longtang.neighbourhood.Lane;
import longtang.neighbourhood.LaneId;
import longtang.neighbourhood.Neighbourhood;
import longtang.people.Door;
import longtang.people.People;
import longtang.people.Person;
import longtang.web.NavEntry;
import longtang.web.Pages;
import longtang.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// 我的楼栋: for a captain on a phone, the buildings they answer for and what is to be looked at there.
@Controller
@Door("buildings")
class BuildingsController {

    private final Duties duties;
    private final TaskForces forces;
    private final Neighbourhood neighbourhood;
    private final People people;
    private final ObjectProvider<Watchlist> watchlists;
    private final Pages pages;
    private final MessageSource messages;

    BuildingsController(
            Duties duties,
            TaskForces forces,
            Neighbourhood neighbourhood,
            People people,
            ObjectProvider<Watchlist> watchlists,
            Pages pages,
            MessageSource messages) {
        this.duties = duties;
        this.forces = forces;
        this.neighbourhood = neighbourhood;
        this.people = people;
        this.watchlists = watchlists;
        this.pages = pages;
        this.messages = messages;
    }

    @Bean
    static NavEntry buildingsEntry() {
        return NavEntry.behind("buildings", "duty.buildings", "/buildings", "home", 55);
    }

    @GetMapping("/buildings")
    View buildings(Person by, Locale locale) {
        var words = new Words(messages, locale);
        var today = duties.today();
        var milestones = forces.list(by).stream()
                .filter(force -> force.closedAt() == null && force.has(by.id()))
                .flatMap(force -> force.milestones().stream()
                        .filter(milestone -> milestone.reachedAt() == null)
                        .map(milestone -> new BuildingsPage.Todo(
                                milestone.what(),
                                force.name(),
                                milestone.dueOn().toString(),
                                milestone.isLate(today))))
                .toList();
        return pages.show("duty/buildings", new BuildingsPage(mine(by, words), milestones));
    }

    private List<BuildingsPage.Building> mine(Person by, Words words) {
        var places = new LinkedHashMap<String, BuildingsPage.Building>();
        for (var pairing : duties.of(by)) {
            var lane = neighbourhood.lane(new LaneId(pairing.lane()));
            if (lane.isEmpty()) continue;
            for (var door : doors(pairing)) {
                places.computeIfAbsent(
                        pairing.lane() + " " + door, first -> building(by, lane.get(), pairing, door, words));
            }
        }
        return List.copyOf(places.values());
    }

    private List<String> doors(Pairing pairing) {
        if (!pairing.door().isEmpty()) return List.of(pairing.door());
        var doors = new ArrayList<>(neighbourhood.doors(new LaneId(pairing.lane())));
        doors.sort(Doors.ORDER);
        return doors;
    }

    private BuildingsPage.Building building(Person by, Lane lane, Pairing pairing, String door, Words words) {
        return new BuildingsPage.Building(
                lane.text(),
                door,
                other(by, pairing),
                pairing.until() == null ? "" : pairing.until().toString(),
                watched(lane.id().value(), door, words));
    }

    private String other(Person by, Pairing pairing) {
        var other = pairing.officer().equals(by.id()) ? pairing.partner() : pairing.officer();
        return other == null ? "" : people.get(other).map(Person::name).orElse("");
    }

    private List<String> watched(UUID lane, String door, Words words) {
        return watchlists.stream()
                .flatMap(watchlist -> watchlist.at(lane, door, words).stream())
                .collect(Collectors.toList());
    }
}
