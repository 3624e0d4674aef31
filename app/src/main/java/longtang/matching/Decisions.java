package longtang.matching;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import longtang.dossier.Holdings;
import longtang.law.Ruling;
import longtang.matching.Decided.Pair;
import longtang.matching.Decided.Who;
import longtang.record.Actor;
import longtang.record.Ids;
import longtang.register.SightingKey;
import longtang.register.StructureNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to what people decide about pairs. A decision changes links and files at once, binds every later run,
/// and can be undone for ever.
///
/// All of it happens one after the other: of two people at one question, one is answered with the other's name.
@Service
@Transactional
public class Decisions {

    private final DecisionStore store;
    private final ProposalStore proposals;
    private final MatchingStore turns;
    private final Judging judging;
    private final Undoing undoing;
    private final Regrouping regrouping;
    private final Questions questions;
    private final Holdings holdings;
    private final Refusing refusing;
    private final Taking taking;
    private final TakingMany many;
    private final Knowing knowing;
    private final Clock clock;

    Decisions(
            DecisionStore store,
            ProposalStore proposals,
            MatchingStore turns,
            Judging judging,
            Undoing undoing,
            Regrouping regrouping,
            Questions questions,
            Holdings holdings,
            Refusing refusing,
            Taking taking,
            TakingMany many,
            Knowing knowing,
            Clock clock) {
        this.store = store;
        this.proposals = proposals;
        this.turns = turns;
        this.judging = judging;
        this.undoing = undoing;
        this.regrouping = regrouping;
        this.questions = questions;
        this.holdings = holdings;
        this.refusing = refusing;
        this.taking = taking;
        this.many = many;
        this.knowing = knowing;
        this.clock = clock;
    }

    /// Answers an open question.
    public Ruling<Decided> answer(Actor.Person by, UUID question, Verdict verdict, String why) {
        return answer(by, question, verdict, why, null);
    }

    Ruling<Decided> answer(Actor.Person by, UUID question, Verdict verdict, String why, @Nullable UUID bulk) {
        if (!turn()) return refusing.runUnderWay();
        var open = proposals.open(question);
        if (open.isEmpty()) return tooLate(question);
        var asked = open.get();
        if (verdict == Verdict.LATER) return putOff(by, asked, why);
        return switch (judging.judge(asked.proposal(), verdict)) {
            case Ruling.Refused<Plan>(var no) -> Ruling.refuse(no);
            case Ruling.Allowed<Plan>(var plan) -> {
                var decided = decided(by, verdict, why, List.of(asked.pair(true)), plan.needsSecond(), bulk);
                yield Ruling.allow(taking.take(by, decided, plan));
            }
        };
    }

    // Without a run there is nothing to decide about, and nobody knows what the files would say.
    private boolean turn() {
        return knowing.isReady() && turns.takeTurn();
    }

    private Ruling<Decided> tooLate(UUID question) {
        return store.answerTo(question).<Ruling<Decided>>map(refusing::answered).orElseGet(refusing::superseded);
    }

    private Ruling<Decided> putOff(Actor.Person by, OpenProposal asked, String why) {
        var decided = decided(by, Verdict.LATER, why, List.of(asked.pair(true)), false, null);
        store.insert(decided);
        proposals.putOff(asked.id(), decided.at());
        return Ruling.allow(taking.noted(by, decided));
    }

    /// One "same" for many questions, of which those that contradict what is settled or need a second person stay open.
    Ruling<Decided> same(Actor.Person by, List<OpenProposal> asked, UUID bulk) {
        if (!turn()) return refusing.runUnderWay();
        var possible = many.possible(asked);
        if (possible.isEmpty()) return refusing.superseded();
        return Ruling.allow(many.take(by, decided(by, Verdict.SAME, "", List.of(), false, bulk), possible));
    }

    /// Takes sightings out of a file that they are not of: they go back where they were, or open a file of their own.
    public Ruling<Decided> split(Actor.Person by, StructureNumber file, Set<SightingKey> out, String why) {
        if (!turn()) return refusing.runUnderWay();
        var members = holdings.members(Set.of(file)).getOrDefault(file, Set.of());
        var leaving = new TreeSet<>(out);
        leaving.retainAll(members);
        if (leaving.isEmpty()) return refusing.splitOfNone();
        var rest = new TreeSet<>(members);
        rest.removeAll(leaving);
        if (rest.isEmpty()) return refusing.splitOfAll(file);
        return switch (judging.split(file, leaving, rest)) {
            case Ruling.Refused<Plan>(var no) -> Ruling.refuse(no);
            case Ruling.Allowed<Plan>(var plan) -> {
                var pairs = leaving.stream()
                        .flatMap(key -> rest.stream().map(other -> new Pair(null, key, other, null, true)))
                        .toList();
                var head = decided(by, Verdict.SPLIT, why, pairs, false, null);
                yield Ruling.allow(taking.take(by, head.of(file), plan));
            }
        };
    }

