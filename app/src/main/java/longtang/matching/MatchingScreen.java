package longtang.matching;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import longtang.dossier.Quote;
import longtang.dossier.ReasonLine;
import longtang.matching.MatchingPage.Figure;
import longtang.matching.MatchingPage.Live;
import longtang.matching.MatchingPage.Named;
import longtang.matching.MatchingPage.Pair;
import longtang.matching.MatchingPage.Side;
import longtang.people.Person;
import longtang.register.SightingKey;
import longtang.sighting.Sighting;
import longtang.sighting.Sightings;
import longtang.web.Words;
import org.springframework.stereotype.Component;

/// Puts the matching page together.
@Component
class MatchingScreen {

    private static final int MOST_PAIRS = 50;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Matching matching;
    private final Sightings sightings;
    private final RunWatch watch;
    private final Clock clock;

    MatchingScreen(Matching matching, Sightings sightings, RunWatch watch, Clock clock) {
        this.matching = matching;
        this.sightings = sightings;
        this.watch = watch;
        this.clock = clock;
    }

    MatchingPage show(Person by, Words words) {
        var run = matching.latest();
        var proposals = matching.proposals(MOST_PAIRS);
        return new MatchingPage(
                live(run, words),
                run.isPresent(),
                run.map(last -> figures(last, words)).orElse(List.of()),
                run.map(MatchingScreen::lanes).orElse(List.of()),
                run.map(it -> blocks(it, words)).orElse(List.of()),
                pairs(proposals, Quote.forEyesOf(by), words),
                matching.countProposals());
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
        return List.of(
                new Figure(words.say("matching.entries"), words.say("matching.number", run.entries())),
                new Figure(words.say("matching.structures"), words.say("matching.number", run.structures())),
                new Figure(words.say("matching.auto"), words.say("matching.number", run.auto())),
                new Figure(words.say("matching.review"), words.say("matching.number", run.review())),
                new Figure(words.say("matching.none"), words.say("matching.number", run.none())),
                new Figure(
                        words.say("matching.pairs"),
                        words.say("matching.number", run.report().pairsCompared())));
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

    private List<Pair> pairs(List<OpenProposal> open, Quote quote, Words words) {
        var keys = new HashSet<SightingKey>();
        open.forEach(it -> {
            keys.add(it.proposal().sighting());
            keys.add(it.proposal().nearest());
        });
        var rows = sightings.ofKeys(keys).stream().collect(Collectors.toMap(Sighting::key, Function.identity()));
        return open.stream().map(it -> pair(it, rows, quote, words)).toList();
    }

    private static Pair pair(OpenProposal open, Map<SightingKey, Sighting> rows, Quote quote, Words words) {
        var proposal = open.proposal();
        return new Pair(
                (int) Math.floor(proposal.probability() * 100),
                side(proposal.sighting(), rows, quote, words),
                side(proposal.nearest(), rows, quote, words),
                proposal.asksWhetherItExists(),
                proposal.structure().toString(),
                "/register/" + proposal.structure(),
                ReasonLine.waterfall(proposal.reasons(), words.locale()),
                ReasonLine.total(proposal.reasons()));
    }

    private static Side side(SightingKey key, Map<SightingKey, Sighting> rows, Quote quote, Words words) {
        var ledger = words.say("source." + key.kind().code());
        var row = rows.get(key);
        if (row == null) return new Side(ledger, key.recordId(), "", "", "");
        var seen = row.entry().seenAt();
        return new Side(
                ledger,
                key.recordId(),
                seen == null ? "" : seen.toLocalDate().toString(),
                quote.place(row.entry()),
                quote.words(row.entry()));
    }
}
