package longtang.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import longtang.law.Ruling;
import longtang.matching.Decided.Pair;
import longtang.record.Actor;
import longtang.register.Link;
import longtang.register.SightingKey;
import org.springframework.stereotype.Component;

/// Carries out one "same" for many questions. Those that contradict what is settled, and those that need a second
/// person, stay open.
@Component
class TakingMany {

    private final DecisionStore store;
    private final ProposalStore proposals;
    private final Judging judging;
    private final Taking taking;

    TakingMany(DecisionStore store, ProposalStore proposals, Judging judging, Taking taking) {
        this.store = store;
        this.proposals = proposals;
        this.judging = judging;
        this.taking = taking;
    }

    /// The questions that can be answered so as things stand.
    List<OpenProposal> possible(List<OpenProposal> asked) {
        return asked.stream().filter(one -> plan(one).isPresent()).toList();
    }

    /// @param head the decision without its pairs
    Decided take(Actor.Person by, Decided head, List<OpenProposal> possible) {
        store.insert(head);
        var moved = new TreeSet<SightingKey>();
        var taken = new ArrayList<Pair>();
        for (var one : possible) takeOne(by, head, one, moved).ifPresent(taken::add);
        return taking.noted(by, head.with(taken));
    }

    private Optional<Plan> plan(OpenProposal one) {
        if (proposals.open(one.id()).isEmpty()) return Optional.empty();
        return judging.judge(one.proposal(), Verdict.SAME) instanceof Ruling.Allowed<Plan>(var plan)
                        && !plan.needsSecond()
                ? Optional.of(plan)
                : Optional.empty();
    }

    // Each is judged as the ones before have left the files; no sighting is moved twice in one decision.
    private Optional<Pair> takeOne(Actor.Person by, Decided head, OpenProposal one, Set<SightingKey> moved) {
        var plan = plan(one);
        if (plan.isEmpty()) return Optional.empty();
        var keys = plan.get().after().stream().map(Link::sighting).toList();
        if (keys.stream().anyMatch(moved::contains)) return Optional.empty();
        moved.addAll(keys);
        var pair = one.pair(false);
        taking.takeMore(by, head.with(List.of(pair)), plan.get());
        return Optional.of(pair);
    }
}
