package longtang.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import longtang.LongtangTest;
import longtang.dossier.Holdings;
import longtang.law.Ruling;
import longtang.record.Actor;
import longtang.register.Decision;
import longtang.register.Link;
import longtang.register.Proposal;
import longtang.register.SightingKey;
import longtang.register.StructureNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@LongtangTest
@Import({LaneOfFour.class, DecisionsTest.SomeInHandling.class})
class DecisionsTest {

    /// The modules that handle files do not exist yet; a test says which are in handling.
    static class SomeInHandling implements Handling {
        final CopyOnWriteArrayList<StructureNumber> files = new CopyOnWriteArrayList<>();

        @Override
        public boolean isInHandling(StructureNumber file) {
            return files.contains(file);
        }
    }

    @Autowired
    LaneOfFour lane;

    @Autowired
    Decisions decisions;

    @Autowired
    Matching matching;

    @Autowired
    Holdings holdings;

    @Autowired
    SomeInHandling handling;

    @Autowired
    JdbcClient db;

    Actor.Person gu;
    Actor.Person shen;

    @BeforeEach
    void four_ledgers_and_two_officers() throws Exception {
        lane.comeIn();
        gu = lane.person("顾某");
        shen = lane.person("沈某");
    }

    @AfterEach
    void everything_is_as_it_was() {
        handling.files.clear();
        for (var made : decisions.history(Instant.parse("2100-01-01T00:00:00Z"), 500)) {
            if (!made.isUndone()) decisions.undo(gu, made.id(), "");
        }
        lane.isConsistent();
    }

    @Test
    void saying_same_settles_the_link_at_once() {
        var question = inOneFile();
        var decided = allowed(decisions.answer(gu, question.id(), Verdict.SAME, "现场看过"));

        var link = link(question.proposal().sighting());
        assertThat(link.decision()).isEqualTo(Decision.AUTO);
        assertThat(link.reasons().getFirst().code()).isEqualTo("decided.same");
        assertThat(decided.by().name()).isEqualTo("顾某");
        assertThat(decided.why()).isEqualTo("现场看过");
        assertThat(matching.proposals(999)).noneMatch(open -> open.id().equals(question.id()));
    }

    @Test
    void saying_same_across_two_files_moves_the_sighting_and_an_empty_file_leads_to_its_heir() {
        var question = alone();
        var sighting = question.proposal().sighting();
        var old = file(sighting);
        var heir = file(question.proposal().nearest());

        var decided = allowed(decisions.answer(gu, question.id(), Verdict.SAME, ""));
        assertThat(file(sighting)).isEqualTo(heir);
        assertThat(holdings.leadsTo(old)).contains(heir);
        assertThat(holdings.formerNumbers(heir)).contains(old);
        lane.isConsistent();

        allowed(decisions.undo(shen, decided.id(), ""));
        assertThat(file(sighting)).as("its own old number").isEqualTo(old);
        assertThat(holdings.leadsTo(old)).contains(old);
        assertThat(matching.proposals(999))
                .as("asked again")
                .anyMatch(open -> open.proposal().sighting().equals(sighting)
                        && open.proposal().nearest().equals(question.proposal().nearest()));
    }

    @Test
    void saying_different_takes_the_sighting_out_at_once() {
        var question = inOneFile();
        var sighting = question.proposal().sighting();
        var file = file(sighting);
        allowed(decisions.answer(gu, question.id(), Verdict.DIFFERENT, ""));

        assertThat(file(sighting)).isNotEqualTo(file);
        assertThat(lane.members(file))
                .doesNotContain(sighting)
                .contains(question.proposal().nearest());
        lane.isConsistent();
    }

    @Test
    void what_people_said_binds_every_later_run() {
        var apart = inOneFile();
        allowed(decisions.answer(gu, apart.id(), Verdict.DIFFERENT, ""));
        var together = alone();
        allowed(decisions.answer(gu, together.id(), Verdict.SAME, ""));
        var before = lane.standing();

        db.sql("update matching_run set input_hash = 'forgotten'").update();
        assertThat(matching.run(Actor.CLOCK).news()).isTrue();

        lane.isConsistent();
        assertThat(lane.standing())
                .containsEntry(
                        together.proposal().sighting(),
                        before.get(together.proposal().sighting()));
        assertThat(matching.proposals(999))
                .noneMatch(open -> open.proposal()
                                .sighting()
                                .equals(apart.proposal().sighting())
                        && open.proposal().nearest().equals(apart.proposal().nearest()));
    }

