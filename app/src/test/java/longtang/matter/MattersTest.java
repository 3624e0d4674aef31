package longtang.matter;

import static longtang.Rulings.allowed;
import static longtang.Rulings.refused;
import static longtang.matter.Casework.WEIJIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import longtang.Lane44;
import longtang.LongtangTest;
import longtang.evidence.Exhibits;
import longtang.people.Person;
import longtang.record.Actor;
import longtang.register.StructureNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LongtangTest
@Import({Lane44.class, Casework.class})
@TestPropertySource(properties = {"longtang.demo=true", "longtang.matter.lapsing=1h"})
class MattersTest {

    private static final Map<String, String> KITCHEN_OF_A_FAMILY =
            Map.of("阶段", "存量", "危险", "false", "公共空间", "false", "生活必需", "true", "出租", "false");

    @Autowired
    Matters matters;

    @Autowired
    MatterStore store;

    @Autowired
    Exhibits exhibits;

    @Autowired
    Casework we;

    @Autowired
    MockMvcTester browser;

    StructureNumber number = new StructureNumber(2025, 1);
    Person gu;
    Person shen;

    MattersTest(@Autowired Lane44 cast) {
        gu = cast.officer();
        shen = cast.leader();
    }

    @BeforeEach
    void a_file_without_an_open_round() {
        number = we.untouched();
    }

    @Test
    void a_round_is_opened_once_however_often_it_is_asked_for() {
        var request = UUID.randomUUID();
        var first = allowed(matters.open(gu, request, number, WEIJIAN));

        assertThat(allowed(matters.open(gu, request, number, WEIJIAN))).isEqualTo(first);
        assertThat(refused(matters.open(gu, UUID.randomUUID(), number, WEIJIAN)).code())
                .isEqualTo("matter-open-already");
        assertThat(matters.clocks(matter(first))).extracting(CaseClock::event).containsExactly("二十四小时未到场");
    }

    @Test
    void nothing_is_entered_before_its_proof_is_there() {
        var id = we.opened(number);

        var why = refused(matters.enter(gu, id, we.asked(1, "查证属实", KITCHEN_OF_A_FAMILY)));
        assertThat(why.code()).isEqualTo("proof-missing");
        assertThat(why.article()).contains("若干规定");
        assertThat(why.args().toString()).contains("现场照片").contains("现场检查笔录");
    }

    @Test
    void two_certified_officers_find_out_and_the_table_decides() {
        var id = we.opened(number);
        we.prove(id, "现场照片", "定位", "现场检查笔录", "两名执法人员证号");

        assertThat(refused(matters.enter(
                                gu, id, new Matters.Asked(UUID.randomUUID(), 1, "查证属实", null, KITCHEN_OF_A_FAMILY, "")))
                        .article())
                .isEqualTo("《行政处罚法》第四十二条");

        var matter = allowed(matters.enter(gu, id, we.asked(1, "查证属实", KITCHEN_OF_A_FAMILY)));
        assertThat(matter.standing().leaf()).isEqualTo("c_assess");
        assertThat(matters.clocks(matter)).extracting(CaseClock::event).containsExactly("审批超期");
        assertThat(page(id)).contains("历史遗留、自用、生活必需：审批后暂予保留").contains("C类 审批");
    }

    @Test
    void whoever_looked_at_an_older_state_is_told_who_did_what() {
        var id = we.opened(number);
        we.prove(id, "现场照片", "定位", "现场检查笔录", "两名执法人员证号");
        allowed(matters.enter(gu, id, we.asked(1, "登记举报", Map.of())));

        var why = refused(matters.enter(gu, id, we.asked(1, "查证属实", KITCHEN_OF_A_FAMILY)));
        assertThat(why.code()).isEqualTo("matter-changed");
        assertThat(why.args()).contains("顾某", "登记举报");
    }

    @Test
    void a_step_is_for_the_role_that_the_law_names() {
        var id = we.opened(number);
        we.prove(id, "现场照片", "定位", "现场检查笔录", "两名执法人员证号");
        allowed(matters.enter(gu, id, we.asked(1, "查证属实", KITCHEN_OF_A_FAMILY)));

        assertThat(refused(matters.enter(gu, id, we.asked(2, "批准暂缓", Map.of()))).code())
                .isEqualTo("matter-not-by-this-role");
    }

    @Test
    void what_is_no_photo_paper_or_recording_is_not_kept() throws IOException {
        var id = we.opened(number);
        var page = "<svg onload=alert(1)>".getBytes();

        var ruling = exhibits.keep(
                (Actor.Person) gu.asActor(),
                UUID.randomUUID(),
                id,
                "现场照片",
                "x.jpg",
                null,
                new ByteArrayInputStream(page));
        assertThat(refused(ruling).code()).isEqualTo("exhibit-with-script");
    }

    @Test
    void a_matter_is_handled_through_its_page() throws IOException {
        var opening = browser.post()
                .uri("/register/" + number + "/matters")
                .param("request", UUID.randomUUID().toString())
                .param("book", WEIJIAN)
                .with(csrf())
                .with(user(gu))
                .exchange();
        assertThat(opening).hasStatus(303);
        var path = String.valueOf(opening.getResponse().getHeader("Location"));
        var id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        for (var label : List.of("现场照片", "定位", "现场检查笔录", "两名执法人员证号")) {
            assertThat(browser.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart(
                                    path + "/exhibits")
                            .file(new MockMultipartFile("files", "p.jpg", "image/jpeg", photo()))
                            .param("request", UUID.randomUUID().toString())
                            .param("label", label)
                            .with(csrf())
                            .with(user(gu))))
                    .hasStatus(303);
        }
        assertThat(page(id)).contains("到场核实").doesNotContain("还差：");

        var entering = browser.post()
                .uri(path + "/steps")
                .param("request", UUID.randomUUID().toString())
                .param("version", "1")
                .param("event", "查证属实")
                .param("partner", shen.id().toString())
                .with(csrf())
                .with(user(gu));
        KITCHEN_OF_A_FAMILY.forEach((fact, value) -> entering.param("fact." + fact, value));
        assertThat(entering.exchange()).hasStatus(303);
        assertThat(page(id)).contains("C类 审批");
        assertThat(browser.get().uri(path + "/way.svg").with(user(gu)))
                .hasStatusOk()
                .bodyText()
                .contains("<svg");
        assertThat(browser.get().uri("/matters").with(user(gu)))
                .hasStatusOk()
                .bodyText()
                .contains(number.toString());
        assertThat(browser.get().uri("/register/" + number).with(user(gu)))
                .bodyText()
                .contains("C类 审批");
    }

    private static byte[] photo() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        return bytes.toByteArray();
    }

    private Matter matter(UUID id) {
        return store.get(id).orElseThrow();
    }

    private String page(UUID id) {
        try {
            return browser.get()
                    .uri("/matters/" + id)
                    .with(user(gu))
                    .exchange()
                    .getResponse()
                    .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
