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
import java.util.Set;
import java.util.UUID;
import longtang.dossier.Adoption;
import longtang.dossier.Dossiers;
import longtang.record.Act;
import longtang.record.Actor;
import longtang.record.Acts;
import longtang.record.Ids;
import longtang.register.CrossMatch;
import longtang.register.Decision;
import longtang.register.Known;
import longtang.register.Register;
import longtang.register.SightingKey;
import longtang.sighting.Sighting;
import longtang.sighting.Sightings;
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
    private static final String KERNEL = "1";

    private final Sightings sightings;
    private final Dossiers dossiers;
    private final MatchingStore store;
    private final Questions questions;
    private final RunWatch watch;
    private final Acts acts;
    private final Clock clock;

    Matching(
            Sightings sightings,
            Dossiers dossiers,
            MatchingStore store,
            Questions questions,
            RunWatch watch,
            Acts acts,
            Clock clock) {
        this.sightings = sightings;
        this.dossiers = dossiers;
        this.store = store;
        this.questions = questions;
        this.watch = watch;
        this.acts = acts;
        this.clock = clock;
    }

    /// Matches everything there is and takes the outcome over, in one transaction; two runs never overlap.
    ///
    /// Without a new sighting since the run before nothing is matched and nothing changes but the note of this run.
    public Run run(Actor by) {
        store.waitForTurn();
        var current = sightings.current();
        var input = fingerprint(current);
        var before = store.latest().filter(run -> run.inputHash().equals(input));
        var run = before.isPresent()
                ? before.get().again(Ids.at(clock.instant()), clock.instant())
                : match(by, current, input);
        store.insert(run, by instanceof Actor.Person ? "person" : "clock");
        acts.note(
                by,
                Act.of("matching.run", "matching", run.id())
                        .with("entries", run.entries())
                        .with("structures", run.structures())
                        .with("news", run.news()));
        return run;
    }

    /// Whether a run would find sightings that the last one has not seen.
    @Transactional(readOnly = true)
    public boolean isThereNews() {
        var input = fingerprint(sightings.current());
        return store.latest().filter(run -> run.inputHash().equals(input)).isEmpty();
    }

    @Transactional(readOnly = true)
    public Optional<Run> latest() {
        return store.latest();
    }

    /// What a person must decide, the least certain first.
    @Transactional(readOnly = true)
    public List<OpenProposal> proposals(int most) {
        return store.open(most);
    }

    @Transactional(readOnly = true)
    public int countProposals() {
        return store.countOpen();
    }

    private Run match(Actor by, List<Sighting> current, String input) {
        var started = clock.instant();
        var known = new Known(dossiers.settled(), Set.of(), Set.of());
        var outcome = CrossMatch.match(current.stream().map(Sighting::entry).toList(), known, watch.begin(started));
        watch.taking();
        var adoption = dossiers.adopt(by, outcome, ids(current));
        questions.ask(outcome, clock.instant());
        var run = run(started, input, outcome, adoption);
        log.atInfo()
                .addKeyValue("entries", run.entries())
                .addKeyValue("structures", run.structures())
                .addKeyValue("seconds", run.seconds())
                .log("ledgers matched");
        return run;
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

    private static String fingerprint(List<Sighting> current) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(KERNEL.getBytes(StandardCharsets.UTF_8));
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
