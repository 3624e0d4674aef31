package longtang.matter;

import static longtang.Rulings.allowed;
import static longtang.Rulings.refused;
import static longtang.matter.Agreeing.AGREED;
import static longtang.matter.Agreeing.NAME;
import static longtang.matter.Agreeing.UNTIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import longtang.Lane44;
import longtang.LongtangTest;
import longtang.MovedClock;
import longtang.agreement.Capacity;
import longtang.agreement.Signatories;
import longtang.agreement.Stage;
import longtang.evidence.Exhibits;
import longtang.evidence.Samples;
import longtang.notice.Paper;
import longtang.notice.Papers;
import longtang.people.Person;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// An agreement through its pages: written, printed, signed on a handed-over phone, taken back by a resident.
@LongtangTest
@Import({Lane44.class, Agreeing.class, MovedClock.class})
@TestPropertySource(properties = {"longtang.demo=true", "longtang.matter.lapsing=1h", "longtang.agreement.promises=1h"})
class AgreementPagesTest {

    @Autowired
    Agreeing we;

    @Autowired
    Signatories signatories;

    @Autowired
    Exhibits exhibits;

    @Autowired
    Papers papers;

    @Autowired
    Lapsing lapsing;

    @Autowired
    MovedClock clock;

    @Autowired
    MockMvcTester browser;

    @Test
    void it_is_written_printed_signed_and_entered_through_its_pages() {
        var round = we.talkedOver();
        var home = "/matters/" + round;
        assertThat(page(home)).contains("写协议");
        assertThat(post(home + "/agreement", Map.of())).hasStatus(303);
        assertThat(page(home + "/agreement")).contains("还空着：").contains("拆除范围图");

        signatory(home, "owner", "龘大明", "");
        signatory(home, "co_owner", "㙍小红", "");
        signatory(home, "witness", "慈阿姨", "宁波居委会");
        assertThat(post(home + "/agreement", terms(round))).hasStatus(303);
        assertThat(page(home + "/agreement"))
                .doesNotContain("还空着：")
                .contains("龘某")
                .doesNotContain("龘大明");

        var draft = location(post(home + "/agreement/paper", Map.of()));
        assertThat(page(draft)).contains("产权人龘大明").doesNotContain("还要写明");
        assertThat(post(draft + "/issue", Map.of("version", version(draft)))).hasStatus(303);
        assertThat(we.agreement(round).stage()).isEqualTo(Stage.PRINTED);

        for (var who : signatories.of(round)) signs(draft, who.id());
        assertThat(we.agreement(round).stage()).isEqualTo(Stage.SIGNED);
        assertThat(page(draft + "/signatures"))
                .contains("手写签名")
                .contains("核对身份证（不记号码）")
                .contains("data:image/png");
        assertThat(page(home)).contains("已签 3 人，共 3 人");
        allowed(we.enter(round, "签订助拆协议", AGREED));
        assertThat(page(home)).contains("冷静期");
    }

    @Test
    void the_screens_for_signing_say_one_thing_each_and_begin_with_who_it_is() {
        var round = we.talkedOver();
        var paper = we.printed(round);
        var sign = sign(paper, one(round, Capacity.OWNER));

        assertThat(page(sign + "?step=sign")).contains("核对身份").doesNotContain("<canvas");
        assertThat(page(sign + "?step=read&identity=id_card"))
                .contains("请看《助拆协议》")
                .contains("天井里的搭间一处");
        assertThat(page(sign + "?step=rights&identity=id_card"))
                .contains("可以不签")
                .contains("我不签");
        assertThat(page(sign + "?step=sign&identity=id_card"))
                .contains("<canvas")
                .contains("重签")
                .contains("上传照片");
        assertThat(location(get("/matters/" + round + "/agreement/sign/" + one(round, Capacity.OWNER))))
                .isEqualTo(sign);
    }

    @Test
    void whoever_cannot_draw_uploads_the_signed_paper_and_whoever_will_not_is_noted() {
        var round = we.talkedOver();
        var paper = we.printed(round);
        var upload = MockMvcRequestBuilders.multipart(sign(paper, one(round, Capacity.OWNER)))
                .file(new MockMultipartFile("photo", "p.pdf", "application/pdf", Samples.pdf()))
                .param("request", UUID.randomUUID().toString())
                .param("identity", "known")
                .with(csrf())
                .with(user(we.gu()));
        assertThat(browser.perform(upload)).hasStatus(303);
        assertThat(post(
                        sign(paper, one(round, Capacity.CO_OWNER)),
                        Map.of("request", UUID.randomUUID().toString(), "identity", "id_card", "manner", "declined")))
                .hasStatus(303);
        assertThat(page("/matters/" + round + "/papers/" + paper.id() + "/signatures"))
                .contains("纸面签名")
                .contains("不愿签名");
    }

