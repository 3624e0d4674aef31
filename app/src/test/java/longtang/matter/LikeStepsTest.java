package longtang.matter;

import static longtang.Rulings.allowed;
import static longtang.Rulings.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Map;
import java.util.UUID;
import longtang.Lane44;
import longtang.LongtangTest;
import longtang.law.Ruling;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Where the law leaves a choice, like cases are treated alike, or it is said why not.
@LongtangTest
@Import({Lane44.class, Casework.class})
@TestPropertySource(properties = {"longtang.demo=true", "longtang.matter.lapsing=1h"})
class LikeStepsTest {

    private static final Map<String, String> OUTSIDE_THE_CATEGORIES =
            Map.of("阶段", "存量", "危险", "false", "公共空间", "false", "生活必需", "false", "出租", "false");

    @Autowired
    Casework we;

    @Autowired
    Matters matters;

    @Autowired
    MockMvcTester browser;

    @Test
    void whoever_decides_otherwise_than_in_like_cases_says_why() {
        var first = underReview();
        allowed(decide(first, "定为约谈助拆", ""));

        var second = underReview();
        var why = refused(decide(second, "转法定程序", " "));
        assertThat(why.code()).isEqualTo("unlike-like-cases");
        assertThat(why.article()).contains("行政处罚法").contains("第五条");
        assertThat(why.args()).containsExactly("转法定程序", 1, "定为约谈助拆");

        assertThat(browser.get().uri("/matters/" + second).with(user(we.shen())).exchange())
                .bodyText()
                .contains("有 1 件登记的是“定为约谈助拆”")
                .contains("与同类不同的理由");
        allowed(decide(second, "转法定程序", "住户已经书面拒绝两次"));

        var third = underReview(); // one of each: nothing is usual
        allowed(decide(third, "转法定程序", ""));
    }

    private UUID underReview() {
        var round = we.opened();
        we.proveTheFinding(round);
        allowed(we.enter(round, "查证属实", OUTSIDE_THE_CATEGORIES));
        we.prove(round, "会商意见", "负责人批示");
        return round;
    }

    private Ruling<Matter> decide(UUID round, String event, String why) {
        return matters.enter(
                we.shen(),
                round,
                new Matters.Asked(UUID.randomUUID(), we.matter(round).version(), event, null, Map.of(), why));
    }
}
