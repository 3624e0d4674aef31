package longtang.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import longtang.dossier.Holdings;
import longtang.dossier.Quote;
import longtang.dossier.ReasonLine;
import longtang.dossier.Sketches;
import longtang.ledger.Field;
import longtang.matching.DeskPage.Cell;
import longtang.matching.DeskPage.Pair;
import longtang.matching.DeskPage.Side;
import longtang.people.Person;
import longtang.register.Link;
import longtang.register.SightingKey;
import longtang.register.StructureNumber;
import longtang.sighting.Shown;
import longtang.sighting.Sighting;
import longtang.sighting.Sightings;
import longtang.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts questions side by side as this person may see them.
@Component
class DeskScreen {

    // Said above the cells already, or of no help in telling two structures apart.
    private static final Set<Field> SAID_ABOVE = EnumSet.of(
            Field.RECORD_ID,
            Field.SEEN_AT,
            Field.SEEN_BY,
            Field.TEXT,
            Field.ADDRESS,
            Field.DUE,
            Field.ASSIGNEE,
            Field.REQUEST,
            Field.REPORTER,
            Field.PHONE,
            Field.LONGITUDE,
            Field.LATITUDE);

    private final Matching matching;
    private final Decisions decisions;
    private final ProposalStore proposals;
    private final Sightings sightings;
    private final Holdings holdings;
    private final Sketches sketches;
    private final Clock clock;

    DeskScreen(
            Matching matching,
            Decisions decisions,
            ProposalStore proposals,
            Sightings sightings,
            Holdings holdings,
            Sketches sketches,
            Clock clock) {
        this.matching = matching;
        this.decisions = decisions;
        this.proposals = proposals;
        this.sightings = sightings;
        this.holdings = holdings;
        this.sketches = sketches;
        this.clock = clock;
    }

    static boolean mayDecide(Person by) {
        return by.mayOpen("judge");
    }

    DeskPage show(Person by, String told, String refused, Words words) {
        var next = matching.proposals(1);
        var open = matching.countProposals();
        var done = proposals.countAnsweredSince(
                LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant());
        return new DeskPage(
                next.isEmpty() ? null : pairs(by, next, words).getFirst(),
                done,
                done + open,
                mayDecide(by),
                decisions.latestOf(DeskController.actor(by)).isPresent(),
                told,
                refused,
                proposals.countLikely(Bulks.LEAST));
    }

    List<Pair> pairs(Person by, List<OpenProposal> open, Words words) {
        var keys = new HashSet<SightingKey>();
        open.forEach(it ->
                keys.addAll(List.of(it.proposal().sighting(), it.proposal().nearest())));
        var drawing = new Drawing(by, rows(keys), holdings.of(keys), words);
        return open.stream().map(drawing::pair).toList();
    }

    private Map<SightingKey, Sighting> rows(Collection<SightingKey> keys) {
        return sightings.ofKeys(keys).stream().collect(Collectors.toMap(Sighting::key, Function.identity()));
    }

    private final class Drawing {

        private final Person by;
        private final Map<SightingKey, Sighting> rows;
        private final Map<SightingKey, Link> links;
        private final Words words;
        private final Quote quote;

        Drawing(Person by, Map<SightingKey, Sighting> rows, Map<SightingKey, Link> links, Words words) {
            this.by = by;
            this.rows = rows;
            this.links = links;
            this.words = words;
            this.quote = Quote.forEyesOf(by);
        }

        Pair pair(OpenProposal open) {
            var proposal = open.proposal();
            var number = holdings.leadsTo(proposal.structure()).orElse(proposal.structure());
            var own = file(proposal.sighting());
            var sketch = sketches.of(by, number, own, words);
            return new Pair(
                    open.id().toString(),
                    (int) Math.floor(proposal.probability() * 100),
                    proposal.asksWhetherItExists(),
                    open.putOff(),
                    side(proposal.sighting()),
                    side(proposal.nearest()),
                    number.toString(),
                    "/register/" + number,
                    sketch.map(Sketches.Sketch::title).orElse(""),
                    sketch.map(Sketches.Sketch::standing).orElse(""),
                    sketch.map(Sketches.Sketch::colour).orElse(""),
                    sketch.map(Sketches.Sketch::urgent).orElse(false),
                    sketch.map(Sketches.Sketch::hazards).orElse(""),
                    sketch.map(Sketches.Sketch::drawing).orElse(null),
                    where(sketch, own, number),
                    ReasonLine.waterfall(proposal.reasons(), words.locale()),
                    ReasonLine.total(proposal.reasons()));
        }

        private @Nullable StructureNumber file(SightingKey key) {
            return Optional.ofNullable(links.get(key)).map(Link::structure).orElse(null);
        }

        private String where(Optional<Sketches.Sketch> sketch, @Nullable StructureNumber own, StructureNumber number) {
            var there = sketch.map(Sketches.Sketch::address).orElse("");
            if (own == null || own.equals(number)) return words.say("matching.where.one", there);
            var here = sketches.of(by, own, null, words)
                    .map(Sketches.Sketch::address)
                    .orElse("");
            return words.say("matching.where.two", here, there);
        }

        private Side side(SightingKey key) {
            var ledger = words.say("source." + key.kind().code());
            var row = rows.get(key);
            if (row == null) return new Side(ledger, key.recordId(), "", "", "", "", List.of());
            var seen = row.entry().seenAt();
            return new Side(
                    ledger,
                    key.recordId(),
                    "/sightings/" + row.id(),
                    seen == null ? "" : seen.toLocalDate().toString(),
                    quote.place(row.entry()),
                    quote.words(row.entry()),
                    cells(row));
        }

        private List<Cell> cells(Sighting row) {
            return row.shownTo(by.role()).stream()
                    .filter(cell -> !cell.hidden() && !cell.value().isBlank())
                    .filter(cell -> isTelling(row, cell))
                    .map(cell -> new Cell(cell.header(), cell.value()))
                    .toList();
        }

        private static boolean isTelling(Sighting row, Shown cell) {
            var field = row.columns().get(cell.header());
            return field != null && !SAID_ABOVE.contains(field);
        }
    }
}
