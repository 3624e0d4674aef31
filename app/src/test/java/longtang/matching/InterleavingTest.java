package longtang.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import longtang.LongtangTest;
import longtang.law.Ruling;
import longtang.record.Actor;
import longtang.register.SightingKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/// Several people at one desk. `-Dlong=true` goes through a thousand seeds, else a hundred.
@LongtangTest
@Import(LaneOfFour.class)
class InterleavingTest {

    private static final int SEEDS = Boolean.getBoolean("long") ? 1_000 : 100;
    private static final int PEOPLE = 3;
    private static final int ACTS = 3;

    @Autowired
    LaneOfFour lane;

    @Autowired
    Decisions decisions;

    @Autowired
    Matching matching;

    List<Actor.Person> people = List.of();

    @BeforeEach
    void four_ledgers_and_three_officers() throws Exception {
        lane.comeIn();
        people = List.of(lane.person("顾某"), lane.person("沈某"), lane.person("李某"));
    }

    @Test
    void of_two_at_one_question_exactly_one_decides() throws Exception {
        var question = matching.proposals(999).stream()
                .filter(open -> !open.proposal().asksWhetherItExists())
                .findFirst()
                .orElseThrow();
        var answers = together(List.of(
                () -> decisions.answer(people.get(0), question.id(), Verdict.SAME, ""),
                () -> decisions.answer(people.get(1), question.id(), Verdict.DIFFERENT, "")));

        assertThat(answers).filteredOn(it -> it instanceof Ruling.Allowed).hasSize(1);
        assertThat(answers)
                .filteredOn(it -> it instanceof Ruling.Refused)
                .singleElement()
                .extracting(it -> ((Ruling.Refused<Decided>) it).why().fact())
                .isEqualTo("matching.refused.answered");
    }

    @Test
    void whatever_people_do_at_once_no_decision_is_lost_and_files_follow_decisions() throws Exception {
        for (var seed = 0; seed < SEEDS; seed++) {
            var made = new ConcurrentLinkedQueue<UUID>();
            var acts = new ArrayList<Work>();
            for (var person = 0; person < PEOPLE; person++) {
                var by = people.get(person);
                var chance = new Random(seed * 31L + person);
                acts.add(() -> {
                    Ruling<Decided> last = null;
                    for (var act = 0; act < ACTS; act++) last = something(by, chance, made);
                    return last == null ? undone(by) : last;
                });
            }
            together(acts);

            for (var id : made)
                assertThat(decisions.get(id)).as("seed %d", seed).isPresent();
            if (seed % 10 == 0 || seed == SEEDS - 1) lane.isConsistent();
        }
        undoEverything();
        lane.isConsistent();
    }

    private Ruling<Decided> something(Actor.Person by, Random chance, ConcurrentLinkedQueue<UUID> made) {
        var ruling = switch (chance.nextInt(6)) {
            case 0, 1 -> answered(by, chance, Verdict.SAME);
            case 2 -> answered(by, chance, Verdict.DIFFERENT);
            case 3 -> split(by, chance);
            default -> undone(by);
        };
        if (ruling instanceof Ruling.Allowed<Decided>(var decided)) made.add(decided.id());
        return ruling;
    }

    private Ruling<Decided> answered(Actor.Person by, Random chance, Verdict verdict) {
        var open = matching.proposals(20);
        if (open.isEmpty()) return undone(by);
        var question = open.get(chance.nextInt(open.size()));
        var fitting = question.proposal().asksWhetherItExists()
                ? verdict == Verdict.SAME ? Verdict.EXISTS : Verdict.ABSENT
                : verdict;
        return decisions.answer(by, question.id(), fitting, "");
    }

    private Ruling<Decided> split(Actor.Person by, Random chance) {
        var files = new ArrayList<>(new TreeSet<>(lane.standing().values()));
        var file = files.get(chance.nextInt(files.size()));
        var members = new ArrayList<SightingKey>(lane.members(file));
        Collections.shuffle(members, chance);
        return decisions.split(by, file, Set.copyOf(members.subList(0, Math.min(1, members.size()))), "");
    }

    private Ruling<Decided> undone(Actor.Person by) {
        var all = decisions.history(Instant.parse("2100-01-01T00:00:00Z"), 10).stream()
                .filter(it -> !it.isUndone())
                .toList();
        return decisions.undo(
                by, all.isEmpty() ? UUID.randomUUID() : all.getFirst().id(), "");
    }

    private void undoEverything() {
        var all = decisions.history(Instant.parse("2100-01-01T00:00:00Z"), 100_000).stream()
                .filter(it -> !it.isUndone())
                .toList();
        for (var one : all) {
            assertThat(decisions.undo(people.getFirst(), one.id(), "")).isInstanceOf(Ruling.Allowed.class);
        }
    }

    private interface Work {
        Ruling<Decided> call();
    }

    private static List<Ruling<Decided>> together(List<? extends Work> work) throws Exception {
        var start = new CyclicBarrier(work.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = work.stream()
                    .map(one -> threads.submit(() -> {
                        start.await();
                        return one.call();
                    }))
                    .toList();
            var rulings = new ArrayList<Ruling<Decided>>();
            for (var one : running) rulings.add(one.get());
            return rulings;
        }
    }
}
