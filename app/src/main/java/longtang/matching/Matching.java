package longtang.matching;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import longtang.dossier.Adoption;
import longtang.dossier.Dossiers;
import longtang.ledger.LedgerEntry;
import longtang.place.PlaceReader;
import longtang.record.Act;
import longtang.record.Actor;
import longtang.record.Acts;
import longtang.record.Ids;
import longtang.register.CrossMatch;
import longtang.register.Decision;
import longtang.register.Known;
import longtang.register.Register;
import longtang.register.SightingKey;
import longtang.register.Taught;
import longtang.sighting.Sighting;
import longtang.sighting.Sightings;
import longtang.streetword.StreetWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of this module: match all sightings, and see what waits for a person.
@Service
@Transactional
public class Matching {

    private static final Logger log = LoggerFactory.getLogger(Matching.class);

    /// Changes when the kernel does: then the same rows are worth matching again.
    private static final String KERNEL = "3";

    private final Sightings sightings;
    private final Dossiers dossiers;
    private final MatchingStore store;
    private final ProposalStore proposals;
    private final DecisionStore decisions;
    private final Questions questions;
    private final Knowing knowing;
    private final PlaceReader places;
    private final String placeNames;
    private final StreetWords words;
    private final Threshold threshold;
    private final RunWatch watch;
    private final Acts acts;
    private final Clock clock;

    Matching(
            Sightings sightings,
            Dossiers dossiers,
            MatchingStore store,
            ProposalStore proposals,
            DecisionStore decisions,
            Questions questions,
            Knowing knowing,
            PlaceReader places,
            StreetWords words,
            Threshold threshold,
            RunWatch watch,
            Acts acts,
            Clock clock) {
        this.sightings = sightings;
        this.dossiers = dossiers;
        this.store = store;
        this.proposals = proposals;
        this.decisions = decisions;
        this.questions = questions;
        this.knowing = knowing;
        this.places = places;
        this.placeNames = places.gazetteer().fingerprint();
        this.words = words;
        this.threshold = threshold;
        this.watch = watch;
        this.acts = acts;
        this.clock = clock;
    }

    /// Matches everything there is and takes the outcome over, in one transaction; two runs never overlap.
    ///
    /// Where nothing is new since the run before, be it a sighting, a word, a decision or the list of place names,
    /// nothing is matched, and nothing changes but the note of this run.
    public Run run(Actor by) {
        store.waitForTurn();
        var current = sightings.current();
        var taught = words.taught();
        var bonds = decisions.allBonds();
        var input = fingerprint(current, taught, bonds);
        var before = store.latest().filter(run -> run.inputHash().equals(input));
        var kind = by instanceof Actor.Person ? "person" : "clock";
        var run = before.isPresent()
                ? before.get().again(Ids.at(clock.instant()), clock.instant())
                : match(by, current, taught, bonds, input, kind);
        if (before.isPresent()) store.insert(run, kind);
        acts.note(
                by,
                Act.of("matching.run", "matching", run.id())
                        .with("entries", run.entries())
                        .with("structures", run.structures())
                        .with("news", run.news()));
        return run;
    }

    /// Whether a run would find sightings, words or decisions that the last one has not seen.
    @Transactional(readOnly = true)
    public boolean isThereNews() {
        var input = fingerprint(sightings.current(), words.taught(), decisions.allBonds());
        return store.latest().filter(run -> run.inputHash().equals(input)).isEmpty();
    }

    @Transactional(readOnly = true)
    public Optional<Run> latest() {
        return store.latest();
    }

    /// What a person must decide: what is dangerous or being built first, and within that the least certain.
    @Transactional(readOnly = true)
    public List<OpenProposal> proposals(int most) {
        return proposals.open(most);
    }

    @Transactional(readOnly = true)
    public int countProposals() {
        return proposals.countOpen();
    }

    private Run match(Actor by, List<Sighting> current, Taught taught, Bonds bonds, String input, String kind) {
        var started = clock.instant();
        var matched = CrossMatch.matchAndLearn(
                entries(current, bonds), known(bonds), watch.begin(started), threshold.value(), places, taught);
        watch.taking();
        var outcome = vouched(matched.register(), bonds);
        var adoption = dossiers.adopt(by, outcome, ids(current));
        questions.ask(outcome, clock.instant());
        var run = run(started, input, outcome, adoption);
        store.insert(run, kind);
        knowing.learned(run.id(), matched.knowledge(), current, run.at());
        words.heard(matched.knowledge().words(), outcome.lanes());
        log.atInfo()
                .addKeyValue("entries", run.entries())
                .addKeyValue("structures", run.structures())
                .addKeyValue("seconds", run.seconds())
                .log("ledgers matched");
        return run;
    }

    // What somebody found not to be there speaks of nothing.
    private static List<LedgerEntry> entries(List<Sighting> current, Bonds bonds) {
        var absent = bonds.of(Verdict.ABSENT);
        return current.stream()
                .filter(sighting -> !absent.contains(sighting.key()))
                .map(Sighting::entry)
                .toList();
    }

    private Known known(Bonds bonds) {
        return new Known(dossiers.settled(), bonds.same(), bonds.different(), bonds.unseen());
    }

    private static Register vouched(Register outcome, Bonds bonds) {
        var vouched = bonds.of(Verdict.EXISTS);
        if (vouched.isEmpty()) return outcome;
        return new Register(
                outcome.structures().stream()
                        .map(file -> Regrouping.vouched(file, vouched))
                        .toList(),
                outcome.links(),
                outcome.proposals(),
                outcome.lanes(),
                outcome.report());
    }

    private Run run(Instant started, String input, Register outcome, Adoption adoption) {
        var ended = clock.instant();
        return new Run(
                Ids.at(ended),
                ended,
                Duration.between(started, ended).toMillis() / 1000.0,
                input,
                true,
                outcome.links().size(),
                outcome.structures().size(),
                count(outcome, Decision.AUTO),
                count(outcome, Decision.REVIEW),
                count(outcome, Decision.NONE),
                adoption,
                outcome.lanes(),
                outcome.report());
    }

    private static int count(Register outcome, Decision decision) {
        return (int) outcome.links().stream()
                .filter(link -> link.decision() == decision)
                .count();
    }

    private static Map<SightingKey, UUID> ids(List<Sighting> current) {
        var ids = new HashMap<SightingKey, UUID>();
        for (var sighting : current) ids.put(sighting.key(), sighting.id());
        return ids;
    }

    private String fingerprint(List<Sighting> current, Taught taught, Bonds bonds) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(KERNEL.getBytes(StandardCharsets.UTF_8));
            digest.update(placeNames.getBytes(StandardCharsets.UTF_8));
            if (!taught.equals(Taught.nothing())) {
                digest.update(taught.toString().getBytes(StandardCharsets.UTF_8));
            }
            if (threshold.value() != CrossMatch.THRESHOLD) {
                digest.update(("threshold " + threshold.value() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            for (var bond : bonds.inOrder()) {
                digest.update((bond + "\n").getBytes(StandardCharsets.UTF_8));
            }
            for (var sighting : current) {
                var line = sighting.key() + " " + sighting.entry().contentHash() + "\n";
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
