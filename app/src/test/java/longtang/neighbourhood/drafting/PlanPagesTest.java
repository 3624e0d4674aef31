package longtang.neighbourhood.drafting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import longtang.LongtangTest;
import longtang.law.Ruling;
import longtang.neighbourhood.LaneId;
import longtang.neighbourhood.Neighbourhood;
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
class PlanPagesTest {

    private static final AtomicInteger NEXT = new AtomicInteger(3000);

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    Neighbourhood neighbourhood;

    @Nullable
    Person somebody;

    String plan = "";

    @BeforeEach
    void a_leader_takes_down_a_lane() {
        somebody = person(Role.LEADER, null);
        var taken = post(
                "/lanes/new",
                Map.of(
                        "road",
                        List.of("宁波路"),
                        "number",
                        List.of(NEXT.getAndIncrement() + "弄"),
                        "committee",
                        List.of("310101013004")));
        assertThat(taken).hasStatus(303);
        plan = Objects.requireNonNull(taken.getResponse().getRedirectedUrl());
    }

    @Test
    void an_empty_plan_invites_to_draw() {
        assertThat(get(plan))
                .hasStatusOk()
                .bodyText()
                .contains("还没有平面图")
                .contains("一排房子")
                .contains("<noscript>")
                .doesNotContain("neighbourhood.");
    }

    @Test
    void houses_typed_into_the_form_become_the_first_version() {
        assertThat(save(0, "第一次画", house("1", "2"), house("3", "7")))
                .hasStatus(303)
                .hasRedirectedUrl(plan + "?saved=1");

        assertThat(neighbourhood.doors(lane())).containsExactly("1", "3");
        assertThat(get(plan + "?saved=1")).bodyText().contains("已保存为第 1 版").contains("顾某（带队领导）：第一次画");
        assertThat(save(1, "", house("1", "2"), house("3", "7"))).hasRedirectedUrl(plan + "?saved=0");
        assertThat(get(plan + "?saved=0")).bodyText().contains("没有改动");
        assertThat(get("/lanes/" + lane())).hasStatusOk().bodyText().contains(plan);
    }

    @Test
    void what_is_wrong_is_said_and_all_that_was_typed_is_there_again() {
        assertThat(save(0, "why", house("1", "2"), house("1", "七")))
                .hasStatus(422)
                .bodyText()
                .contains("还没有保存")
                .contains("请填 x、y、面宽和进深")
                .contains("value=\"七\"")
                .contains("href=\"#house-1\"");
        assertThat(neighbourhood.plan(lane())).isEmpty();
    }

    @Test
    void who_was_overtaken_sees_both_changes_and_loses_nothing() {
        save(0, "", house("1", "2"), house("3", "7"));
        save(1, "张队加的", house("1", "2"), house("3", "7"), house("5", "12"));

        var stale = save(1, "我加的", house("1", "2.5"), house("3", "7"), house("7", "20"));

        assertThat(stale)
                .hasStatus(409)
                .bodyText()
                .contains("别人先保存了")
                .contains("张队加的")
                .contains("新画 5 号")
                .contains("新画 7 号；改动 1 号")
                .contains("name=\"base\" value=\"2\"")
                .contains("value=\"我加的\"")
                .contains("value=\"2.5\"");
        assertThat(neighbourhood.doors(lane())).containsExactly("1", "3", "5");
    }

    @Test
    void an_older_version_can_be_looked_at_and_restored_but_not_over_a_newer_one() {
        save(0, "", house("1", "2"));
        save(1, "错画", house("9", "2"));

        assertThat(get(plan + "/versions"))
                .bodyText()
                .contains("错画")
                .contains("新画 9 号；删去 1 号")
                .contains("当前版本");
        assertThat(get(plan + "/versions/1"))
                .hasStatusOk()
                .bodyText()
                .contains("恢复这一版")
                .contains("data-door=\"1\"");
        assertThat(restore(1, 1)).hasStatus(409).bodyText().contains("刚被别人改过");
        assertThat(restore(1, 2)).hasStatus(303).hasRedirectedUrl(plan + "?saved=3");
        assertThat(neighbourhood.doors(lane())).containsExactly("1");
        assertThat(get(plan + "/versions/9")).hasStatus(404);
    }

    @Test
    void a_row_is_set_out_without_javascript_and_nothing_is_kept_yet() {
        var form = form(0, "", house("20", "40"));
        form.put("do", List.of("row"));
        Map.of("first", "1", "step", "2", "count", "6", "x", "2", "y", "4", "width", "4", "depth", "10")
                .forEach((field, value) -> form.put("row-" + field, List.of(value)));

        assertThat(post(plan + "/draft", form))
                .hasStatusOk()
                .bodyText()
                .contains("还没有保存")
                .contains(">11 号<")
                .contains(">20 号<");
        assertThat(neighbourhood.plan(lane())).isEmpty();
    }

