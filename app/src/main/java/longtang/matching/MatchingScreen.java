package longtang.matching;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import longtang.matching.MatchingPage.Figure;
import longtang.matching.MatchingPage.Live;
import longtang.matching.MatchingPage.Named;
import longtang.people.Person;
import longtang.register.Coverage;
import longtang.streetword.StreetWords;
import longtang.web.Words;
import org.springframework.stereotype.Component;

/// Puts the matching page together.
@Component
class MatchingScreen {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Matching matching;
    private final Decisions decisions;
    private final DeskScreen desk;
    private final Precisions precisions;
    private final StreetWords streetWords;
    private final RunWatch watch;
    private final Clock clock;

    MatchingScreen(
            Matching matching,
            Decisions decisions,
            DeskScreen desk,
            Precisions precisions,
            StreetWords streetWords,
            RunWatch watch,
            Clock clock) {
        this.matching = matching;
        this.decisions = decisions;
        this.desk = desk;
        this.precisions = precisions;
        this.streetWords = streetWords;
        this.watch = watch;
        this.clock = clock;
    }

    MatchingPage show(Person by, Words words) {
        var run = matching.latest();
        return new MatchingPage(
                live(run, words),
                run.isPresent(),
                run.map(last -> figures(last, words)).orElse(List.of()),
                run.map(MatchingScreen::lanes).orElse(List.of()),
                streetWords.open(),
                run.map(it -> blocks(it, words)).orElse(List.of()),
                desk.show(by, "", "", words),
                precisions.all().stream().map(it -> told(it, words)).toList(),
                by.mayOpen("calibration"),
                decisions.waitingForSecond().size());
    }

    static String told(Precision it, Words words) {
        return words.say(
                "matching.precision.told",
                words.say("source." + it.kind().code()),
                words.say("source." + it.near().code()),
                percent(it.from()),
                percent(it.to()),
                it.share().looked(),
                it.share().same(),
                percent(it.share().value()),
                percent(it.share().low()),
                percent(it.share().high()));
    }

    private static long percent(double share) {
        return Math.round(share * 100);
    }

    private Live live(Optional<Run> run, Words words) {
        var last = run.map(it -> words.say(
                        it.news() ? "matching.last" : "matching.last.nonews",
                        MINUTE.format(it.at().atZone(clock.getZone())),
                        it.seconds()))
                .orElse("");
        return watch.state()
                .map(state -> new Live(
                        true, words.say("matching.stage." + state.stage()), state.done(), state.total(), last, ""))
                .orElseGet(() -> new Live(false, "", 0, 0, last, watch.failure()));
    }

    private static List<Figure> figures(Run run, Words words) {
        var figures = new ArrayList<>(List.of(
                new Figure(words.say("matching.entries"), words.say("matching.number", run.entries())),
                new Figure(words.say("matching.structures"), words.say("matching.number", run.structures())),
                new Figure(words.say("matching.auto"), words.say("matching.number", run.auto())),
                new Figure(words.say("matching.review"), words.say("matching.number", run.review())),
                new Figure(words.say("matching.none"), words.say("matching.number", run.none())),
                new Figure(
                        words.say("matching.pairs"),
                        words.say("matching.number", run.report().pairsCompared()))));
        var coverage = run.report().coverage();
        if (coverage != null) figures.addAll(figures(coverage, words));
        return figures;
    }

    private static List<Figure> figures(Coverage coverage, Words words) {
        var completeness = coverage.completeness();
        return List.of(
                new Figure(
                        words.say("matching.coverage"),
                        completeness == null ? words.say("matching.coverage.unknown") : percent(completeness, 1)),
                new Figure(words.say("matching.reduction"), percent(coverage.reduction(), 2)));
    }

    private static String percent(double share, int digits) {
        return ("%." + digits + "f%%").formatted(share * 100);
    }

    private static List<Named> lanes(Run run) {
        return run.lanes().stream()
                .map(lane -> new Named(lane.name(), lane.road() + lane.lane() + "弄", lane.times()))
                .toList();
    }

    private static List<String> blocks(Run run, Words words) {
        return run.report().oversized().stream()
                .map(it -> words.say("matching.block", it.rule(), it.blocks(), it.records()))
                .toList();
    }
}
