package longtang.matter;

import static longtang.Rulings.allowed;
import static longtang.Rulings.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import longtang.Lane44;
import longtang.LongtangTest;
import longtang.law.Ruling;
import longtang.people.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Two officers at one matter, at the same moment: 300 times, with `-Dlong=true` ten thousand times.
@LongtangTest
@Import({Lane44.class, Casework.class})
@TestPropertySource(properties = {"longtang.demo=true", "longtang.matter.lapsing=1h"})
class RacesTest {

    private static final int RACES = Boolean.getBoolean("long") ? 10_000 : 300;
    private static final String REPORTED = "登记举报";

    @Autowired
    Matters matters;

    @Autowired
    MatterStore store;

    @Autowired
    Casework we;

    @Autowired
    JdbcClient db;

    @Autowired
    MockMvcTester browser;

    private final ExecutorService two = Executors.newFixedThreadPool(2);
    private final CyclicBarrier start = new CyclicBarrier(2);

    Person gu;
    Person shen;
    UUID matter;

    @BeforeEach
    void a_matter_lies_open() {
        gu = we.gu();
        shen = we.shen();
        matter = we.opened();
    }

    @AfterEach
    void nobody_runs_on() {
        two.shutdownNow();
    }

    @Test
    void one_acts_and_the_other_is_told_who_did_what() throws Exception {
        int before = version();
        for (int race = 0; race < RACES; race++) {
            int seen = version();
            var both = both(
                    () -> matters.enter(gu, matter, asked(seen, shen)),
                    () -> matters.enter(shen, matter, asked(seen, gu)));
            var acted = both.stream().filter(Ruling.Allowed.class::isInstance).toList();
            assertThat(acted).as("race " + race).hasSize(1);
            var winner = both.getFirst() == acted.getFirst() ? gu : shen;
            var why = refused(both.getFirst() == acted.getFirst() ? both.getLast() : both.getFirst());
            assertThat(why.code()).isEqualTo("matter-changed");
            assertThat(why.args()).contains(winner.name(), REPORTED);
        }
        assertThat(version()).isEqualTo(before + RACES);
        assertThat(store.steps(matter)).hasSize(before + RACES);
        assertThat(actsOf(matter)).isEqualTo(RACES);
    }

    @Test
    void one_button_pressed_twice_is_one_act() throws Exception {
        for (int race = 0; race < RACES / 10; race++) {
            int seen = version();
            var asked = asked(seen, shen);
            var both = both(() -> matters.enter(gu, matter, asked), () -> matters.enter(gu, matter, asked));
            assertThat(both).allMatch(Ruling.Allowed.class::isInstance);
            assertThat(version()).isEqualTo(seen + 1);
        }
    }

    @Test
    void the_page_of_the_second_says_409_and_who_was_first() {
        int seen = version();
        allowed(matters.enter(shen, matter, asked(seen, gu)));
        assertThat(browser.post()
                        .uri("/matters/" + matter + "/steps")
                        .with(user(gu))
                        .with(csrf())
                        .accept("text/html")
                        .param("request", UUID.randomUUID().toString())
                        .param("version", String.valueOf(seen))
                        .param("event", REPORTED)
                        .param("partner", shen.id().toString()))
                .hasStatus(409)
                .bodyText()
                .contains(shen.name())
                .contains(REPORTED);
    }

    @Test
    void a_form_that_was_used_in_another_matter_enters_nothing_and_says_so() {
        var request = UUID.randomUUID();
        var elsewhere = we.opened();
        int seen = version();
        allowed(matters.enter(
                gu, elsewhere, asked(request, store.get(elsewhere).orElseThrow().version(), shen)));
        assertThat(browser.post()
                        .uri("/matters/" + matter + "/steps")
                        .with(user(gu))
                        .with(csrf())
                        .accept("text/html")
                        .param("request", request.toString())
                        .param("version", String.valueOf(seen))
                        .param("event", REPORTED)
                        .param("partner", shen.id().toString()))
                .hasStatus(409)
                .bodyText()
                .contains("已经在另一个案件里用过");
        assertThat(version()).isEqualTo(seen);
    }

    private <T> List<T> both(Callable<T> one, Callable<T> other) throws Exception {
        var first = two.submit(() -> together(one));
        var second = two.submit(() -> together(other));
        return List.of(first.get(), second.get());
    }

    private <T> T together(Callable<T> act) throws Exception {
        start.await();
        return act.call();
    }

    private static Matters.Asked asked(int seen, Person partner) {
        return asked(UUID.randomUUID(), seen, partner);
    }

    private static Matters.Asked asked(UUID request, int seen, Person partner) {
        return new Matters.Asked(request, seen, REPORTED, partner.id(), Map.of(), "");
    }

    private int version() {
        return store.get(matter).orElseThrow().version();
    }

    private long actsOf(UUID matter) {
        return db.sql("select count(*) from act where what = 'matter.stepped' and detail ->> 'matter' = :matter")
                .param("matter", matter.toString())
                .query(Long.class)
                .single();
    }
}
