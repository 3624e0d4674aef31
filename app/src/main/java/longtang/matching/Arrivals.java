package longtang.matching;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import longtang.dossier.Dossiers;
import longtang.dossier.Holdings;
import longtang.ledger.LedgerEntry;
import longtang.record.Act;
import longtang.record.Actor;
import longtang.record.Acts;
import longtang.register.Known;
import longtang.register.LocalKnowledge;
import longtang.register.Register;
import longtang.register.SightingKey;
import longtang.register.StructureNumber;
import longtang.sighting.Sighting;
import longtang.sighting.Sightings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door for one sighting at a time: it is matched against the register at once, with what the last run learned.
///
/// Only its neighbours are looked at: the sightings that share a signpost with it, and the files these are of. Files
/// that exist stay as they are; the new one opens a file, joins one, or raises a question.
@Service
@Transactional
public class Arrivals {

    /// More neighbours than any lane has; of a place where everything is alike the likeliest are enough.
    private static final int MOST_NEIGHBOURS = 200;

    private final MatchingStore turns;
    private final KnowledgeStore store;
    private final DecisionStore decisions;
    private final Knowing knowing;
    private final Questions questions;
    private final Sightings sightings;
    private final Dossiers dossiers;
    private final Holdings holdings;
    private final Acts acts;
    private final Clock clock;

    Arrivals(
            MatchingStore turns,
            KnowledgeStore store,
            DecisionStore decisions,
            Knowing knowing,
            Questions questions,
            Sightings sightings,
            Dossiers dossiers,
            Holdings holdings,
            Acts acts,
            Clock clock) {
        this.turns = turns;
        this.store = store;
        this.decisions = decisions;
        this.knowing = knowing;
        this.questions = questions;
        this.sightings = sightings;
        this.dossiers = dossiers;
        this.holdings = holdings;
        this.acts = acts;
        this.clock = clock;
    }

    /// Matches a sighting that is kept already. Given again it says where it is and changes nothing.
    public Arrival match(Actor by, Sighting sighting) {
        var knowledge = knowing.get();
        if (knowledge.isEmpty() || !turns.takeTurn()) return waiting(sighting);
        if (store.isPosted(sighting.key())) return placed(sighting, 0, false);
        var outcome = new Placing(knowledge.get(), sighting).outcome();
        var adoption = dossiers.adoptPart(by, outcome, Map.of(sighting.key(), sighting.id()));
        questions.askMore(outcome.proposals(), clock.instant());
        store.post(List.of(Knowing.posted(knowledge.get(), sighting)));
        acts.note(
                by,
                Act.of("sighting.matched", "sighting", sighting.id())
                        .with("opened", adoption.opened())
                        .with("questions", outcome.proposals().size()));
        return placed(sighting, outcome.proposals().size(), adoption.opened() > 0);
    }

    private static Arrival waiting(Sighting sighting) {
        return new Arrival(sighting, Arrival.Became.WAITING, null, 0);
    }

    private Arrival placed(Sighting sighting, int asked, boolean opened) {
        var link = holdings.of(List.of(sighting.key())).get(sighting.key());
        if (link == null) return new Arrival(sighting, Arrival.Became.OF_NONE, null, asked);
        var became = opened ? Arrival.Became.OPENED : Arrival.Became.JOINED;
        return new Arrival(sighting, became, link.structure(), asked);
    }

    /// What was written down while a run was under way and nobody has matched yet, oldest first.
    @Transactional(readOnly = true)
    public List<Sighting> unmatched(int most) {
        return store.unposted(most).stream()
                .flatMap(id -> sightings.get(id).stream())
                .toList();
    }

    /// Whether these are few enough to be matched one by one, and none of them a revision of what is matched already.
    @Transactional(readOnly = true)
    public boolean areNewAndFew(List<Sighting> rows, int most) {
        return knowing.isReady()
                && rows.size() <= most
                && rows.stream().noneMatch(row -> row.revision() > 1 || store.isPosted(row.key()));
    }

    private final class Placing {

        private final LocalKnowledge knowledge;
        private final Sighting sighting;

        Placing(LocalKnowledge knowledge, Sighting sighting) {
            this.knowledge = knowledge;
            this.sighting = sighting;
        }

        Register outcome() {
            var near = new HashSet<>(store.near(knowledge.signposts(sighting.entry()), MOST_NEIGHBOURS));
            near.remove(sighting.key());
            var files = holdings.around(near);
            var rows = rows(files);
            var entries = new ArrayList<>(rows);
            entries.add(sighting.entry());
            var bonds = decisions.bonds(rows.stream().map(SightingKey::of).toList());
            var known = new Known(withHighest(files, rows), Set.of(), bonds.different());
            return vouched(knowledge.place(entries, known), bonds);
        }

        private List<LedgerEntry> rows(Map<StructureNumber, Set<SightingKey>> files) {
            return sightings.saying(files.values().stream().flatMap(Set::stream).toList());
        }

        // Numbers that are given out already, or a new file would get one of them.
        private Map<StructureNumber, Set<SightingKey>> withHighest(
                Map<StructureNumber, Set<SightingKey>> files, List<LedgerEntry> rows) {
            var years = new TreeSet<Integer>();
            years.add(2000); // where nothing has a date
            for (var row : rows) years.add(year(row));
            years.add(year(sighting.entry()));
            var all = new TreeMap<>(files);
            holdings.highest(years).forEach(number -> all.putIfAbsent(number, Set.of()));
            return all;
        }

        private static int year(LedgerEntry row) {
            var seen = row.seenAt();
            return seen == null ? 2000 : seen.getYear();
        }

        private Register vouched(Register news, Bonds bonds) {
            var vouched = bonds.of(Verdict.EXISTS);
            return new Register(
                    news.structures().stream()
                            .map(it -> Regrouping.vouched(it, vouched))
                            .toList(),
                    news.links(),
                    news.proposals(),
                    List.of(),
                    news.report());
        }
    }
}
