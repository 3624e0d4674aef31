package longtang.sighting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import longtang.LongtangTest;
import longtang.law.Ruling;
import longtang.people.People;
import longtang.people.Person;
import longtang.people.Role;
import longtang.record.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LongtangTest
class ImportPagesTest {

    private static final String REPORTER = "欧阳翠花";
    private static final String PHONE = "13817776666";

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    Imports imports;

    @Autowired
    Sightings sightings;

    String own = "";

    @Nullable
    Person somebody;

    @BeforeEach
    void an_officer() {
        own = "P" + Long.toString(System.nanoTime(), 36);
        somebody = person(Role.OFFICER, null);
    }

    @Test
    void the_page_has_a_place_for_files_and_explains_the_four_ledgers() {
        assertThat(get("/imports"))
                .hasStatusOk()
                .bodyText()
                .contains("把表格拖到这里")
                .contains("multipart/form-data")
                .contains("/imports/templates/survey.csv")
                .contains("入户摸排表")
                .contains("12345 工单")
                .contains("日常巡查记录")
                .contains("历史台账")
                .doesNotContain("sighting.");
    }

    @Test
    void several_files_of_one_form_are_imports_of_their_own() {
        assertThat(send(csv("摸排.csv", "编号,排查日期,路弄,门牌号\n" + own + ",2025-06-03,天津路44弄,3号\n"), complaint()))
                .hasStatus(303)
                .hasRedirectedUrl("/imports");
        assertThat(get("/imports")).bodyText().contains("摸排.csv").contains("工单.csv");
    }

    @Test
    void a_finished_import_says_what_came_of_it() {
        var page = pageOf(send(
                csv("摸排.csv", "编号,排查日期,路弄,门牌号,养猫\n" + own + ",2025-06-03,天津路44弄,3号,是\n" + own + "x,昨天,天津路44弄,3号,否\n")));

        assertThat(get(page))
                .bodyText()
                .contains("已完成")
                .contains("退回的 1 行")
                .contains("昨天")
                .contains("不是有效日期")
                .contains("养猫")
                .contains("待更正表")
                .doesNotContain("hx-trigger")
                .doesNotContain("sighting.");
        assertThat(get(page + "/rejects.csv")).hasStatusOk().bodyText().contains("昨天");
        assertThat(get(page + "/corrections.csv")).hasStatusOk().bodyText().contains("退回原因");
    }

    @Test
    void rows_to_correct_go_back_only_to_who_sent_them() {
        var page = pageOf(send(csv("摸排.csv", "编号,排查日期,路弄,门牌号\n" + own + ",昨天,天津路44弄,3号\n")));

        var other = person(Role.LEADER, null);
        assertThat(get(other, page + "/rejects.csv")).hasStatusOk();
        assertThat(get(other, page + "/corrections.csv")).hasStatus(404);
        assertThat(get(other, page)).bodyText().doesNotContain("corrections.csv");
    }

    @Test
    void a_fragment_is_all_that_htmx_gets() {
        var page = pageOf(send(complaint()));
        var fragment = browser.get()
                .uri(page + "?said=0")
                .header("HX-Request", "true")
                .with(user(me()))
                .exchange();

        assertThat(fragment)
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<html")
                .contains("hx-swap-oob")
                .contains("已完成");
    }

    @Test
    void who_reported_appears_on_no_page_at_all() {
        var page = pageOf(send(complaint()));
        var job = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
        var sighting = "/sightings/" + sightings.ofImport(job).getFirst().id();

        for (var path : List.of("/imports", page, sighting, "/tickets", "/surveys", page + "/rejects.csv")) {
            for (var eyes : List.of(me(), person(Role.LEADER, null), person(Role.ADMINISTRATOR, null))) {
                assertThat(get(eyes, path))
                        .as(path)
                        .bodyText()
                        .doesNotContain(REPORTER)
                        .doesNotContain(PHONE);
            }
        }
        assertThat(get(sighting)).bodyText().contains("已隐去").contains("楼下搭棚").contains("第 2 行");
    }

    @Test
    void a_reject_names_no_reporter_either() {
        var page = pageOf(send(csv(
                "工单.csv",
                "工单编号,受理时间,诉求人,联系电话,诉求内容\n" + own + ",昨天," + REPORTER + "," + PHONE + "," + REPORTER + "说楼下搭棚\n")));

        assertThat(get(page))
                .bodyText()
                .contains("退回的 1 行")
                .doesNotContain(REPORTER)
                .doesNotContain(PHONE);
        assertThat(get(page + "/rejects.csv"))
                .bodyText()
                .doesNotContain(REPORTER)
                .doesNotContain(PHONE);
    }

