package longtang.hotline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import longtang.LongtangTest;
import longtang.law.Ruling;
import longtang.people.People;
import longtang.people.Person;
import longtang.people.Role;
import longtang.record.Actor;
import longtang.sighting.Imports;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LongtangTest
class TicketsTest {

    private static final String HEADERS = "工单编号,受理时间,诉求类型,诉求人,联系电话,事发地址,诉求内容,办理时限,承办单位\n";

    @Autowired
    MockMvcTester browser;

    @Autowired
    Imports imports;

    @Autowired
    Tickets tickets;

    @Autowired
    People people;

    @Autowired
    Clock clock;

    @Nullable
    Person somebody;

    String own = "";

    @BeforeEach
    void an_officer() {
        own = "HP" + System.nanoTime();
        somebody = person(Role.OFFICER, null);
    }

    @Test
    void tickets_come_in_with_their_ledger_and_never_with_who_reported() throws IOException {
        imported(row(own, "欧阳翠花", "欧阳翠花说12号晒台违法搭建玻璃房，回电13817776666", "2025-03-16"));

        assertThat(get("/tickets?q=" + own))
                .hasStatusOk()
                .bodyText()
                .contains(own)
                .contains("＊＊＊说12号晒台违法搭建玻璃房")
                .contains("超时")
                .contains("搭建")
                .doesNotContain("欧阳翠花")
                .doesNotContain("13817776666")
                .doesNotContain("hotline.");
    }

    @Test
    void another_matter_is_shown_as_such() throws IOException {
        imported(row(own, "匿名", "楼下饭店油烟太大，窗都不能开", "2025-03-16"));
        assertThat(get("/tickets?tab=other&q=" + own)).bodyText().contains(own).contains("其他事项：油烟");
    }

    @Test
    void what_is_due_soon_is_not_late() throws IOException {
        var today = LocalDate.now(clock);
        imported(row(own, "匿名", "晒台搭玻璃房", today.plusDays(2).toString()));

        assertThat(get("/tickets?tab=soon&q=" + own)).bodyText().contains(own).contains("还剩 2 天");
        assertThat(get("/tickets?tab=late&q=" + own)).bodyText().contains("没有找到");
    }

    @Test
    void a_term_that_names_no_day_is_shown_as_written() throws IOException {
        imported(row(own, "匿名", "晒台搭玻璃房", "5个工作日"));
        assertThat(get("/tickets?q=" + own)).bodyText().contains("时限不明").contains("5个工作日");
    }

    @Test
    void an_answered_ticket_is_no_longer_due_and_can_be_reopened() throws IOException {
        imported(row(own, "匿名", "晒台搭玻璃房", "2025-03-16"));

        assertThat(post("/tickets/answers")).hasStatus(303);
        assertThat(post("/tickets/answers")).as("sent again").hasStatus(303);
        assertThat(get("/tickets?tab=late&q=" + own)).bodyText().contains("没有找到");
        assertThat(get("/tickets?tab=answered&q=" + own))
                .bodyText()
                .contains("已办结")
                .contains("顾某");

        assertThat(post("/tickets/reopenings")).hasStatus(303);
        assertThat(get("/tickets?tab=late&q=" + own)).bodyText().contains(own);
    }

    @Test
    void a_later_file_changes_the_ticket_and_keeps_its_answer() throws IOException {
        imported(row(own, "匿名", "晒台搭玻璃房", "2025-03-16"));
        post("/tickets/answers");
        send(row(own, "匿名", "晒台搭玻璃房，今天封顶了", "2025-03-20"));

        wait(() -> body("/tickets?tab=answered&q=" + own).contains("今天封顶了"));
        assertThat(get("/tickets?tab=answered&q=" + own)).bodyText().contains("今天封顶了");
    }

    @Test
    void committee_staff_see_no_tickets() {
        var committee = person(Role.COMMITTEE, "310101013004");
        assertThat(browser.get().uri("/tickets").with(user(committee))).hasStatus(404);
        assertThat(browser.get().uri("/surveys").with(user(committee))).hasStatus(404);
    }

    @Test
    void strange_questions_get_a_page_all_the_same() {
        assertThat(get("/tickets?tab=nonsense&from=-5&q=%25%27")).hasStatusOk();
        assertThat(post("/tickets/answers")).as("no such ticket").hasStatus(404);
    }

    private static String row(String number, String reporter, String text, String due) {
        return String.join(
                ",", number, "2025-03-09 08:52", "投诉", reporter, "13817776666", "天津路44弄12号", text, due, "外滩街道");
    }

    private void imported(String row) throws IOException {
        send(row);
        wait(() -> tickets.has(own));
    }

    private void send(String row) throws IOException {
        var bytes = new ByteArrayInputStream((HEADERS + row + "\n").getBytes(UTF_8));
        assertThat(imports.send(Actor.CLOCK, UUID.randomUUID(), 0, "工单.csv", bytes))
                .isInstanceOf(Ruling.Allowed.class);
    }

    private static void wait(BooleanSupplier done) {
        var patience = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > patience) throw new AssertionError("It does not come in");
            try {
                Thread.sleep(25);
            } catch (InterruptedException told) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private MvcTestResult get(String path) {
        return browser.get()
                .uri(java.net.URI.create(path))
                .with(user(Objects.requireNonNull(somebody)))
                .exchange();
    }

    private String body(String path) {
        return new String(get(path).getResponse().getContentAsByteArray(), UTF_8);
    }

    private MvcTestResult post(String path) {
        return browser.post()
                .uri(path)
                .param("number", own)
                .with(csrf())
                .with(user(Objects.requireNonNull(somebody)))
                .exchange();
    }

    private Person person(Role role, @Nullable String committee) {
        if (people.open(Actor.CLOCK, own + role.code(), "顾某", role, committee, "a long enough one")
                instanceof Ruling.Allowed(var person)) {
            return person;
        }
        throw new AssertionError("no account");
    }
}
