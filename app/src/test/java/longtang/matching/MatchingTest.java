package longtang.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.Clock;
import longtang.LongtangTest;
import longtang.dossier.Dossiers;
import longtang.place.Gazetteer;
import longtang.place.PlaceReader;
import longtang.record.Actor;
import longtang.record.Acts;
import longtang.sighting.Sighting;
import longtang.sighting.Sightings;
import longtang.streetword.StreetWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LongtangTest
@Import(LaneOfFour.class)
class MatchingTest {

    @Autowired
    LaneOfFour lane;

    @Autowired
    Matching matching;

    @Autowired
    Sightings sightings;

    @Autowired
    Dossiers dossiers;

    @Autowired
    KnowledgeStore knowledge;

    @Autowired
    MatchingStore store;

    @Autowired
    ProposalStore proposals;

    @Autowired
    DecisionStore decisions;

    @Autowired
    Questions questions;

    @Autowired
    Knowing knowing;

    @Autowired
    StreetWords words;

    @Autowired
    Threshold threshold;

    @Autowired
    RunWatch watch;

    @Autowired
    Acts acts;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void four_ledgers() throws Exception {
        lane.comeIn();
    }

    @Test
    void a_run_without_news_changes_nothing() {
        var before = everything();
        var run = matching.run(Actor.CLOCK);

        assertThat(run.news()).isFalse();
        assertThat(run.adoption().isNothing()).isTrue();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void numbers_and_settled_members_stay_when_everything_is_matched_again() {
        var before = dossiers.settled();
        forgetTheRuns();
        var run = matching.run(Actor.CLOCK);

        assertThat(run.news()).isTrue();
        assertThat(run.adoption().opened()).isZero();
        var after = dossiers.settled();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((number, members) ->
                assertThat(after.get(number)).as("%s", number).containsAll(members));
        lane.isConsistent();
    }

    @Test
    void another_list_of_place_names_is_harmless_and_the_next_run_reads_everything_again() throws Exception {
        var before = dossiers.settled();
        var own = Gazetteer.read(new StringReader("road\t三角场\nlane\t老石库\t三角场44弄\n"));
        var places = new PlaceReader(Gazetteer.shanghai().and(own));
        var restarted = new Knowing(knowledge, sightings, places, words, threshold);
        var system = restartedWith(places, restarted);
        var posts = everything();

        var row = sightings.current().getFirst();
        assertThat(restarted.get().orElseThrow().signposts(row.entry()))
                .as("what was learned before the restart serves until the next run")
                .isEqualTo(Knowing.posted(knowing.get().orElseThrow(), row).posts());
        assertThat(system.isThereNews()).isTrue();
        assertThat(matching.isThereNews()).isFalse();

        var run = transaction.execute(open -> system.run(Actor.CLOCK));
        assertThat(run.news()).isTrue();
        assertThat(run.adoption().isNothing()).isTrue();
        assertThat(dossiers.settled()).isEqualTo(before);
        assertThat(everything()).isEqualTo(posts);
        assertThat(system.isThereNews()).isFalse();
        assertThat(matching.run(Actor.CLOCK).news())
                .as("the shipped list again")
                .isTrue();
    }

    private Matching restartedWith(PlaceReader places, Knowing restarted) {
        return new Matching(
                sightings, dossiers, store, proposals, decisions, questions, restarted, places, words, threshold, watch,
                acts, clock);
    }

    @Test
    void a_run_that_dies_halfway_leaves_nothing_behind() {
        forgetTheRuns();
        var before = everything();

        assertThatThrownBy(() -> transaction.executeWithoutResult(open -> {
                    matching.run(Actor.CLOCK);
                    throw new IllegalStateException("a power cut");
                }))
                .hasMessage("a power cut");

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void every_sighting_is_to_be_found_under_its_signposts() {
        var somewhere = sightings.current().stream()
                .map(Sighting::key)
                .filter(lane.standing()::containsKey)
                .toList();
        assertThat(somewhere).isNotEmpty().allMatch(knowledge::isPosted);
    }

    private void forgetTheRuns() {
        db.sql("update matching_run set input_hash = 'forgotten'").update();
    }

    private String everything() {
        return db.sql("""
                select (select md5(string_agg(d::text, '' order by d.number)) from dossier d) as files,
                       (select md5(string_agg(s::text, '' order by s.id)) from dossier_sighting s) as links,
                       (select md5(string_agg(p::text, '' order by p.id)) from proposal p) as questions,
                       (select md5(string_agg(m::text, '' order by m.record_id, m.kind)) from matching_signpost m) as posts
                """).query().singleRow().toString();
    }
}
