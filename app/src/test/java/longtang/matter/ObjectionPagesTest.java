package longtang.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import longtang.Lane44;
import longtang.LongtangTest;
import longtang.MovedClock;
import longtang.record.Actor;
import longtang.vault.Holder;
import longtang.vault.PersonName;
import longtang.vault.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What residents have against a hold: said on their page or by telephone, once, answered, masked and erased.
@LongtangTest
@Import({Lane44.class, Retaining.class, HoldPages.class, MovedClock.class})
@TestPropertySource(properties = {"longtang.demo=true", "longtang.matter.lapsing=1h"})
class ObjectionPagesTest {

    @Autowired
    Retaining we;

    @Autowired
    HoldPages pages;

    @Autowired
    Matters matters;

    @Autowired
    List<Holder> holders;

    @Autowired
    MovedClock clock;

    @Autowired
    MockMvcTester browser;

    @Test
    void a_resident_objects_without_a_name_and_finds_the_answer_on_the_same_page() {
        var round = putOff();
        var path = "/retained/" + we.hold(round).code();
        assertThat(pages.strangersPage(path))
                .doesNotContain(we.matter(round).place())
                .doesNotContain(we.matter(round).dossier().toString());
        assertThat(browser.post()
                        .uri(path + "/objections")
                        .param("request", UUID.randomUUID().toString())
                        .param("words", "家里没有别的厨房")
                        .with(csrf()))
                .hasStatus(303);
        assertThat(pages.page(pages.home(round))).contains("家里没有别的厨房").contains("内部");
        assertThat(pages.page("/holds?view=objected")).contains(we.hold(round).number());

        answer(round, "上门看过，仍按原样暂留。");
        assertThat(pages.strangersPage(path))
                .contains("异议不成立")
                .contains("上门看过，仍按原样暂留。")
                .doesNotContain("家里没有别的厨房");
        assertThat(pages.page("/holds?view=objected"))
                .doesNotContain(we.hold(round).number());
    }

    @Test
    void a_button_pressed_twice_is_one_objection_and_other_words_are_never_lost_in_silence() {
        var round = putOff();
        var form = UUID.randomUUID().toString();
        assertThat(residentSays(round, form, "只说一次")).hasStatus(303);
        assertThat(residentSays(round, form, "只说一次")).hasStatus(303);
        assertThat(pages.page(pages.home(round))).containsOnlyOnce("只说一次");

        assertThat(residentSays(round, form, "退回去又写了别的"))
                .as("gone back to the old form")
                .hasStatus(409);
        var other = putOff();
        var said = Map.of("request", form, "channel", "phone", "words", "只说一次");
        assertThat(pages.post(pages.home(other) + "/objections", said, we.gu()))
                .as("the form of another hold")
                .hasStatus(409);
    }

    private MvcTestResult residentSays(UUID round, String form, String words) {
        return browser.post()
                .uri("/retained/" + we.hold(round).code() + "/objections")
                .param("request", form)
                .param("words", words)
                .with(csrf())
                .exchange();
    }

    @Test
    void an_objection_by_telephone_counts_alike_and_a_late_answer_is_seen_to_be_late() {
        var round = putOff();
        object(round, Map.of("channel", "phone", "words", "不同意注记", "name", "龘大明"));
        clock.pass(Duration.ofDays(30));
        assertThat(pages.page(pages.home(round))).contains("已经过期").contains("龘大明");
        answer(round, "认定没有生效，没有要求注记。");
        assertThat(pages.page(pages.home(round))).contains("逾期答复异议");
    }

    @Test
    void who_objected_is_masked_for_those_who_only_look_found_when_they_ask_and_erased_once_answered() {
        var round = putOff();
        object(round, Map.of("channel", "paper", "words", "要看认定书", "name", "㙍小红", "phone", "13800001234"));
        assertThat(HoldPages.text(pages.get(pages.home(round), we.committee())))
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
        assertThat(pages.page(pages.home(round))).contains("已经给她看过。").doesNotContain("㙍");
    }

    private List<Holder.Held> held(Holder.Asked asked) {
        return holders.stream().flatMap(one -> one.about(asked).stream()).toList();
    }

    private void object(UUID round, Map<String, String> said) {
        var sent = new HashMap<>(said);
        sent.put("request", UUID.randomUUID().toString());
        assertThat(pages.post(pages.home(round) + "/objections", sent, we.gu())).hasStatus(303);
    }

    private void answer(UUID round, String reason) {
        var page = pages.page(pages.home(round));
        var action = page.replaceFirst("(?s)^.*?action=\"(/holds/[^\"]+/answer)\".*$", "$1");
        assertThat(pages.post(action, Map.of("verdict", "not_upheld", "reason", reason), we.gu()))
                .hasStatus(303);
    }

    private UUID putOff() {
        return we.putOff(matters.today().plusDays(180));
    }
}
