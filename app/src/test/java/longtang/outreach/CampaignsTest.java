package longtang.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.UUID;
import longtang.Lane44;
import longtang.LongtangTest;
import longtang.evidence.Samples;
import longtang.people.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/// Campaigns through their pages: what is explained exists in law, who came is a number.
@LongtangTest
@Import(Lane44.class)
@TestPropertySource(properties = "longtang.demo=true")
class CampaignsTest {

    @Autowired
    Campaigns campaigns;

    @Autowired
    MockMvcTester browser;

    final Person gu;
    final Person shen;

    CampaignsTest(@Autowired Lane44 cast) {
        gu = cast.officer();
        shen = cast.leader();
    }

    @Test
    void a_campaign_is_opened_once_and_its_leaflet_carries_the_words_of_the_law() {
        var request = UUID.randomUUID();
        assertThat(open(request, "城乡规划法 64；若干规定 8")).hasStatus(303);
        assertThat(open(request, "城乡规划法 64；若干规定 8")).hasStatus(303);

        assertThat(campaigns.list(shen)).extracting(Campaign::id).containsOnlyOnce(request);
        assertThat(browser.get().uri("/campaigns/" + request + "/leaflet").with(user(gu)))
                .hasStatusOk()
                .bodyText()
                .contains("《城乡规划法》第六十四条")
                .contains("未取得建设工程规划许可证");
    }

    @Test
    void no_law_is_invented() {
        assertThat(open(UUID.randomUUID(), "弄堂法 1")).hasStatus(409).bodyText().contains("没有收录“弄堂法 1”这一条");
    }

    @Test
    void who_came_is_counted_after_the_session_and_by_nobody_twice() {
        var campaign = UUID.randomUUID();
        open(campaign, "");
        var session = UUID.randomUUID().toString();
        var tomorrow = campaigns.today().plusDays(1).toString();
        assertThat(sit(campaign, session, "0", tomorrow, "")).hasStatus(303);
        assertThat(sit(campaign, session, "1", tomorrow, "30")).hasStatus(409);
        assertThat(sit(campaign, session, "1", campaigns.today().toString(), "30"))
                .hasStatus(303);
        assertThat(sit(campaign, session, "1", campaigns.today().toString(), "31"))
                .hasStatus(409);
        assertThat(browser.get().uri("/campaigns/" + campaign).with(user(gu)))
                .bodyText()
                .contains("到场 30 人");
    }

    @Test
    void its_materials_go_through_the_checks_of_evidence() {
        var campaign = UUID.randomUUID();
        open(campaign, "");
        assertThat(keep(campaign, new String(Samples.pdf(), java.nio.charset.StandardCharsets.UTF_8)))
                .hasStatus(303);
        assertThat(keep(campaign, "<svg onload=alert(1)>")).hasStatus(409);
        assertThat(browser.get().uri("/campaigns/" + campaign).with(user(gu)))
                .bodyText()
                .contains("宣传单");
    }

    private MvcTestResult open(UUID request, String articles) {
        return browser.post()
                .uri("/campaigns")
                .param("request", request.toString())
                .param("title", "敲门行动")
                .param("online", "true")
                .param("articles", articles)
                .param("lead", "自己拆，比别人来拆省心。")
                .with(csrf())
                .with(user(shen))
                .exchange();
    }

    private MvcTestResult sit(UUID campaign, String session, String version, String day, String attendance) {
        return browser.post()
                .uri("/campaigns/" + campaign + "/sessions")
                .param("session", session)
                .param("version", version)
                .param("day", day)
                .param("place", "居委会议室")
                .param("attendance", attendance)
                .with(csrf())
                .with(user(shen))
                .exchange();
    }

    private MvcTestResult keep(UUID campaign, String content) {
        return browser.perform(MockMvcRequestBuilders.multipart("/campaigns/" + campaign + "/files")
                .file(new MockMultipartFile("file", "x.pdf", "application/pdf", content.getBytes()))
                .param("request", UUID.randomUUID().toString())
                .param("label", "宣传单")
                .with(csrf())
                .with(user(shen)));
    }
}
