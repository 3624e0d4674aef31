package longtang.matching;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import longtang.law.Ruling;
import longtang.record.Act;
import longtang.record.Actor;
import longtang.record.Acts;
import longtang.record.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to deciding the obvious ones together: look at a few drawn by chance, then say it once for all.
@Service
@Transactional
public class Bulks {

    /// Of pairs below this probability each is looked at.
    public static final double LEAST = 0.75;

    private static final int MOST = 500;
    private static final int SAMPLE = 5;

    private final BulkStore store;
    private final ProposalStore proposals;
    private final Decisions decisions;
    private final Refusing refusing;
    private final Acts acts;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    Bulks(BulkStore store, ProposalStore proposals, Decisions decisions, Refusing refusing, Acts acts, Clock clock) {
        this.store = store;
        this.proposals = proposals;
        this.decisions = decisions;
        this.refusing = refusing;
        this.acts = acts;
        this.clock = clock;
    }

    /// Takes the open pairs of at least this probability together and draws the sample.
    ///
    /// @param least not below [#LEAST]
    public Ruling<Bulk> open(Actor.Person by, double least) {
        var sure = Math.clamp(least, LEAST, 1);
        var ids = new ArrayList<>(
                proposals.likely(sure, MOST).stream().map(OpenProposal::id).toList());
        if (ids.isEmpty()) return refusing.superseded();
        Collections.shuffle(ids, chance);
        var now = clock.instant();
        var bulk = new Bulk(Ids.at(now), sure, ids, ids.subList(0, Math.min(SAMPLE, ids.size())), now, List.of());
        store.insert(bulk, by.id());
        acts.note(by, Act.of("matching.bulk.opened", "matching", bulk.id()).with("pairs", ids.size()));
        return Ruling.allow(bulk);
    }

    @Transactional(readOnly = true)
    public Optional<Bulk> get(UUID id) {
        return store.get(id);
    }

    /// Looks at one of the sample. A "no" stops the bulk; the answer itself stands.
    public Ruling<Decided> look(Actor.Person by, Bulk bulk, UUID proposal, boolean same) {
        if (!bulk.sample().contains(proposal)) return refusing.superseded();
        return decisions.answer(by, proposal, same ? Verdict.SAME : Verdict.DIFFERENT, "", bulk.id());
    }

    /// Says "same" of all that are still open: one decision, undone as one.
    public Ruling<Decided> finish(Actor.Person by, UUID id) {
        var bulk = store.get(id).orElseThrow();
        if (bulk.isStopped()) return refusing.sampleDisagrees();
        if (bulk.missing() > 0) return refusing.noSample(bulk.missing());
        return decisions.same(by, proposals.of(bulk.proposals()), bulk.id());
    }
}
