package longtang.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.UUID;
import longtang.Lane44;
import longtang.LongtangTest;
import longtang.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LongtangTest
@Import(Lane44.class)
@TestPropertySource(properties = "longtang.demo=true")
class FilePagesTest {

    @Autowired
    MockMvcTester browser;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Lane44 lane44;

    String path = "";
    int version;

    @BeforeEach
    void a_file_of_the_demo_lane() {
        lane44.isMatched();
        var kitchen =
                new RegisterFilter(RegisterFilter.View.ALL, "黄外违2020-005", null, null, null, null, null, null, null);
        var file = dossiers.find(lane44.officer(), kitchen, null).dossiers().getFirst();
        path = "/register/" + file.number();
        version = file.version();
    }

    @Test
    void a_contradiction_stands_first_until_a_person_picks() {
        assertThat(get(lane44.officer(), path)).bodyText().contains("说法不一").contains("waits-use");

        assertThat(post(lane44.officer(), path + "/facts", "value.use", "LET", "basis", "LEDGER"))
                .hasStatus(303);

        assertThat(get(lane44.officer(), path))
                .bodyText()
                .doesNotContain("waits-use")
                .contains("顾某核定")
                .contains("历史台账写的是“自用生活”");
        withdraw("use");
    }

    @Test
    void a_ledger_that_says_something_new_after_it_was_settled_is_heard_and_not_followed() {
        post(lane44.officer(), path + "/facts", "value.use", "LET", "basis", "LEDGER");
        lane44.hears(
                "巡查.csv",
                "记录编号,巡查时间,巡查人,地点,发现问题,现场处置\nXC20250712-77,2025-07-12 10:05,李某,天津路44弄9号101室天井,灶间厨房现已空置不用，砖混，约6平方,复查\n");

        assertThat(get(lane44.officer(), path)).bodyText().contains("台账又说：空置（日常巡查 2025-07-12）");
        assertThat(file().use()).isEqualTo("LET");
        withdraw("use");
    }

    @Test
    void a_date_that_has_not_come_is_refused_in_a_sentence_and_everything_else_is_kept() {
        assertThat(post(
                        lane44.officer(),
                        path + "/facts",
                        "value.built",
                        "2099-01",
                        "value.height",
                        "2.6",
                        "why",
                        "邻居说的"))
                .hasStatus(422)
                .bodyText()
                .contains("搭建时间写的是 2099-01，晚于今天", "邻居说的");
        assertThat(file().version()).isEqualTo(version);
    }

    @Test
    void what_cannot_be_read_is_marked_and_everything_else_is_kept() {
        var answer = post(
                lane44.officer(),
                path + "/facts",
                "value.height",
                "很高",
                "was.height",
                "",
                "value.grid",
                "天津路三格",
                "was.grid",
                "",
                "why",
                "量过");

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("读不懂，请改写")
                .contains("很高")
                .contains("天津路三格")
                .contains("量过");
    }

    @Test
    void two_who_change_the_same_fact_meet_on_a_page_that_shows_both_words() {
        var seen = file().version();
        assertThat(post(
                        lane44.leader(),
                        path + "/facts",
                        seen,
                        "value.material",
                        "WOOD",
                        "was.material",
                        "BRICK",
                        "why",
                        "看过"))
                .hasStatus(303);

        var clash = post(
                lane44.officer(),
                path + "/facts",
                seen,
                "value.material",
                "GLASS",
                "was.material",
                "BRICK",
                "value.estate",
                "慈德里",
                "was.estate",
                "",
                "why",
                "也看过");
        assertThat(clash)
                .hasStatus(409)
                .bodyText()
                .contains("有人先改了同一项")
                .contains("沈某（带队领导）")
                .contains("塑钢玻璃")
                .contains("没有冲突，一并保存");

        assertThat(post(
                        lane44.officer(),
                        path + "/facts",
                        file().version(),
                        "value.material",
                        "GLASS",
                        "keep.material",
                        "theirs",
                        "value.estate",
                        "慈德里",
                        "why",
                        "也看过"))
                .hasStatus(303);
        assertThat(file().material()).isEqualTo("WOOD");
        assertThat(file().settled()).containsEntry("estate", "慈德里");
        assertThat(get(lane44.officer(), path + "/versions"))
                .bodyText()
                .contains("<del>砖混</del>")
                .contains("<ins>木</ins>")
                .contains("沈某（带队领导）");
        withdraw("material");
        withdraw("estate");
    }

    @Test
    void a_committee_sees_the_facts_but_no_names_and_no_way_to_change_them() {
        post(lane44.officer(), path + "/facts", "value.owners", "上官有德", "why", "产证");
        post(lane44.officer(), path + "/facts", "value.storeys", "1", "why", "上官有德带看");

        assertThat(get(lane44.officer(), path)).bodyText().contains("上官有德").contains("更改多项");
        for (var page : List.of(path, path + "/versions")) {
            assertThat(get(lane44.committee(), page))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("上官有德")
                    .doesNotContain("葛某")
                    .doesNotContain("/edit");
        }
        assertThat(get(lane44.committee(), path + "/edit")).hasStatus(404);
        assertThat(post(lane44.committee(), path + "/facts", "value.use", "VACANT", "why", "看过"))
                .hasStatus(404);
        withdraw("owners");
        withdraw("storeys");
    }