    @Test
    void putting_off_keeps_the_question_and_lets_others_come_first() {
        var first = matching.proposals(1).getFirst();
        var later = allowed(decisions.answer(gu, first.id(), Verdict.LATER, ""));

        var open = matching.proposals(999);
        assertThat(open.getFirst().id()).isNotEqualTo(first.id());
        assertThat(open.getLast().id()).isEqualTo(first.id());

        allowed(decisions.undo(gu, later.id(), ""));
        assertThat(matching.proposals(1).getFirst().id()).isEqualTo(first.id());
    }

    @Test
    void a_structure_that_only_a_caller_named_is_there_or_is_not() {
        var question = asked(Proposal::asksWhetherItExists);
        var caller = question.proposal().sighting();
        var number = file(caller);

        var absent = allowed(decisions.answer(gu, question.id(), Verdict.ABSENT, ""));
        assertThat(holdings.of(Set.of(caller))).isEmpty();
        assertThat(holdings.isAbsent(number)).isTrue();
        db.sql("update matching_run set input_hash = 'forgotten'").update();
        matching.run(Actor.CLOCK);
        assertThat(holdings.of(Set.of(caller))).as("after another run").isEmpty();

        allowed(decisions.undo(gu, absent.id(), ""));
        assertThat(file(caller)).isEqualTo(number);
        var again = asked(it -> it.asksWhetherItExists() && it.sighting().equals(caller));
        allowed(decisions.answer(gu, again.id(), Verdict.EXISTS, "去看过"));
        assertThat(db.sql("select confirmed from dossier where number = :n")
                        .param("n", number.toString())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void two_rows_of_one_survey_are_never_the_same() {
        var rows = db.sql("""
                select s.record_id, d.number from dossier_sighting s join dossier d on d.id = s.dossier
                 where s.kind = 'survey' and s.ended_at is null order by 1 limit 2
                """).query((row, i) -> row.getString(1)).list();
        var question = asking("survey", rows.get(0), "survey", rows.get(1));

        var no = refused(decisions.answer(gu, question, Verdict.SAME, ""));
        assertThat(no).isEqualTo("matching.refused.round.survey");
        lane.isConsistent();
    }

    @Test
    void nobody_says_same_where_different_binds() {
        var question = inOneFile();
        allowed(decisions.answer(gu, question.id(), Verdict.DIFFERENT, ""));
        var again = askingAgain(question.proposal());

        assertThat(refused(decisions.answer(shen, again, Verdict.SAME, ""))).isEqualTo("matching.refused.apart");
    }

    @Test
    void nobody_says_different_where_same_binds() {
        var question = inOneFile();
        allowed(decisions.answer(gu, question.id(), Verdict.SAME, ""));
        var again = askingAgain(question.proposal());

        assertThat(refused(decisions.answer(shen, again, Verdict.DIFFERENT, "")))
                .isEqualTo("matching.refused.tied");
    }

    @Test
    void a_split_gives_sightings_a_file_of_their_own_and_undoing_brings_them_back() {
        var file = withSeveral();
        var members = lane.members(file);
        var out = members.stream().skip(1).findFirst().orElseThrow();

        var split = allowed(decisions.split(gu, file, Set.of(out), "是隔壁的"));
        assertThat(file(out)).isNotEqualTo(file);
        assertThat(lane.members(file)).hasSize(members.size() - 1);
        lane.isConsistent();
        db.sql("update matching_run set input_hash = 'forgotten'").update();
        matching.run(Actor.CLOCK);
        assertThat(file(out)).as("after another run").isNotEqualTo(file);

        allowed(decisions.undo(gu, split.id(), ""));
        assertThat(lane.members(file)).isEqualTo(members);
    }

    @Test
    void taking_everything_out_of_a_file_is_no_split() {
        var file = withSeveral();
        assertThat(refused(decisions.split(gu, file, lane.members(file), ""))).isEqualTo("matching.refused.all");
        assertThat(refused(decisions.split(gu, file, Set.of(), ""))).isEqualTo("matching.refused.none");
    }

    @Test
    void a_decision_is_undone_once() {
        var decided = allowed(decisions.answer(gu, inOneFile().id(), Verdict.SAME, ""));
        allowed(decisions.undo(shen, decided.id(), ""));
        assertThat(refused(decisions.undo(gu, decided.id(), ""))).isEqualTo("matching.refused.undone");
    }

    @Test
    void who_comes_second_is_told_who_was_first() {
        var question = inOneFile();
        allowed(decisions.answer(gu, question.id(), Verdict.SAME, ""));
        var no = decisions.answer(shen, question.id(), Verdict.DIFFERENT, "");

        assertThat(no).isInstanceOfSatisfying(Ruling.Refused.class, refused -> {
            assertThat(refused.why().fact()).isEqualTo("matching.refused.answered");
            assertThat(refused.why().args().getFirst()).isEqualTo("顾某");
        });
    }

    @Test
    void files_in_handling_are_merged_by_two_persons() {
        var question = alone();
        var sighting = question.proposal().sighting();
        var old = file(sighting);
        var heir = file(question.proposal().nearest());
        handling.files.add(heir);

        var waiting = allowed(decisions.answer(gu, question.id(), Verdict.SAME, ""));
        assertThat(waiting.needsSecond()).isTrue();
        assertThat(file(sighting)).as("nothing has happened yet").isEqualTo(old);
        assertThat(decisions.waitingForSecond()).extracting(Decided::id).containsExactly(waiting.id());
        assertThat(refused(decisions.second(gu, waiting.id(), true, ""))).isEqualTo("matching.refused.sameperson");

        allowed(decisions.second(shen, waiting.id(), true, "同意"));
        assertThat(file(sighting)).isEqualTo(heir);
        assertThat(refused(decisions.second(shen, waiting.id(), false, ""))).isEqualTo("matching.refused.undone");
    }

    @Test
    void the_second_person_may_decline() {
        var question = alone();
        handling.files.add(file(question.proposal().nearest()));
        var waiting = allowed(decisions.answer(gu, question.id(), Verdict.SAME, ""));
        var old = file(question.proposal().sighting());

        allowed(decisions.second(shen, waiting.id(), false, "再看看"));
        assertThat(file(question.proposal().sighting())).isEqualTo(old);
        assertThat(matching.proposals(999))
                .as("asked again")
                .anyMatch(open -> open.proposal().equals(question.proposal()));
    }

    private StructureNumber file(SightingKey sighting) {
        return Regrouping.number(link(sighting));
    }

    private Link link(SightingKey sighting) {
        return Objects.requireNonNull(holdings.of(Set.of(sighting)).get(sighting));
    }

    /// A question whose two sightings are in one file, linked in doubt.
    private OpenProposal inOneFile() {
        return asked(it -> !it.asksWhetherItExists() && file(it.sighting()).equals(file(it.nearest())));
    }

    /// A question whose sighting has a file to itself, and might be of another.
    private OpenProposal alone() {
        var question = matching.proposals(999).stream()
                .filter(open -> {
                    var it = open.proposal();
                    return !it.asksWhetherItExists()
                            && !file(it.sighting()).equals(file(it.nearest()))
                            && lane.members(file(it.sighting())).size() == 1;
                })
                .findFirst();
        return question.orElseGet(this::madeAlone);
    }

    private OpenProposal madeAlone() {
        var single = db.sql("""
                select s.kind, s.record_id from dossier_sighting s
                 where s.ended_at is null and s.kind in ('patrol', 'complaints')
                   and (select count(*) from dossier_sighting o where o.dossier = s.dossier and o.ended_at is null) = 1
                 order by 1, 2 limit 1
                """)
                .query((row, i) -> row.getString(1) + " " + row.getString(2))
                .single()
                .split(" ");
        var id = asking(single[0], single[1], "survey", "MP202506001");
        return matching.proposals(999).stream()
                .filter(open -> open.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private OpenProposal asked(Predicate<Proposal> which) {
        return matching.proposals(999).stream()
                .filter(open -> which.test(open.proposal()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no such question"));
    }

    private StructureNumber withSeveral() {
        return lane.standing().values().stream()
                .filter(number -> lane.members(number).size() >= 3)
                .findFirst()
                .orElseThrow();
    }

    private UUID askingAgain(Proposal pair) {
        return asking(
                pair.sighting().kind().code(),
                pair.sighting().recordId(),
                pair.nearest().kind().code(),
                pair.nearest().recordId());
    }

    /// A question that the machine has not asked.
    private UUID asking(String kind, String record, String nearKind, String near) {
        var id = UUID.randomUUID();
        db.sql("""
                insert into proposal (id, kind, record_id, near_kind, near_record_id, number, probability, reasons, proposed_at)
                select :id, :kind, :record, :nearKind, :near, d.number, 0.5, '[]', now()
                  from dossier_sighting s join dossier d on d.id = s.dossier
                 where s.kind = :nearKind and s.record_id = :near and s.ended_at is null
                """)
                .param("id", id)
                .param("kind", kind)
                .param("record", record)
                .param("nearKind", nearKind)
                .param("near", near)
                .update();
        return id;
    }

    private static Decided allowed(Ruling<Decided> ruling) {
        return switch (ruling) {
            case Ruling.Allowed<Decided>(var decided) -> decided;
            case Ruling.Refused<Decided>(var why) -> throw new AssertionError("refused: " + why);
        };
    }

    private static String refused(Ruling<Decided> ruling) {
        return switch (ruling) {
            case Ruling.Allowed<Decided>(var decided) -> throw new AssertionError("allowed: " + decided);
            case Ruling.Refused<Decided>(var why) -> why.fact();
        };
    }
}
