package longtang.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import longtang.people.Door;
import longtang.web.NavEntry;
import longtang.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// Which doors have been seen, and in which round.
@Controller
@Door("surveys")
class SurveyController {

    private static final int MOST_ROUNDS = 50;
    private static final int MOST_LANES = 60;

    private final RoundStore store;
    private final Pages pages;

    SurveyController(RoundStore store, Pages pages) {
        this.store = store;
        this.pages = pages;
    }

    @Bean
    static NavEntry surveysEntry() {
        return NavEntry.behind("surveys", "survey.nav", "/surveys", "list", 45);
    }

    @GetMapping("/surveys")
    View show() {
        var doors = store.doors();
        var lanes = lanes(doors);
        return pages.show(
                "survey/surveys",
                new SurveyPage(
                        store.rounds(MOST_ROUNDS).stream()
                                .map(SurveyController::line)
                                .toList(),
                        lanes.stream().limit(MOST_LANES).toList(),
                        Math.max(0, lanes.size() - MOST_LANES),
                        doors.size(),
                        doors.stream().mapToInt(RoundStore.Door::found).sum()));
    }

    private static SurveyPage.RoundLine line(RoundStore.Line round) {
        return new SurveyPage.RoundLine(
                "/imports/" + round.job(),
                round.fileName(),
                day(round.beganOn()),
                day(round.endedOn()),
                round.surveyors(),
                round.rows(),
                round.lanes(),
                round.doors());
    }

    private static List<SurveyPage.Lane> lanes(List<RoundStore.Door> doors) {
        var byLane = new LinkedHashMap<String, List<RoundStore.Door>>();
        for (var door : doors)
            byLane.computeIfAbsent(door.lane(), lane -> new ArrayList<>()).add(door);
        return byLane.entrySet().stream()
                .map(lane -> lane(lane.getKey(), lane.getValue()))
                .toList();
    }

    private static SurveyPage.Lane lane(String name, List<RoundStore.Door> doors) {
        return new SurveyPage.Lane(
                name,
                doors.stream().mapToInt(RoundStore.Door::found).sum(),
                doors.stream()
                        .map(RoundStore.Door::latest)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .map(LocalDate::toString)
                        .orElse(""),
                doors.stream()
                        .sorted(Comparator.comparingInt((RoundStore.Door door) -> number(door.door()))
                                .thenComparing(RoundStore.Door::door))
                        .map(door -> new SurveyPage.Door(door.door(), door.found()))
                        .toList());
    }

    private static int number(String door) {
        var digits = door.replaceFirst("[^0-9].*$", "");
        return digits.isEmpty() || digits.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