    @Test
    void a_view_is_kept_deleted_and_brought_back_by_its_owner_alone() {
        var id = UUID.randomUUID();
        assertThat(post(
                        lane44.officer(),
                        "/register/views",
                        "request",
                        id.toString(),
                        "name",
                        "我的燃气",
                        "view",
                        "all",
                        "hazard",
                        "gas"))
                .hasStatus(303)
                .hasRedirectedUrl("/register?view=all&hazard=gas");
        assertThat(get(lane44.officer(), "/register")).bodyText().contains("我的燃气");
        assertThat(get(lane44.leader(), "/register")).bodyText().doesNotContain("我的燃气");
        assertThat(post(lane44.leader(), "/register/views/" + id + "/deletion")).hasStatus(404);

        var parted = post(lane44.officer(), "/register/views/" + id + "/deletion");
        assertThat(parted).hasStatus(303);
        assertThat(get(lane44.officer(), String.valueOf(parted.getResponse().getRedirectedUrl())))
                .bodyText()
                .contains("已删除“我的燃气”")
                .contains("撤销删除");
        post(lane44.officer(), "/register/views/" + id + "/restoration");
        assertThat(get(lane44.officer(), "/register")).bodyText().contains("我的燃气");
        post(lane44.officer(), "/register/views/" + id + "/deletion");
    }

    @Test
    void a_committee_has_a_page_and_finds_no_other() {
        var own = String.valueOf(lane44.committee().committee());

        assertThat(get(lane44.committee(), "/committees")).hasRedirectedUrl("/committees/" + own);
        assertThat(get(lane44.committee(), "/committees/" + own))
                .hasStatusOk()
                .bodyText()
                .contains("宁波路居委")
                .contains("天津路44弄")
                .contains("等人处理");
        assertThat(get(lane44.committee(), "/committees/310101002001")).hasStatus(404);
        assertThat(get(lane44.leader(), "/committees")).hasStatusOk().bodyText().contains("宁波路居委");
    }

    @Test
    void the_filtered_list_prints_on_one_sheet_and_says_its_filter() {
        assertThat(get(lane44.officer(), "/register/print?view=all&hazard=gas"))
                .hasStatusOk()
                .bodyText()
                .contains("隐患：燃气")
                .contains("由顾某打印");
    }

    @Test
    void an_administrator_adds_renames_and_retires_values_and_others_find_no_such_page() {
        var code = "T" + Long.toString(System.nanoTime(), 36).toUpperCase(java.util.Locale.ROOT);
        assertThat(get(lane44.officer(), "/codes")).hasStatus(404);
        assertThat(post(
                        lane44.administrator(),
                        "/codes/kind",
                        "code",
                        code,
                        "chinese",
                        "鸽棚" + code,
                        "english",
                        "pigeon loft"))
                .hasStatus(303);
        assertThat(post(lane44.officer(), path + "/facts", "value.kind", code, "why", "看过"))
                .hasStatus(303);
        assertThat(get(lane44.officer(), path)).bodyText().contains("鸽棚" + code);

        post(lane44.administrator(), "/codes/kind/" + code, "chinese", "信鸽棚" + code, "english", "pigeon loft");
        post(lane44.administrator(), "/codes/kind/" + code + "/retirement", "retired", "true");
        assertThat(get(lane44.officer(), path))
                .as("the file keeps it")
                .bodyText()
                .contains("信鸽棚" + code);
        assertThat(post(lane44.officer(), path + "/facts", "value.kind", code, "was.kind", "KITCHEN", "why", "再看"))
                .as("nobody chooses it any more")
                .hasStatus(422);
        assertThat(post(lane44.administrator(), "/codes/status", "code", "X", "chinese", "x", "english", "x"))
                .hasStatus(409);
        withdraw("kind");
    }

    private Dossier file() {
        return longtang.register.StructureNumber.read(path.substring("/register/".length()))
                .flatMap(number -> dossiers.get(lane44.officer(), number))
                .orElseThrow();
    }

    private void withdraw(String field) {
        assertThat(post(lane44.officer(), path + "/facts/" + field + "/withdrawal"))
                .hasStatus(303);
    }

    private MvcTestResult get(Person by, String uri) {
        return browser.get().uri(uri).with(user(by)).exchange();
    }

    private MvcTestResult post(Person by, String uri, String... parameters) {
        return post(by, uri, file().version(), parameters);
    }

    private MvcTestResult post(Person by, String uri, int seen, String... parameters) {
        var request = browser.post().uri(uri).param("version", String.valueOf(seen));
        for (var i = 0; i < parameters.length; i += 2) request = request.param(parameters[i], parameters[i + 1]);
        return request.with(user(by)).with(csrf()).exchange();
    }
}