    @Test
    void a_blank_signature_is_refused_and_says_what_to_do() {
        var round = we.talkedOver();
        var paper = we.printed(round);
        var sent = post(
                sign(paper, one(round, Capacity.OWNER)),
                Map.of("request", UUID.randomUUID().toString(), "identity", "id_card", "strokes", ""));
        assertThat(sent).hasStatus(409).bodyText().contains("请写大一些");
    }

    @Test
    void the_signed_copy_is_the_print_and_a_page_more_and_the_print_stays() throws Exception {
        var round = we.talkedOver();
        var paper = we.signedByAll(round);
        var issue = Objects.requireNonNull(paper.issue());
        var copy = get("/matters/" + round + "/papers/" + paper.id() + "/signed.pdf")
                .getResponse()
                .getContentAsByteArray();
        try (var print = Loader.loadPDF(papers.pdf(issue).toFile());
                var signed = Loader.loadPDF(copy)) {
            assertThat(signed.getNumberOfPages()).isGreaterThan(print.getNumberOfPages());
            var text = new PDFTextStripper().getText(signed).replaceAll("\\s", "");
            assertThat(text)
                    .contains("助拆协议签名页")
                    .contains(issue.sha256().hex())
                    .contains("/agreements/" + we.agreement(round).code());
        }
        assertThat(papers.pdf(issue)).exists();
    }

    @Test
    void a_resident_finds_the_agreement_by_its_code_without_names_and_takes_it_back() {
        var round = we.agreed();
        var path = "/agreements/" + we.agreement(round).code();
        var shown = strangersPage(path);
        assertThat(shown)
                .contains("助拆协议")
                .contains("天津路44弄")
                .contains(UNTIL.toString())
                .contains("冷静期到")
                .contains("12348")
                .doesNotContain("龘")
                .doesNotContain("9号")
                .doesNotContain(we.matter(round).dossier().toString());
        assertThat(strangersPage(path + "/withdrawal")).contains("真的要撤回吗");

        for (int twice = 0; twice < 2; twice++)
            assertThat(browser.post().uri(path + "/withdrawal").with(csrf())).hasStatus(303);
        assertThat(strangersPage(path)).contains("这份协议不再有效");
        var printed = papers.of(round).getLast();
        assertThat(strangersPage(
                        "/papers/" + Objects.requireNonNull(printed.issue()).code()))
                .contains("撤回");
        assertThat(we.matter(round).standing().leaf()).isEqualTo("a_talk");
        assertThat(page("/matters/" + round)).contains("当事人（网页）").contains("已撤回");
    }

    @Test
    void a_call_is_noted_by_the_committee_and_counts_at_once() {
        var round = we.agreed();
        assertThat(post("/matters/" + round + "/agreement/withdrawal", Map.of("channel", "phone"), we.committee()))
                .hasStatus(303);
        assertThat(we.matter(round).standing().leaf()).isEqualTo("a_talk");
        assertThat(page("/matters/" + round + "/agreement")).contains("（电话）");
    }

    @Test
    void work_without_the_word_of_all_is_refused_as_force() {
        var round = we.agreed();
        var early = post("/matters/" + round + "/agreement/work", Map.of());
        assertThat(early).hasStatus(409).bodyText().contains("《行政强制法》第四十四条").contains("冷静期还没有满");

        clock.pass(Duration.ofDays(8));
        lapsing.look();
        assertThat(page("/matters/" + round + "/agreement")).contains("开工登记");
        var owner = one(round, Capacity.OWNER);
        assertThat(post("/matters/" + round + "/agreement/work", Map.of("presence." + owner, "present")))
                .hasStatus(409)
                .bodyText()
                .contains("共有人㙍某");
        assertThat(post(
                        "/matters/" + round + "/agreement/work",
                        Map.of("presence." + owner, "present", "presence." + one(round, Capacity.CO_OWNER), "present")))
                .hasStatus(303);

        var forced = browser.post()
                .uri("/matters/" + round + "/steps")
                .param("request", UUID.randomUUID().toString())
                .param("version", String.valueOf(we.matter(round).version()))
                .param("event", "助拆完成")
                .param("partner", we.shen().id().toString())
                .with(csrf())
                .with(user(we.gu()))
                .exchange();
        assertThat(forced).hasStatus(409).bodyText().contains("就不是助拆，而是强制拆除").contains("全程录像");
        assertThat(strangersPage("/agreements/" + we.agreement(round).code())).contains("已经开工");
        assertThat(browser.post()
                        .uri("/agreements/" + we.agreement(round).code() + "/withdrawal")
                        .with(csrf()))
                .hasStatus(409);
    }

