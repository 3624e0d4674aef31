package longtang.ledger.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @ParameterizedTest
    @ValueSource(strings = {"天井", "天津路44弄9号", "周老太，13800000001", "３㎡", "镕㛃", "𠮷家的棚", "“不拆”", "搭了3×2米", "厨房，约3m²"})
    void chinese_is_told_by_its_bytes(String text) {
        assertThat(Hand.of(text.getBytes(UTF_8))).isEqualTo(Hand.UTF_8);
        assertThat(Hand.of(text.getBytes(GB18030))).isEqualTo(Hand.GB18030);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MP-1,2025-06-11", "\"\r\n"})
    void ascii_is_in_any_hand(String text) {
        assertThat(Hand.of(text.getBytes(UTF_8))).isEqualTo(Hand.ANY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"44弄", "太原路", "学院路", "12支弄", "一弄一图"})
    void gb18030_that_is_utf8_by_chance_gives_itself_away_by_letters_that_no_office_types(String text) {
        assertThat(new String(text.getBytes(GB18030), UTF_8)).doesNotContain("\uFFFD");
        assertThat(Hand.of(text.getBytes(GB18030))).isEqualTo(Hand.GB18030);
    }

    @ParameterizedTest
    @ValueSource(strings = {"路", "2楼", "梅陇路", "2018-违-0003"})
    void gb18030_that_is_utf8_by_chance_of_ordinary_signs_may_be_either(String text) {
        assertThat(Hand.of(text.getBytes(GB18030))).isEqualTo(Hand.EITHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3m²", "3×2", "·", "±5", "25°", "5½"})
    void signs_alone_may_be_in_either(String text) {
        assertThat(Hand.of(text.getBytes(UTF_8))).isEqualTo(Hand.EITHER);
        assertThat(Hand.of(new String(text.getBytes(UTF_8), GB18030).getBytes(GB18030)))
                .isEqualTo(Hand.EITHER);
    }

    @Test
    void utf8_that_lost_a_byte_is_never_taken_for_gb18030() {
        var whole = "天津路44弄9号，天井里搭了厨房，约六平方米".getBytes(UTF_8);
        for (var at = 0; at < whole.length; at++) {
            if (whole[at] >= 0) continue;
            var cut = Arrays.copyOf(whole, whole.length - 1);
            System.arraycopy(whole, at + 1, cut, at, whole.length - at - 1);
            assertThat(Hand.of(cut)).isEqualTo(Hand.BROKEN);
        }
    }

    @Test
    void bytes_of_neither_are_broken() {
        assertThat(Hand.of("a\u00C0".getBytes(ISO_8859_1))).isEqualTo(Hand.BROKEN);
        assertThat(Hand.of("\u00FF\u00FF".getBytes(ISO_8859_1))).isEqualTo(Hand.BROKEN);
    }
}
