package longtang.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import longtang.Lane44;
import longtang.LongtangTest;
import longtang.MovedClock;
import longtang.evidence.Exhibits;
import longtang.hold.Notation;
import longtang.people.Person;
import longtang.record.Actor;
import longtang.vault.Holder;
import longtang.vault.PersonName;
import longtang.vault.PhoneNumber;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;

/// A hold through its pages: checked, noted by two persons, released; told to residents, objected to, answered.
@LongtangTest
@Import({Lane44.class, Retaining.class, MovedClock.class})
@TestPropertySource(properties = {"longtang.demo=true", "longtang.matter.lapsing=1h"})
class HoldPagesTest {

    @Autowired
    Retaining we;

    @Autowired
    Matters matters;

    @Autowired
    Exhibits exhibits;

    @Autowired
    List<Holder> holders;

    @Autowired
    MovedClock clock;

    @Autowired
    MockMvcTester browser;

    @Test
    void deferred_is_not_legal_stands_on_every_screen_and_print() throws Exception {
        var round = putOff();
        assertThat(page("/matters/" + round))
                .contains("暂缓≠合法")
                .contains(we.hold(round).number());
        assertThat(page("/holds")).contains("暂缓≠合法");
        assertThat(page(home(round))).contains("暂缓≠合法").contains("写明政策依据").contains("写明重启情形");
        assertThat(strangersPage("/retained/" + we.hold(round).code())).contains("暂缓≠合法");

        post(home(round) + "/copies", Map.of(), we.gu());
        var pdf = page(home(round)).replaceFirst("(?s)^.*?href=\"(/holds/[^\"]+/paper\\.pdf)\".*$", "$1");
        try (var print = Loader.loadPDF(get(pdf).getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(print).replaceAll("\\s", ""))
                    .contains("暂予保留告知卡")
                    .contains("暂缓不等于合法")
                    .contains("/retained/" + we.hold(round).code())
                    .contains("10个工作日内");
        }
    }

    @Test
    void without_a_recognition_in_effect_no_note_is_requested() {
        var round = putOff();
        check(round);
        we.paper(round, "注记函");
        assertThat(say(round, "requested", Map.of(), we.gu()))
                .hasStatus(409)
                .bodyText()
                .contains("认定没有发生法律效力")
                .contains("《上海市不动产登记若干规定》第三十四条");
        assertThat(we.hold(round).notation()).isEqualTo(Notation.NONE);
    }

    @Test
    void the_steps_come_in_their_order_and_what_the_office_did_takes_two_persons() {
        var round = putOff();
        we.recognitionTakesEffect(round, today());
        assertThat(say(round, "requested", Map.of(), we.gu()))
                .hasStatus(409)
                .bodyText()
                .contains("还没有写明谁在哪一天");
        check(round);
        assertThat(say(round, "requested", Map.of(), we.gu()))
                .hasStatus(409)
                .bodyText()
                .contains("请先在案件里签发《注记函》");
        assertThat(saysNoted(round, we.gu())).hasStatus(409).bodyText().contains("还没有要求注记");

        we.paper(round, "注记函");
        assertThat(say(round, "requested", Map.of(), we.gu())).hasStatus(303);
        assertThat(say(round, "noted", Map.of("receipt", "登-1"), we.gu()))
                .hasStatus(409)
                .bodyText()
                .contains("回执");
        assertThat(saysNoted(round, we.gu())).hasStatus(303);
        assertThat(we.hold(round).notation()).isEqualTo(Notation.REQUESTED);

        assertThat(second(round, "confirm", we.gu())).hasStatus(409).bodyText().contains("登记的人不能自己确认");
        assertThat(second(round, "confirm", we.shen())).hasStatus(303);
        assertThat(we.hold(round).notation()).isEqualTo(Notation.NOTED);
        assertThat(page(home(round)))
                .contains("已由两个人确认")
                .contains("第二人：" + we.shen().name());

        assertThat(say(round, "released", Map.of(), we.gu()))
                .hasStatus(409)
                .bodyText()
                .contains("没有整改证明");
        we.paper(round, "整改证明");
        assertThat(say(round, "rectified", Map.of(), we.gu())).hasStatus(303);
        assertThat(says(round, "released", we.shen())).hasStatus(303);
        assertThat(second(round, "confirm", we.gu())).hasStatus(303);
        assertThat(we.hold(round).notation()).isEqualTo(Notation.RELEASED);
    }

