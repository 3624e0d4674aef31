package longtang.matter;

import static longtang.Rulings.allowed;
import static longtang.Rulings.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import longtang.Lane44;
import longtang.LongtangTest;
import longtang.custody.Custodies;
import longtang.custody.Good;
import longtang.evidence.Samples;
import longtang.law.Ruling;
import longtang.playbook.Engine;
import longtang.playbook.Offer;
import longtang.playbook.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What was taken out of a structure waits for its owner, and is not said to be gone before it is.
@LongtangTest
@Import({Lane44.class, Casework.class})
@TestPropertySource(properties = {"longtang.demo=true", "longtang.matter.lapsing=1h"})
class SafekeepingTest {

    @Autowired
    Casework we;

    @Autowired
    Matters matters;

    @Autowired
    Safekeeping safekeeping;

    @Autowired
    Custodies custodies;

    @Autowired
    Organs organs;

    @Autowired
    MockMvcTester browser;

    private UUID round;
    private UUID photo;

    @BeforeEach
    void a_round_with_a_picture() {
        round = we.opened();
        photo = we.keep(round, "财物照片", "p.pdf", Samples.pdf()).id();
    }

    @Test
    void a_thing_is_listed_with_its_picture() {
        assertThat(refused(list("煤气灶", null)).code()).isEqualTo("good-without-picture");
        assertThat(refused(list("", photo)).code()).isEqualTo("good-unreadable");
        allowed(list("煤气灶", photo));
        assertThat(custodies.of(round)).singleElement().satisfies(good -> {
            assertThat(good.said()).isEqualTo("煤气灶 1台（完好）");
            assertThat(good.waits()).isTrue();
        });
    }

    @Test
    void the_list_proves_itself_its_keeping_and_its_end_one_after_the_other() {
        assertThat(filled()).isEmpty();
        var stove = allowed(list("煤气灶", photo));
        assertThat(filled()).containsExactly("财物清单");
        allowed(custodies.keep(we.gu(), round, number(), stove, "街道仓库", "仓管员"));
        assertThat(filled()).containsExactly("财物清单", "保管记录");
        allowed(custodies.collected(we.gu(), round, number(), stove, matters.today(), photo, "产权人本人"));
        assertThat(filled()).containsExactly("财物清单", "保管记录", "领取签字或者留存证据");
    }

    @Test
    void nothing_is_collected_without_a_receipt() {
        var stove = allowed(list("煤气灶", photo));
        assertThat(refused(custodies.collected(we.gu(), round, number(), stove, matters.today(), null, "本人"))
                        .article())
                .isEqualTo("《上海市拆除违法建筑若干规定》第十二条");
    }

    @Test
    void nothing_is_disposed_of_before_the_term_is_over() {
        var stove = allowed(list("煤气灶", photo));
        for (var due : List.of(Optional.<LocalDate>empty(), Optional.of(matters.today())))
            assertThat(refused(disposed(stove, due)).code()).isEqualTo("good-term-not-over");
        allowed(disposed(stove, Optional.of(matters.today().minusDays(1))));
        assertThat(filled()).contains("处置前留存的证据");
        assertThat(refused(disposed(stove, Optional.of(matters.today().minusDays(1))))
                        .code())
                .isEqualTo("good-not-here");
    }

    @Test
    void what_was_struck_out_stays_and_does_not_count() {
        var wrong = allowed(list("煤气罩", photo));
        allowed(custodies.strike(we.gu(), round, number(), wrong, "写错了"));
        assertThat(custodies.of(round)).singleElement().matches(Good::isStruck);
        assertThat(filled()).isEmpty();
    }

    @Test
    void the_book_is_not_told_that_all_is_gone_while_something_waits_or_was_disposed_of() {
        var stove = allowed(list("煤气灶", photo));
        assertThat(lacking("财物已领取")).isEqualTo("goods-waiting");
        assertThat(lacking("财物已妥善处置")).isEqualTo("goods-waiting");
        allowed(disposed(stove, Optional.of(matters.today().minusDays(1))));
        assertThat(lacking("财物已领取")).isEqualTo("goods-disposed");
        assertThat(lacking("财物已妥善处置")).isEmpty();
    }

