package longtang.matter;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A hold through its pages: checked, noted by two persons, released; its plate, and its review that is due.
@LongtangTest
@Import({Lane44.class, Retaining.class, HoldPages.class, MovedClock.class})
@TestPropertySource(properties = {"longtang.demo=true", "longtang.matter.lapsing=1h"})
class HoldPagesTest {

    @Autowired
    Retaining we;

    @Autowired
    HoldPages pages;

    @Autowired
    Matters matters;

    @Autowired
    Exhibits exhibits;

    @Autowired
    MovedClock clock;

    @Autowired
    MockMvcTester browser;

    @Test
    void deferred_is_not_legal_stands_on_every_screen_and_print() throws Exception {
        var round = putOff();
        assertThat(pages.page("/matters/" + round))
                .contains("暂缓≠合法")
                .contains(we.hold(round).number());
        assertThat(pages.page("/holds")).contains("暂缓≠合法");
        assertThat(pages.page(pages.home(round)))
                .contains("暂缓≠合法")
                .contains("写明政策依据")
                .contains("写明重启情形");
        assertThat(pages.strangersPage("/retained/" + we.hold(round).code())).contains("暂缓≠合法");

        pages.post(pages.home(round) + "/copies", Map.of(), we.gu());
        var pdf = pages.page(pages.home(round)).replaceFirst("(?s)^.*?href=\"(/holds/[^\"]+/paper\\.pdf)\".*$", "$1");
        try (var print = Loader.loadPDF(pages.get(pdf).getResponse().getContentAsByteArray())) {
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
        assertThat(pages.page(pages.home(round)))
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
        assertThat(pages.post(pages.home(round) + "/notation/second", Map.of("verdict", "back"), we.shen()))
                .hasStatus(409);
        assertThat(pages.post(
                        pages.home(round) + "/notation/second", Map.of("verdict", "back", "why", "编号不对"), we.shen()))
                .hasStatus(303);
        assertThat(pages.page(pages.home(round))).contains("已退回").contains("编号不对");
        assertThat(saysNoted(round, we.gu())).hasStatus(303);
    }

    @Test
    void a_check_that_is_sent_twice_is_noted_once() {
        var round = putOff();
        check(round);
        check(round);
        assertThat(pages.page(pages.home(round))).containsOnlyOnce("没有较大以上的隐患");
    }

    @Test
    void a_plate_tells_a_number_and_an_office_and_nothing_else() {
        var round = putOff();
        var plate = pages.page(pages.home(round) + "/plate");
        var sheet = plate.substring(plate.indexOf("<div class=\"plate\""));
        assertThat(sheet).contains(we.hold(round).number()).contains("data:image/png");
        var behind = pages.strangersPage("/plates/" + we.hold(round).plate());
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
        var list = pages.page("/holds");
        assertThat(list.indexOf(we.hold(late).number()))
                .isLessThan(list.indexOf(we.hold(later).number()));
        assertThat(pages.page("/holds?view=late"))
                .contains(we.hold(late).number())
                .doesNotContain(we.hold(later).number());
        assertThat(list).contains("过期 2 天");
    }

    private void check(UUID round) {
        var sent = Map.of("result", "没有较大以上的隐患", "by", "某某检测站", "on", today().toString());
        assertThat(pages.post(pages.home(round) + "/checks", sent, we.gu())).hasStatus(303);
    }

    private MvcTestResult say(UUID round, String to, Map<String, String> more, Person by) {
        var sent = new HashMap<>(more);
        sent.put("to", to);
        sent.put("day", today().toString());
        return pages.post(pages.home(round) + "/notation", sent, by);
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
        return pages.post(pages.home(round) + "/notation/second", Map.of("verdict", verdict), by);
    }

    private UUID putOff() {
        return we.putOff(today().plusDays(180));
    }

    private LocalDate today() {
        return matters.today();
    }
}