    @Test
    void the_second_person_sends_back_what_is_wrong_and_it_is_said_anew() {
        var round = putOff();
        we.recognitionTakesEffect(round, today());
        check(round);
        we.paper(round, "注记函");
        say(round, "requested", Map.of(), we.gu());
        saysNoted(round, we.gu());
        assertThat(post(home(round) + "/notation/second", Map.of("verdict", "back"), we.shen()))
                .hasStatus(409);
        assertThat(post(home(round) + "/notation/second", Map.of("verdict", "back", "why", "编号不对"), we.shen()))
                .hasStatus(303);
        assertThat(page(home(round))).contains("已退回").contains("编号不对");
        assertThat(saysNoted(round, we.gu())).hasStatus(303);
    }

    @Test
    void a_resident_objects_without_a_name_and_finds_the_answer_on_the_same_page() {
        var round = putOff();
        var path = "/retained/" + we.hold(round).code();
        assertThat(strangersPage(path))
                .doesNotContain(we.matter(round).place())
                .doesNotContain(we.matter(round).dossier().toString());
        assertThat(browser.post()
                        .uri(path + "/objections")
                        .param("request", UUID.randomUUID().toString())
                        .param("words", "家里没有别的厨房")
                        .with(csrf()))
                .hasStatus(303);
        assertThat(page(home(round))).contains("家里没有别的厨房").contains("内部");
        assertThat(page("/holds?view=objected")).contains(we.hold(round).number());

        answer(round, "上门看过，仍按原样暂留。");
        assertThat(strangersPage(path))
                .contains("异议不成立")
                .contains("上门看过，仍按原样暂留。")
                .doesNotContain("家里没有别的厨房");
        assertThat(page("/holds?view=objected")).doesNotContain(we.hold(round).number());
    }

    @Test
    void a_button_pressed_twice_is_one_objection_and_one_check() {
        var round = putOff();
        var form = UUID.randomUUID().toString();
        var path = "/retained/" + we.hold(round).code() + "/objections";
        for (int i = 0; i < 2; i++)
            assertThat(browser.post()
                            .uri(path)
                            .param("request", form)
                            .param("words", "只说一次")
                            .with(csrf()))
                    .hasStatus(303);
        check(round);
        check(round);
        assertThat(page(home(round))).containsOnlyOnce("只说一次").containsOnlyOnce("没有较大以上的隐患");

        var other = putOff();
        assertThat(post(
                        home(other) + "/objections",
                        Map.of("request", form, "channel", "phone", "words", "x"),
                        we.gu()))
                .as("the form of another hold")
                .hasStatus(409);
    }

    @Test
    void an_objection_by_telephone_counts_alike_and_a_late_answer_is_seen_to_be_late() {
        var round = putOff();
        object(round, Map.of("channel", "phone", "words", "不同意注记", "name", "龘大明"));
        clock.pass(Duration.ofDays(30));
        assertThat(page(home(round))).contains("已经过期").contains("龘大明");
        answer(round, "认定没有生效，没有要求注记。");
        assertThat(page(home(round))).contains("逾期答复异议");
    }

    @Test
    void who_objected_is_masked_for_those_who_only_look_found_when_they_ask_and_erased_once_answered() {
        var round = putOff();
        object(round, Map.of("channel", "paper", "words", "要看认定书", "name", "㙍小红", "phone", "13800001234"));
        assertThat(text(get(home(round), we.committee())))
                .contains("㙍某")
                .doesNotContain("㙍小红")
                .doesNotContain("要看认定书");

        var asked = new Holder.Asked(new PersonName("㙍小红"), new PhoneNumber(""));
        assertThat(held(asked))
                .singleElement()
                .satisfies(one -> assertThat(one.erasable()).isFalse());
        answer(round, "已经给她看过。");
        var held = held(asked);
        assertThat(held)
                .singleElement()
                .satisfies(one -> assertThat(one.erasable()).isTrue());
        assertThat(holders.stream()
                        .anyMatch(one -> one.erase(Actor.CLOCK, held.getFirst().id())))
                .isTrue();
        assertThat(held(asked)).isEmpty();
        assertThat(page(home(round))).contains("已经给她看过。").doesNotContain("㙍");
    }