    @Test
    void wrong_codes_find_nothing_and_are_counted() {
        for (int tries = 0; tries < 10; tries++)
            assertThat(browser.get().uri("/agreements/0123456789abcdefghj" + tries))
                    .hasStatus(404);
        assertThat(browser.get().uri("/agreements/0123456789abcdefghjk")).hasStatus(409);

        var right = we.agreed();
        assertThat(browser.get().uri("/agreements/" + we.agreement(right).code()))
                .hasStatusOk();
    }

    @Test
    void the_record_of_a_talk_is_signed_in_the_same_way() {
        var round = we.talkedOver();
        var talk = papers.of(round).getLast();
        assertThat(post(
                        "/matters/" + round + "/signatories",
                        Map.of(
                                "capacity",
                                "owner",
                                "name",
                                "龘大明",
                                "paper",
                                talk.id().toString())))
                .hasStatus(303);
        signs("/matters/" + round + "/papers/" + talk.id(), one(round, Capacity.OWNER));
        assertThat(page("/matters/" + round + "/papers/" + talk.id() + "/signatures"))
                .contains("手写签名");
    }

    @Test
    void an_undertaking_has_steps_and_its_signatures_are_its_proof() {
        var round = we.promiseIsDue();
        var home = "/matters/" + round;
        assertThat(post(home + "/promises", Map.of("what", "解除租赁", "due", "2099-01-01", "proof", "合同")))
                .hasStatus(303);
        assertThat(page(home)).contains("解除租赁").contains("2099-01-01").contains("证明：合同");
        signatory(home, "owner", "龘大明", "");
        var draft = location(post(home + "/papers", Map.of("name", "整改承诺书")));
        assertThat(page(draft)).contains("2099年1月1日以前：解除租赁").contains("产权人龘大明");
        var paper = we.issue(round, we.filled(round, papers.of(round).getLast()));

        assertThat(whyNot(round)).contains("承诺书签字页");
        signs(draft, one(round, Capacity.OWNER));
        assertThat(papers.get(round, paper.id()).orElseThrow().holds()).isTrue();
        assertThat(allowed(we.enter(round, "签订承诺", Map.of())).standing().leaf()).isEqualTo("b_keep");
    }

    private String whyNot(UUID round) {
        return refused(we.enter(round, "签订承诺", Map.of())).args().toString();
    }

    private void signs(String paper, UUID who) {
        var sent = Map.of("request", UUID.randomUUID().toString(), "identity", "id_card", "strokes", NAME);
        assertThat(location(post(paper + "/sign/" + who, sent))).isEqualTo(paper + "/signatures");
    }

    private void signatory(String home, String capacity, String name, String organisation) {
        assertThat(post(
                        home + "/signatories",
                        Map.of("capacity", capacity, "name", name, "organisation", organisation)))
                .hasStatus(303);
    }

    private Map<String, String> terms(UUID round) {
        return Map.ofEntries(
                Map.entry("version", "1"),
                Map.entry("scope", "天井里的搭间一处"),
                Map.entry("drawing", exhibits.of(round).getFirst().id().toString()),
                Map.entry("method", "人工拆除"),
                Map.entry("until", UNTIL.toString()),
                Map.entry("costs", "街道承担"),
                Map.entry("good.item", "煤气灶一台"),
                Map.entry("safety", "不停水电气"),
                Map.entry("contractor", "某某拆房有限公司"),
                Map.entry("qualification", "拆除作业三级"),
                Map.entry("completeness", "核对户口簿"),
                Map.entry("told", "advice,refusal,withdrawal,no_disadvantage"),
                Map.entry("toldAt", "2026-01-05T10:00"),
                Map.entry("toldHow", "当面宣读"));
    }

    private static String sign(Paper paper, UUID who) {
        return "/matters/" + paper.round() + "/papers/" + paper.id() + "/sign/" + who;
    }

    private UUID one(UUID round, Capacity capacity) {
        return signatories.of(round).stream()
                .filter(who -> who.capacity() == capacity)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String version(String draft) {
        var page = page(draft);
        return page.replaceFirst("(?s)^.*?name=\"version\" value=\"(\\d+)\".*$", "$1");
    }

    private MvcTestResult get(String path) {
        return browser.get().uri(path).with(user(we.gu())).exchange();
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
            return answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MvcTestResult post(String path, Map<String, String> sent) {
        return post(path, sent, we.gu());
    }

    private MvcTestResult post(String path, Map<String, String> sent, Person by) {
        MultiValueMap<String, String> params = new LinkedMultiValueMap<>();
        sent.forEach((key, value) -> {
            for (var one : key.equals("told") ? value.split(",") : new String[] {value}) params.add(key, one);
        });
        return browser.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .params(params)
                .with(csrf())
                .with(user(by))
                .exchange();
    }

    private static String location(MvcTestResult answer) {
        assertThat(answer).hasStatus(303);
        return String.valueOf(answer.getResponse().getHeader("Location"));
    }
}
