package longtang.sighting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import longtang.LongtangTest;
import longtang.law.Ruling;
import longtang.people.People;
import longtang.people.Person;
import longtang.people.Role;
import longtang.record.Act;
import longtang.record.Actor;
import longtang.record.Acts;
import longtang.vault.Holder;
import longtang.vault.PersonName;
import longtang.vault.PhoneNumber;
import longtang.vault.Retained;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What rows say about people: sealed as they come in, shown with a reason, erased by destroying a key.
@LongtangTest
class ConfidencesTest {

    private static final String HEADERS = "工单编号,受理时间,诉求人,联系电话,诉求类型,诉求内容,事发地址\n";
    private static final String PHONE = "13812345678";

    @Autowired
    Imports imports;

    @Autowired
    Sightings sightings;

    @Autowired
    Confidences confidences;

    @Autowired
    SealedHolder holder;

    @Autowired
    List<Retained> retained;

    @Autowired
    SealExistingRows sealExistingRows;

    @Autowired
    People people;

    @Autowired
    Acts acts;

    @Autowired
    JdbcClient db;

    @Autowired
    MockMvcTester browser;

    String own = "";

    @BeforeEach
    void numbers_of_its_own() {
        own = "T" + Long.toString(System.nanoTime(), 36);
    }

    @Test
    void nobodys_name_or_number_stands_in_the_table() throws IOException {
        var seen = complaint();

        var row = db.sql("select cast(original as text) || cast(fields as text) from sighting where id = :id")
                .param("id", seen.id())
                .query(String.class)
                .single();
        assertThat(row)
                .doesNotContain("欧阳翠花")
                .doesNotContain(PHONE)
                .contains("天津路44弄9号")
                .contains("天井搭了厨房");
        assertThat(db.sql("select count(*) from import_row")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void the_match_still_reads_the_row_word_for_word() throws IOException {
        var seen = complaint();

        assertThat(sightings.current())
                .filteredOn(current -> current.id().equals(seen.id()))
                .singleElement()
                .satisfies(current -> assertThat(current.entry().original())
                        .containsEntry("诉求人", "欧阳翠花")
                        .containsEntry("联系电话", PHONE)
                        .containsEntry("诉求内容", "欧阳翠花反映天井搭了厨房，回电" + PHONE));
    }

    @Test
    void the_same_row_again_is_no_news_although_it_is_sealed() throws IOException {
        complaint();
        var again = send(row());

        assertThat(again.count().taken()).isZero();
        assertThat(again.count().known()).isEqualTo(1);
    }

    @Test
    void a_leader_sees_the_reporter_for_a_reason_and_it_is_on_record() throws IOException {
        var seen = complaint();
        var leader = person(Role.LEADER);

        assertThat(browser.get().uri("/sightings/" + seen.id()).with(user(leader)))
                .bodyText()
                .doesNotContain("欧阳翠花")
                .contains("显示举报人（将留痕）");
        assertThat(reveal(leader, seen, "reporter", "answer"))
                .hasStatusOk()
                .bodyText()
                .contains("欧阳翠花")
                .contains(PHONE);
        assertThat(reads(seen)).singleElement().satisfies(noted -> {
            assertThat(noted.actor()).isEqualTo(leader.id().toString());
            assertThat(noted.act().what()).isEqualTo("personal-data.read");
            assertThat(noted.act().detail()).containsEntry("why", "answer").containsEntry("about", "reporter");
        });
    }

    @Test
    void without_a_reason_nothing_is_shown_and_an_officer_never_sees_who_reported() throws IOException {
        var seen = complaint();

        assertThat(reveal(person(Role.LEADER), seen, "reporter", "curious")).hasStatus(409);
        assertThat(reveal(person(Role.OFFICER), seen, "reporter", "answer")).hasStatus(404);
        assertThat(reads(seen)).isEmpty();
    }

    @Test
    void a_party_is_a_surname_until_an_officer_asks() throws IOException {
        var job = send("编号,排查日期,路弄,门牌号,类型,搭建人\n" + own + ",2025-06-03,天津路44弄,3号,雨棚,陆建国\n");
        var seen = sightings.ofImport(job.id()).getFirst();

        assertThat(seen.entry().original()).containsEntry("搭建人", "陆某");
        assertThat(reveal(person(Role.OFFICER), seen, "party", "serve"))
                .hasStatusOk()
                .bodyText()
                .contains("陆建国");
        assertThat(reveal(person(Role.COMMITTEE), seen, "party", "serve")).hasStatus(404);
    }

    @Test
    void what_is_held_about_somebody_is_found_by_name_or_number_and_erased_with_its_key() throws IOException {
        var seen = complaint();
        var asked = new Holder.Asked(new PersonName(""), new PhoneNumber(PHONE));

        assertThat(holder.about(asked)).extracting(Holder.Held::value).contains("欧阳翠花反映天井搭了厨房，回电" + PHONE);
        assertThat(holder.about(new Holder.Asked(new PersonName("欧阳翠花"), new PhoneNumber(""))))
                .isNotEmpty();

        assertThat(holder.erase(Actor.CLOCK, "sighting:reporter:" + seen.id())).isTrue();

        assertThat(sightings.current())
                .filteredOn(current -> current.id().equals(seen.id()))
                .singleElement()
                .satisfies(current -> assertThat(current.entry().original()).doesNotContainValue("欧阳翠花"));
        assertThat(holder.about(asked))
                .noneMatch(held -> held.id().endsWith(seen.id().toString()));
        assertThat(db.sql("select why from vault_key where subject = :subject")
                        .param("subject", "reporter:" + seen.id())
                        .query(String.class)
                        .single())
                .as("a tombstone stays")
                .isEqualTo("request");
        assertThat(send(row()).count().taken())
                .as("the file again does not bring it back")
                .isZero();
    }

    @Test
    void a_partys_name_in_a_row_is_not_erased_on_request() throws IOException {
        var job = send("编号,排查日期,路弄,门牌号,类型,搭建人\n" + own + ",2025-06-03,天津路44弄,3号,雨棚,陆" + "建明\n");
        var seen = sightings.ofImport(job.id()).getFirst();

        assertThat(holder.erase(Actor.CLOCK, "sighting:party:" + seen.id())).isFalse();
        assertThat(holder.about(new Holder.Asked(new PersonName("陆建明"), new PhoneNumber(""))))
                .extracting(Holder.Held::erasable)
                .containsOnly(false);
    }

    @Test
    void a_reporter_is_forgotten_when_the_time_has_run_out() throws IOException {
        var seen = complaint();
        var rule = retained.stream()
                .filter(one -> one.rule().equals("clue-reporter"))
                .findFirst()
                .orElseThrow();

        rule.eraseOlderThan(seen.takenAt().minus(Duration.ofDays(1)));
        assertThat(confidences.reveal(person(Role.LEADER), seen.id(), About.REPORTER, "answer"))
                .isNotEmpty();
        rule.eraseOlderThan(seen.takenAt().plus(Duration.ofDays(1)));
        assertThat(confidences.reveal(person(Role.LEADER), seen.id(), About.REPORTER, "answer"))
                .isEmpty();
    }

    @Test
    void rows_from_before_are_sealed_by_the_owner(
            @Value("${longtang.database.url}") String url,
            @Value("${longtang.database.owner}") String owner,
            @Value("${longtang.database.owner-password}") String password)
            throws Exception {
        var job = send(row());
        var id = UUID.randomUUID();
        db.sql("""
                insert into sighting (id, kind, record_id, revision, content_hash, job, row_no, original, fields, taken_at)
                values (:id, 'complaints', :record, 1, :record, :job, 3, '[["工单编号","1"],["诉求人","欧阳翠花"]]',
                        '[["RECORD_ID","1"],["REPORTER","欧阳翠花"]]', now())
                """)
                .param("id", id)
                .param("record", own + "old")
                .param("job", job.id())
                .update();

        try (var connection = DriverManager.getConnection(url, owner, password)) {
            sealExistingRows.migrate(new Context() {
                @Override
                public Configuration getConfiguration() {
                    throw new UnsupportedOperationException();
                }

                @Override
                public Connection getConnection() {
                    return connection;
                }
            });
        }

        var sealed = sightings.get(id).orElseThrow();
        assertThat(sealed.entry().original()).doesNotContainValue("欧阳翠花");
        assertThat(confidences.reveal(person(Role.LEADER), id, About.REPORTER, "answer"))
                .containsEntry("诉求人", "欧阳翠花");
    }

    private List<Act.Noted> reads(Sighting seen) {
        return acts.on("sighting", seen.id().toString(), 9).stream()
                .filter(noted -> noted.act().what().equals("personal-data.read"))
                .toList();
    }

    private String row() {
        return HEADERS + own + ",2025-06-03 10:00,欧阳翠花," + PHONE + ",投诉,欧阳翠花反映天井搭了厨房，回电" + PHONE + ",天津路44弄9号\n";
    }

    private Sighting complaint() throws IOException {
        return sightings.ofImport(send(row()).id()).getFirst();
    }

    private ImportJob send(String table) throws IOException {
        if (!(imports.send(
                        Actor.CLOCK,
                        UUID.randomUUID(),
                        0,
                        own + ".csv",
                        new ByteArrayInputStream(table.getBytes(UTF_8)))
                instanceof Ruling.Allowed<UUID>(var id))) throw new AssertionError("refused");
        var patience = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (imports.get(id).orElseThrow().state().isPending() && System.nanoTime() < patience) pause();
        return imports.get(id).orElseThrow();
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    private MvcTestResult reveal(Person by, Sighting seen, String about, String why) {
        return browser.post()
                .uri("/sightings/" + seen.id() + "/" + about)
                .param("why", why)
                .with(csrf())
                .with(user(by))
                .exchange();
    }

    private Person person(Role role) {
        var account = own + role.code() + System.nanoTime();
        var committee = role == Role.COMMITTEE ? "310101013004" : null;
        return people.open(Actor.CLOCK, account, "顾某", role, committee, "a long enough one")
                        instanceof Ruling.Allowed<Person>(var person)
                ? Objects.requireNonNull(person)
                : Assertions.fail();
    }
}
