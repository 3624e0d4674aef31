package longtang.matter;

import static longtang.Rulings.allowed;
import static longtang.Rulings.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.UUID;
import longtang.Lane44;
import longtang.LongtangTest;
import longtang.outreach.HelpItem;
import longtang.outreach.HelpItems;
import longtang.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What a household lacks after a removal has an owner and a day, and ends with a word.
@LongtangTest
@Import({Lane44.class, Talking.class})
@TestPropertySource(properties = {"longtang.demo=true", "longtang.matter.lapsing=1h"})
class HelpItemsTest {

    @Autowired
    Talking we;

    @Autowired
    HelpItems help;

    @Autowired
    Matters matters;

    @Autowired
    MockMvcTester browser;

    Person gu;
    Person shen;
    UUID matter = new UUID(0, 0);

    @BeforeEach
    void a_round_on_a_file() {
        gu = we.gu();
        shen = we.shen();
        matter = we.found();
    }

    @Test
    void what_is_lacking_has_an_owner_and_a_day_and_ends_with_a_word() {
        var owner = "person:" + gu.id();
        var noted = browser.post()
                .uri("/matters/" + matter + "/help-items")
                .param("request", UUID.randomUUID().toString())
                .param("need", "cooking")
                .param("note", "灶披间拆了以后没有地方做饭")
                .param("owner", owner)
                .param("due", matters.today().plusDays(7).toString())
                .with(csrf())
                .with(user(gu))
                .exchange();
        assertThat(noted).hasStatus(303);
        var item = help.of(matter).getFirst();
        assertThat(browser.get().uri("/help-items").with(user(gu)))
                .hasStatusOk()
                .bodyText()
                .contains("做饭")
                .contains(we.matter(matter).dossier().toString());
        assertThat(browser.get().uri("/matters/" + matter).with(user(gu)))
                .bodyText()
                .contains("灶披间拆了以后没有地方做饭");

        assertThat(refused(help.say(gu, item, saying(item, "", owner))).code()).isEqualTo("end-without-word");
        allowed(help.say(gu, item, saying(item, "公用厨房加了一个灶位", owner)));
        assertThat(help.of(matter).getFirst().isOpen()).isFalse();
        assertThat(refused(help.say(gu, item, saying(item, "再写一次", owner))).code())
                .isEqualTo("help-changed");
    }

    private static HelpItems.Saying saying(HelpItem item, String said, String owner) {
        return new HelpItems.Saying(
                UUID.randomUUID(), item.now().version(), owner, item.now().due(), HelpItem.State.DONE, said);
    }
}