    @Test
    void an_imported_file_is_a_preview_in_the_form_until_it_is_saved() {
        var seen = send("图.geojson", """
                {"type":"FeatureCollection","longtang":{"crs":"local-metres"},"features":[
                {"properties":{"door":"2"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,8],[0,8],[0,0]]]}},
                {"properties":{},"geometry":{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,8],[0,0]]]}}]}""");

        assertThat(seen)
                .hasStatusOk()
                .bodyText()
                .contains("导入预览")
                .contains("新画 2 号")
                .contains("第 2 个要素没有门牌")
                .contains("value=\"导入 图.geojson\"");
        assertThat(neighbourhood.plan(lane())).isEmpty();
        assertThat(send("坏.json", "{")).hasStatus(422).bodyText().contains("没有收下");
        assertThat(send("空.csv", "")).hasStatus(422).bodyText().contains("文件是空的");
        assertThat(send("图.csv", "1,3,5\n")).hasStatusOk().bodyText().contains("新画 1 号、3 号、5 号");
    }

    @Test
    void a_plan_goes_out_as_geojson_and_svg() {
        save(0, "", house("1", "2"));

        assertThat(get(plan + ".geojson"))
                .hasStatusOk()
                .hasHeader("Content-Type", "application/geo+json;charset=UTF-8")
                .bodyText()
                .contains("local-metres");
        assertThat(get(plan + ".svg"))
                .hasStatusOk()
                .bodyText()
                .startsWith("<svg xmlns=")
                .contains("data-door=\"1\"");
    }

    @Test
    void a_place_that_was_picked_says_where_it_is() {
        var form = form(0, "", house("1", "2"));
        form.put("spots", List.of("天井 3,5"));
        form.put("crs", List.of("CGCS2000"));
        form.put("accuracy", List.of("0.5"));
        form.put("px", List.of("0", "57.1"));
        form.put("py", List.of("0", "0"));
        form.put("lon", List.of("121.485", "121.4856"));
        form.put("lat", List.of("31.24", "31.24"));
        assertThat(post(plan, form)).hasStatus(303);

        assertThat(get(plan + "/place?door=1&part=天井"))
                .hasStatusOk()
                .bodyText()
                .contains("1 号 天井")
                .contains("图上 x 3 米，y 5 米")
                .contains("经度 121.4850")
                .contains("CGCS2000");
        assertThat(get(plan)).bodyText().contains("第 1 点残差 0 米").contains("中央子午线 120°");
    }

    @Test
    void committee_staff_look_at_their_own_lanes_and_draw_none() {
        save(0, "", house("1", "2"));
        var own = person(Role.COMMITTEE, "310101013004");
        var other = person(Role.COMMITTEE, "310101013001");

        assertThat(get(own, plan)).hasStatus(404);
        assertThat(get(own, plan + "/import")).hasStatus(404);
        assertThat(get(own, plan + "/versions/1")).hasStatusOk().bodyText().doesNotContain("恢复这一版");
        for (var path : List.of("/versions", "/versions/1", "/place", ".svg", ".geojson")) {
            assertThat(get(own, plan + path)).as(path).hasStatusOk();
            assertThat(get(other, plan + path)).as(path).hasStatus(404);
        }
        assertThat(get(own, "/lanes/new")).hasStatus(404);
    }

    @Test
    void a_lane_is_taken_down_only_with_a_road_and_a_number() {
        for (var typed : List.of(List.of("宁波", "3"), List.of("宁波路", "三"), List.of("<script>路", "3"))) {
            assertThat(post("/lanes/new", Map.of("road", List.of(typed.get(0)), "number", List.of(typed.get(1)))))
                    .hasStatus(422);
        }
    }

    private LaneId lane() {
        return new LaneId(java.util.UUID.fromString(plan.split("/")[2]));
    }

    private static String[] house(String door, String x) {
        return new String[] {door, x};
    }

    private static Map<String, List<String>> form(int base, String why, String[]... houses) {
        var form = new java.util.HashMap<String, List<String>>();
        form.put("base", List.of(String.valueOf(base)));
        form.put("why", List.of(why));
        form.put("width", List.of("60"));
        form.put("height", List.of("40"));
        form.put("door", List.of(houses).stream().map(house -> house[0]).toList());
        form.put("x", List.of(houses).stream().map(house -> house[1]).toList());
        form.put("y", List.of(houses).stream().map(house -> "4").toList());
        form.put("w", List.of(houses).stream().map(house -> "4").toList());
        form.put("d", List.of(houses).stream().map(house -> "10").toList());
        return form;
    }

    private MvcTestResult save(int base, String why, String[]... houses) {
        return post(plan, form(base, why, houses));
    }

    private MvcTestResult restore(int version, int base) {
        return post(plan + "/versions/" + version + "/restoration", Map.of("base", List.of(String.valueOf(base))));
    }

    private MvcTestResult post(String path, Map<String, List<String>> form) {
        var request = browser.post().uri(path).with(csrf()).with(user(me()));
        form.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        return request.exchange();
    }

    private MvcTestResult send(String name, String text) {
        return browser.post()
                .uri(plan + "/import")
                .multipart()
                .file(new MockMultipartFile("file", name, "text/plain", text.getBytes(UTF_8)))
                .with(csrf())
                .with(user(me()))
                .exchange();
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
        var account = "plan" + role.code() + System.nanoTime() + accounts.size();
        accounts.add(account);
        if (people.open(Actor.CLOCK, account, "顾某", role, committee, "a long enough one")
                instanceof Ruling.Allowed(var person)) {
            return person;
        }
        throw new AssertionError("no account");
    }
}