    @Test
    void the_paper_that_tells_the_owner_to_collect_has_the_list_and_the_place() {
        var stove = allowed(list("煤气灶", photo));
        allowed(custodies.keep(we.gu(), round, number(), stove, "街道仓库", "仓管员"));
        var book = matters.bookOf(we.matter(round));
        var paper = Objects.requireNonNull(book.papers().get("财物领取通知书"));
        assertThat(safekeeping.known(we.matter(round), paper)).isEqualTo(Map.of("清单", "1. 煤气灶 1台（完好）", "地点", "街道仓库"));
    }

    @Test
    void the_page_lists_hands_on_and_prints_with_room_for_signatures() throws Exception {
        var home = "/matters/" + round + "/goods";
        assertThat(page(home)).contains("还没有财物");
        var request = UUID.randomUUID().toString();
        var sent = Map.of("item", "木柜", "quantity", "1只", "state", "旧", "photo", photo.toString(), "request", request);
        post(home, sent);
        var good = custodies.of(round).getFirst().id();
        post(home + "/" + good, Map.of("what", "kept", "place", "街道仓库", "keeper", "仓管员"));
        assertThat(page(home)).contains("木柜").contains("街道仓库，仓管员").contains("领取人签字");
        assertThat(page("/matters/" + round)).contains(home);
    }

    @Test
    void a_button_pressed_twice_lists_one_thing_and_hands_it_on_once() {
        var form = UUID.randomUUID();
        var what = new Custodies.Listed("木柜", "1只", "旧", photo, "街道仓库", "仓管员");
        allowed(custodies.list(we.gu(), form, round, number(), what));
        allowed(custodies.list(we.gu(), form, round, number(), what));
        allowed(custodies.keep(we.gu(), round, number(), form, "街道仓库", "仓管员"));
        var other = new Custodies.Listed("煤气灶", "1台", "旧", photo, "", "");
        assertThat(refused(custodies.list(we.gu(), form, round, number(), other))
                        .code())
                .as("gone back to the old form, which is not lost in silence")
                .isEqualTo("request-used-elsewhere");
        assertThat(custodies.of(round))
                .singleElement()
                .satisfies(good -> assertThat(good.kept()).hasSize(1));
    }

    private Ruling<UUID> list(String item, @Nullable UUID picture) {
        return custodies.list(
                we.gu(), UUID.randomUUID(), round, number(), new Custodies.Listed(item, "1台", "完好", picture, "", ""));
    }

    private Ruling<UUID> disposed(UUID good, Optional<LocalDate> due) {
        return custodies.disposed(we.gu(), round, number(), good, matters.today(), photo, "送废品回收", due);
    }

    private String number() {
        return we.matter(round).dossier().toString();
    }

    private Set<String> filled() {
        return safekeeping.filled(matters.bookOf(we.matter(round)), we.matter(round));
    }

    private String lacking(String event) {
        var book = matters.bookOf(we.matter(round));
        return safekeeping
                .lacking(book, we.matter(round), offer(event))
                .map(why -> why.code())
                .orElse("");
    }

    private Offer offer(String event) {
        var standing = new Standing(we.matter(round).book(), "goods", List.of(), Set.of("财物待领"), Map.of());
        return Engine.of(matters.bookOf(we.matter(round)), organs.installation()).offers(standing).stream()
                .filter(one -> one.event().equals(event))
                .findFirst()
                .orElseThrow();
    }

    private String page(String path) throws Exception {
        return browser.get()
                .uri(path)
                .with(user(we.gu()))
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private void post(String path, Map<String, String> sent) {
        var request = browser.post().uri(path).contentType(MediaType.APPLICATION_FORM_URLENCODED);
        sent.forEach(request::param);
        assertThat(request.with(csrf()).with(user(we.gu()))).hasStatus(303);
    }
}