    @Test
    void committee_staff_see_nothing_of_imports() {
        var page = pageOf(send(complaint()));
        var committee = person(Role.COMMITTEE, "310101013004");

        for (var path : List.of("/imports", page, page + "/rejects.csv", "/imports/templates/survey.csv")) {
            assertThat(get(committee, path)).as(path).hasStatus(404);
        }
        assertThat(browser.post()
                        .uri("/imports")
                        .multipart()
                        .file(complaint())
                        .param("submission", UUID.randomUUID().toString())
                        .with(csrf())
                        .with(user(committee)))
                .hasStatus(404);
    }

    @Test
    void a_revision_shows_what_has_changed() {
        pageOf(send(csv("巡查.csv", "记录编号,巡查时间,地点,发现问题\n" + own + ",2025-03-10,天津路44弄12号,晒台搭棚\n")));
        var page = pageOf(send(csv("巡查.csv", "记录编号,巡查时间,地点,发现问题\n" + own + ",2025-03-10,天津路44弄12号,晒台搭玻璃房\n")));

        var job = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
        var now = sightings.ofImport(job).getFirst();
        assertThat(get("/sightings/" + now.id())).bodyText().contains("第 2 版").contains("有改动");
        var before = sightings.history(now.key().kind(), now.key().recordId()).getLast();
        assertThat(get("/sightings/" + before.id())).bodyText().contains("已有新版本");
    }

    @Test
    void templates_have_the_headers_of_the_contract() {
        assertThat(get("/imports/templates/complaints.csv"))
                .hasStatusOk()
                .bodyText()
                .isEqualTo("\uFEFF工单编号,受理时间,诉求类型,诉求人,联系电话,事发地址,诉求内容,办理时限,承办单位\r\n");
        assertThat(get("/imports/templates/nothing.csv")).hasStatus(404);
    }

    @Test
    void an_empty_template_comes_back_as_an_import_of_no_rows() {
        var template = get("/imports/templates/patrol.csv").getResponse().getContentAsByteArray();
        assertThat(get(pageOf(send(new MockMultipartFile("files", "空.csv", "text/csv", template)))))
                .bodyText()
                .contains("日常巡查记录");
    }

    @Test
    void what_is_no_table_is_refused_in_a_clear_sentence() {
        var page = pageOf(send(new MockMultipartFile("files", "照片.xlsx", "image/jpeg", new byte[] {
            (byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F'
        })));
        assertThat(get(page)).bodyText().contains("没有收下").contains("一行也没有进系统");
    }

    @Test
    void a_name_is_shown_as_text_and_nothing_else() {
        var page = pageOf(send(
                csv("../<script>alert(1)</script>\u202E.csv", "记录编号,巡查时间,地点,发现问题\n" + own + ",2025-03-10,天津路44弄,棚\n")));
        assertThat(get(page)).bodyText().doesNotContain("<script>alert").doesNotContain("\u202E");
    }

    @Test
    void what_does_not_exist_is_not_here() {
        assertThat(get("/imports/" + UUID.randomUUID())).hasStatus(404);
        assertThat(get("/sightings/" + UUID.randomUUID())).hasStatus(404);
        assertThat(get("/imports/nonsense")).hasStatus(400);
    }

    private MockMultipartFile complaint() {
        return csv(
                "工单.csv",
                "工单编号,受理时间,诉求人,联系电话,事发地址,诉求内容\n" + own + ",2025-03-10 09:00," + REPORTER + "," + PHONE + ",天津路44弄12号,"
                        + REPORTER + "来电说楼下搭棚，回电" + PHONE + "\n");
    }

    private static MockMultipartFile csv(String name, String text) {
        return new MockMultipartFile("files", name, "text/csv", text.getBytes(UTF_8));
    }

    private MvcTestResult send(MockMultipartFile... files) {
        var request = browser.post().uri("/imports").multipart();
        for (var file : files) request = request.file(file);
        return request.param("submission", UUID.randomUUID().toString())
                .with(csrf())
                .with(user(me()))
                .exchange();
    }

    /// The page of the one import that was sent, once it has ended.
    private String pageOf(MvcTestResult sent) {
        assertThat(sent).hasStatus(303);
        var page = Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
        var id = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
        var patience = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (imports.get(id).orElseThrow().state().isPending() && System.nanoTime() < patience) {
            try {
                Thread.sleep(25);
            } catch (InterruptedException told) {
                Thread.currentThread().interrupt();
            }
        }
        return page;
    }

    private MvcTestResult get(String path) {
        return get(me(), path);
    }

    private MvcTestResult get(Person eyes, String path) {
        return browser.get().uri(path).with(user(eyes)).exchange();
    }

    private Person me() {
        return Objects.requireNonNull(somebody);
    }

    private final List<String> accounts = new ArrayList<>();

    private Person person(Role role, @Nullable String committee) {
        var account = role.code() + System.nanoTime() + accounts.size();
        accounts.add(account);
        if (people.open(Actor.CLOCK, account, "顾某", role, committee, "a long enough one")
                instanceof Ruling.Allowed(var person)) {
            return person;
        }
        throw new AssertionError("no account");
    }
}
