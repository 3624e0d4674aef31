package longtang.matter;

import static longtang.Rulings.allowed;
import static longtang.matter.Casework.actor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import longtang.Lane44;
import longtang.LongtangTest;
import longtang.evidence.Exhibit;
import longtang.evidence.Samples;
import longtang.notice.Paper;
import longtang.notice.Papers;
import longtang.people.Person;
import longtang.record.Acts;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The volume of a round, read from its first page to its last as a lawyer would.
@LongtangTest
@Import({Lane44.class, Casework.class})
@TestPropertySource(properties = {"longtang.demo=true", "longtang.matter.lapsing=1h"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VolumeTest {

    private static final Pattern RADICALS = Pattern.compile("[\\u2E80-\\u2FDF]");
    private static final Pattern INDEX_ROW = Pattern.compile("(?m)^(\\d+) (\\S+).* (\\d+)(?: 已撤回)?$");

    @Autowired
    Matters matters;

    @Autowired
    Papers papers;

    @Autowired
    Acts acts;

    @Autowired
    Casework we;

    @Autowired
    MockMvcTester browser;

    Person leader;
    UUID round = new UUID(0, 0);
    Paper wrong;
    Exhibit photo;
    List<String> pages = List.of();

    VolumeTest(@Autowired Lane44 cast) {
        leader = cast.leader();
    }

    @BeforeAll
    void a_structure_is_taken_down_and_the_round_is_closed() throws Exception {
        round = we.opened();
        we.proveTheFinding(round);
        allowed(we.enter(round, "查证属实", Casework.SHARED_SPACE));
        wrong = written("走访记录");
        allowed(papers.withdraw(actor(leader), round, wrong.id(), "写错了地点"));
        written("走访记录");
        allowed(we.enter(round, "自行拆除", Map.of()));
        photo = we.keep(round, "前后对比照片", "后.jpg", Samples.photo(320, 240));
        for (var name : List.of("核验笔录", "清理通知书", "结案审批表")) written(name);
        allowed(we.enter(round, "核验通过", Map.of()));
        pages = volume(round);
    }

    private Paper written(String name) {
        return we.issue(round, we.filled(round, allowed(we.begin(we.gu(), round, name))));
    }

    @Test
    void it_begins_with_who_and_what_and_ends_with_how_it_is_checked() throws Exception {
        assertThat(pages.getFirst())
                .contains("卷宗")
                .contains("外滩街道综合行政执法队")
                .contains(we.matter(round).dossier().toString())
                .contains("沪A-010101")
                .contains("结案·已整改")
                .contains(pages.size() + " 页")
                .doesNotContain("未结案");
        assertThat(pages.getLast()).contains("怎样核验", "longtang-verify.jar", "本卷是从记录里装订出来的");
        assertThat(pages).noneMatch(page -> RADICALS.matcher(page).find());
    }

    @Test
    void the_index_leads_to_every_piece_in_the_order_of_time() throws Exception {
        var titles = new ArrayList<String>();
        var rows = INDEX_ROW.matcher(pages.get(1));
        while (rows.find()) {
            titles.add(rows.group(2));
            assertThat(pages.get(Integer.parseInt(rows.group(3)) - 1).replaceAll("\\s", ""))
                    .contains(rows.group(2).replaceAll("（.*", ""));
        }
        assertThat(titles)
                .startsWith("办理经过", "走访记录", "走访记录", "核验笔录", "清理通知书", "结案审批表", "证据清单")
                .contains("现场检查笔录")
                .endsWith("存证与核验");
    }

    @Test
    void a_withdrawn_paper_is_there_and_marked() throws Exception {
        var number = Objects.requireNonNull(wrong.issue()).written();
        assertThat(pages.get(1)).containsOnlyOnce("已撤回");
        assertThat(pages.stream().filter(page -> page.contains("已撤回　")).findFirst())
                .hasValueSatisfying(page -> assertThat(page).contains(number));
    }

    @Test
    void every_proof_is_listed_with_its_hash_and_the_photo_is_shown_with_it() throws Exception {
        var hash = photo.sha256().hex();
        assertThat(pages.stream().filter(page -> page.replaceAll("\\s", "").contains(hash)))
                .hasSizeGreaterThan(1);
        var prints = pages.getLast().replaceAll("\\s", "")
                + pages.get(pages.size() - 2).replaceAll("\\s", "");
        papers.of(round)
                .forEach(paper -> assertThat(prints)
                        .contains(Objects.requireNonNull(paper.issue()).sha256().hex()));
    }

    @Test
    void who_took_it_is_on_record() throws Exception {
        var act = acts.on("dossier", we.matter(round).dossier().toString(), 1).getFirst();
        assertThat(act.act().what()).isEqualTo("volume.read");
        assertThat(act.actor()).isEqualTo(leader.id().toString());
    }

    @Test
    void a_round_that_goes_on_says_so_on_its_cover() throws Exception {
        assertThat(volume(we.opened()).getFirst()).contains("未结案").contains("没有立案");
    }

    @Test
    void a_committee_looks_at_the_page_and_takes_no_volume() {
        assertThat(browser.get().uri("/matters/" + round).with(user(we.committee())))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("volume.pdf");
        assertThat(browser.get().uri("/matters/" + round + "/volume.pdf").with(user(we.committee())))
                .hasStatus(404);
        assertThat(browser.get().uri("/matters/" + round).with(user(leader)))
                .bodyText()
                .contains("/matters/" + round + "/volume.pdf");
    }

    private List<String> volume(UUID round) throws Exception {
        var answer = browser.get()
                .uri("/matters/" + round + "/volume.pdf")
                .with(user(leader))
                .exchange();
        assertThat(answer).hasStatusOk().hasContentType("application/pdf");
        var pages = new ArrayList<String>();
        try (var pdf = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            for (int i = 1; i <= pdf.getNumberOfPages(); i++) {
                var reader = new PDFTextStripper();
                reader.setStartPage(i);
                reader.setEndPage(i);
                pages.add(reader.getText(pdf));
            }
        }
        return pages;
    }
}