    /// Undoes a decision: what it moved goes back, what it answered is asked again. For ever, by anybody who may
    /// decide.
    public Ruling<Decided> undo(Actor.Person by, UUID decision, String why) {
        if (!turn()) return refusing.runUnderWay();
        var found = store.get(decision);
        if (found.isEmpty() || !found.get().verdict().isOfPairs()) return refusing.superseded();
        var undone = found.get();
        if (undone.isUndone()) return refusing.undone(undone.answers().getLast());
        var undo = about(by, Verdict.UNDO, undone, why);
        store.insert(undo);
        for (var pair : undone.pairs()) {
            if (undone.verdict() == Verdict.LATER && pair.proposal() != null) proposals.putOff(pair.proposal(), null);
        }
        regrouping.apply(by, undo.id(), undoing.back(undone));
        questions.askAgain(undone.id(), undo.at());
        questions.sweep(undo.id(), Taking.keys(undone.pairs()), undo.at());
        return Ruling.allow(taking.noted(by, undo));
    }

    /// What this person decided last and nobody has undone.
    @Transactional(readOnly = true)
    public Optional<Decided> latestOf(Actor.Person by) {
        return store.latestOf(by.id());
    }

    /// The second person's word on a merging of files in handling.
    public Ruling<Decided> second(Actor.Person by, UUID decision, boolean agrees, String why) {
        if (!turn()) return refusing.runUnderWay();
        var found = store.get(decision);
        if (found.isEmpty()) return refusing.superseded();
        var waiting = found.get();
        if (!waiting.waitsForSecond()) return refusing.seconded(waiting);
        if (waiting.by().id().equals(by.id())) return refusing.samePerson();
        return agrees ? confirm(by, waiting, why) : decline(by, waiting, why);
    }

    // Much may have changed while it waited: it is judged again as if it were made now.
    private Ruling<Decided> confirm(Actor.Person by, Decided waiting, String why) {
        var asked = proposals.of(waiting.pairs().stream()
                .flatMap(pair -> Optional.ofNullable(pair.proposal()).stream())
                .toList());
        return switch (judging.judge(asked.getFirst().proposal(), Verdict.SAME)) {
            case Ruling.Refused<Plan>(var no) -> Ruling.refuse(no);
            case Ruling.Allowed<Plan>(var plan) -> {
                var confirmed = about(by, Verdict.CONFIRM, waiting, why);
                store.insert(confirmed);
                taking.carryOut(by, waiting, plan);
                yield Ruling.allow(taking.noted(by, confirmed));
            }
        };
    }

    private Ruling<Decided> decline(Actor.Person by, Decided waiting, String why) {
        var declined = about(by, Verdict.DECLINE, waiting, why);
        store.insert(declined);
        questions.askAgain(waiting.id(), declined.at());
        return Ruling.allow(taking.noted(by, declined));
    }

    @Transactional(readOnly = true)
    public Optional<Decided> get(UUID id) {
        return store.get(id);
    }

    /// Decisions about pairs, the latest first, made before this moment.
    @Transactional(readOnly = true)
    public List<Decided> history(Instant before, int most) {
        return store.history(before, most);
    }

    /// Mergings that wait for another person's word.
    @Transactional(readOnly = true)
    public List<Decided> waitingForSecond() {
        return store.waitingForSecond();
    }

    private Decided decided(
            Actor.Person by, Verdict verdict, String why, List<Pair> pairs, boolean needsSecond, @Nullable UUID bulk) {
        var now = clock.instant();
        return new Decided(Ids.at(now), verdict, null, "", why, needsSecond, bulk, now, who(by), pairs, List.of());
    }

    private Decided about(Actor.Person by, Verdict verdict, Decided other, String why) {
        var now = clock.instant();
        return new Decided(Ids.at(now), verdict, other.id(), "", why, false, null, now, who(by), List.of(), List.of());
    }

    private static Who who(Actor.Person by) {
        return new Who(by.id(), by.name(), by.role());
    }
}