    private List<Holder.Held> held(Holder.Asked asked) {
        return holders.stream().flatMap(one -> one.about(asked).stream()).toList();
    }

    @Test
    void a_plate_tells_a_number_and_an_office_and_nothing_else() {
        var round = putOff();
        var plate = page(home(round) + "/plate");
        var sheet = plate.substring(plate.indexOf("<div class=\"plate\""));
        assertThat(sheet).contains(we.hold(round).number()).contains("data:image/png");
        var behind = strangersPage("/plates/" + we.hold(round).plate());
        for (var shown : List.of(sheet, behind))
            assertThat(shown)
                    .contains(we.hold(round).approval().organ())
                    .doesNotContain("违")
                    .doesNotContain("暂")
                    .doesNotContain("保留")
                    .doesNotContain(we.matter(round).place())
                    .doesNotContain(we.matter(round).dossier().toString())
                    .doesNotContain(we.hold(round).code());
        assertThat(browser.get().uri("/retained/" + we.hold(round).plate())).hasStatus(404);
    }

    @Test
    void a_review_that_is_late_comes_first_and_is_counted() {
        var late = we.putOff(today().plusDays(3));
        var later = we.putOff(today().plusDays(90));
        clock.pass(Duration.ofDays(5));
        var list = page("/holds");
        assertThat(list.indexOf(we.hold(late).number()))
                .isLessThan(list.indexOf(we.hold(later).number()));
        assertThat(page("/holds?view=late"))
                .contains(we.hold(late).number())
                .doesNotContain(we.hold(later).number());
        assertThat(list).contains("过期 2 天");
    }

    private UUID putOff() {
        return we.putOff(today().plusDays(180));
    }

    private LocalDate today() {
        return matters.today();
    }

    private String home(UUID round) {
        return "/holds/" + we.hold(round).id();
    }

    private void object(UUID round, Map<String, String> said) {
        var sent = new HashMap<>(said);
        sent.put("request", UUID.randomUUID().toString());
        assertThat(post(home(round) + "/objections", sent, we.gu())).hasStatus(303);
    }

    private void check(UUID round) {
        var sent = Map.of("result", "没有较大以上的隐患", "by", "某某检测站", "on", today().toString());
        assertThat(post(home(round) + "/checks", sent, we.gu())).hasStatus(303);
    }

    private MvcTestResult say(UUID round, String to, Map<String, String> more, Person by) {
        var sent = new HashMap<>(more);
        sent.put("to", to);
        sent.put("day", today().toString());
        return post(home(round) + "/notation", sent, by);
    }

    private MvcTestResult saysNoted(UUID round, Person by) {
        return says(round, "noted", by);
    }

    private MvcTestResult says(UUID round, String to, Person by) {
        we.prove(round, "登记机构回执");
        var receipt = exhibits.of(round).getLast().id().toString();
        return say(round, to, Map.of("receipt", "沪登 2026-1", "exhibit", receipt), by);
    }

    private MvcTestResult second(UUID round, String verdict, Person by) {
        return post(home(round) + "/notation/second", Map.of("verdict", verdict), by);
    }

    private void answer(UUID round, String reason) {
        var page = page(home(round));
        var action = page.replaceFirst("(?s)^.*?action=\"(/holds/[^\"]+/answer)\".*$", "$1");
        assertThat(post(action, Map.of("verdict", "not_upheld", "reason", reason), we.gu()))
                .hasStatus(303);
    }

    private MvcTestResult get(String path) {
        return get(path, we.gu());
    }

    private MvcTestResult get(String path, Person by) {
        return browser.get().uri(path).with(user(by)).exchange();
    }

    private String page(String path) {
        return text(get(path));
    }

    private String strangersPage(String path) {
        return text(browser.get().uri(path).exchange());
    }

    private static String text(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MvcTestResult post(String path, Map<String, String> sent, Person by) {
        var params = new LinkedMultiValueMap<String, String>();
        sent.forEach(params::add);
        return browser.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .params(params)
                .with(csrf())
                .with(user(by))
                .exchange();
    }
}
