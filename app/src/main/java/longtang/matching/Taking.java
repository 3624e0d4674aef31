package longtang.matching;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import longtang.matching.Decided.Pair;
import longtang.record.Act;
import longtang.record.Actor;
import longtang.record.Acts;
import longtang.register.SightingKey;
import org.springframework.stereotype.Component;

/// Writes a decision down and carries it out, in the transaction and the turn of its door.
@Component
class Taking {

    private final DecisionStore store;
    private final ProposalStore proposals;
    private final Regrouping regrouping;
    private final Questions questions;
    private final Acts acts;

    Taking(DecisionStore store, ProposalStore proposals, Regrouping regrouping, Questions questions, Acts acts) {
        this.store = store;
        this.proposals = proposals;
        this.regrouping = regrouping;
        this.questions = questions;
        this.acts = acts;
    }

    Decided take(Actor.Person by, Decided decided, Plan plan) {
        store.insert(decided);
        answer(decided, plan);
        if (!plan.needsSecond()) carryOut(by, decided, plan);
        return noted(by, decided);
    }

    /// One more pair of a decision that is written down already.
    void takeMore(Actor.Person by, Decided decided, Plan plan) {
        store.insertPairs(decided);
        answer(decided, plan);
        carryOut(by, decided, plan);
    }

    private void answer(Decided decided, Plan plan) {
        var answered = decided.pairs().stream()
                .flatMap(pair -> Optional.ofNullable(pair.proposal()).stream())
                .toList();
        proposals.close(answered, plan.needsSecond() ? "waiting" : "decided", decided.id(), decided.at());
    }

    void carryOut(Actor.Person by, Decided decided, Plan plan) {
        regrouping.apply(by, decided.id(), plan.after());
        var touched = keys(decided.pairs());
        plan.after().forEach(link -> touched.add(link.sighting()));
        questions.sweep(decided.id(), touched, decided.at());
    }

    Decided noted(Actor.Person by, Decided decided) {
        acts.note(
                by,
                Act.of("matching.decided", "matching", decided.id())
                        .with("verdict", decided.verdict().code())
                        .with("pairs", decided.pairs().size()));
        return decided;
    }

    static Set<SightingKey> keys(Collection<Pair> pairs) {
        var keys = new TreeSet<SightingKey>();
        pairs.forEach(pair -> keys.addAll(List.of(pair.sighting(), pair.near())));
        return keys;
    }
}
