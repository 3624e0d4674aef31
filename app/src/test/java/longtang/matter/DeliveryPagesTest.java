package longtang.matter;

import static longtang.Rulings.allowed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import longtang.Lane44;
import longtang.LongtangTest;
import longtang.delivery.Addressee;
import longtang.delivery.Deliveries;
import longtang.law.LegalCalendar;
import longtang.notice.Paper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LongtangTest
@Import({Lane44.class, RoadClock.class, OnTheRoad.class})
@TestPropertySource(properties = {"longtang.demo=true", "longtang.matter.lapsing=1h"})
class DeliveryPagesTest {

    @Autowired
    OnTheRoad we;

    @Autowired
    Deliveries deliveries;

    @Autowired
    MockMvcTester browser;

    UUID round = new UUID(0, 0);
    Paper paper;

    @BeforeEach
    void a_paper_is_to_be_brought_to_somebody() {
        round = we.opened();
        we.proveTheFinding(round);
        allowed(we.enter(round, "不属本部门职责", Map.of()));
        paper = we.write(we.gu(), round, "移送函");
    }

    @Test
    void its_page_takes_an_attempt_shows_what_counts_and_prints_the_receipt() {
        var page = "/matters/" + round + "/papers/" + paper.id() + "/delivery";
        assertThat(browser.post()
                        .uri(page + "/addressees")
                        .param("name", "龚大明")
                        .with(csrf())
                        .with(user(we.gu())))
                .hasStatus(303);
        var who = deliveries.addressees(paper).getFirst();
        assertThat(browser.post()
                        .uri(page)
                        .param("request", UUID.randomUUID().toString())
                        .param("addressee", who.id().toString())
                        .param("method", "IN_PERSON")
                        .param("outcome", "DELIVERED")
                        .param(
                                "at",
                                LocalDateTime.ofInstant(we.clock.instant(), LegalCalendar.SHANGHAI)
                                        .withNano(0)
                                        .toString())
                        .param("partner", we.shen().id().toString())
                        .param("signer", "龚大明")
                        .param("relation", "本人")
                        .with(csrf())
                        .with(user(we.gu())))
                .hasStatus(303);
        assertThat(browser.get().uri(page).with(user(we.gu())))
                .hasStatusOk()
                .bodyText()
                .contains("龚某", "直接送达", "送达")
                .doesNotContain("龚大明");
        assertThat(browser.get().uri(page + "/receipt.pdf").with(user(we.gu())))
                .hasStatusOk()
                .hasContentType("application/pdf");
    }

    @Test
    void an_attempt_without_its_outcome_is_no_delivery() {
        var who = party();
        assertThat(browser.post()
                        .uri("/matters/" + round + "/papers/" + paper.id() + "/delivery")
                        .param("request", UUID.randomUUID().toString())
                        .param("addressee", who.id().toString())
                        .param("method", "IN_PERSON")
                        .param("at", "2025-07-15T10:00")
                        .param("partner", we.shen().id().toString())
                        .accept("application/json")
                        .with(csrf())
                        .with(user(we.gu())))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.rule")
                .isEqualTo("delivery-incomplete");
        assertThat(deliveries.all(paper)).isEmpty();
    }

    private Addressee party() {
        return we.addressee(round, paper.name(), OnTheRoad.PARTY);
    }
}
