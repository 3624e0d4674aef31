package longtang.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {

    private static final PlaceReader READER = PlaceReader.shanghai();
    static final String[] PIECES = {
        "天津路",
        "44",
        "弄",
        "号",
        "楼",
        "室",
        "支弄",
        "之",
        "-",
        "、",
        ",",
        "(",
        ")",
        "#",
        "第",
        "个",
        "门洞",
        "甲",
        "临",
        "一",
        "十",
        "千",
        "〇",
        "0",
        "99999",
        "慈德里",
        "里",
        "路",
        "居委",
        "老王家",
        "隔壁",
        "楼上",
        "附近",
        "之间",
        "二楼",
        "阁楼",
        "晒台",
        "亭子间",
        " ",
        "\n",
        "😀",
        "\ud800",
        "\udc00",
        "\u0000",
        "ﷺ",
        "𝟒",
        "①",
        "½",
        "ﬃ",
        "'; drop table",
        "=1+1",
        "室一厅",
        "月",
        "黄浦区",
        "宁波路",
        "B",
        "F",
        "A201",
        "近",
        "至",
        "负",
        "地下"
    };

    @Test
    void no_text_makes_it_throw() {
        var random = new Random(Long.getLong("seed", 44));
        for (int i = 0; i < 2_000; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(14); n >= 0; n--) text.append(PIECES[random.nextInt(PIECES.length)]);
            assertMentionsLieIn(text.toString());
            READER.read(
                    new AddressCells(
                            text.toString(),
                            text.toString(),
                            text.toString(),
                            text.toString(),
                            text.toString(),
                            text.toString()),
                    text.toString());
        }
    }

    @Test
    void nor_does_any_single_character() {
        for (int c = 0; c <= Character.MAX_VALUE; c += c < 0x500 || c > 0xfa00 ? 1 : 23) {
            assertMentionsLieIn((char) c + "天津路44弄3号" + (char) c + "201室");
        }
    }

    private static void assertMentionsLieIn(String text) {
        for (var mention : READER.read(text)) {
            boolean inside = 0 <= mention.start() && mention.start() < mention.end() && mention.end() <= text.length();
            if (!inside) throw new AssertionError(mention + " lies outside " + text);
            mention.place().written();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4",
                "一",
                "1、",
                "3-",
                "路",
                "里",
                "(",
                "家隔壁",
                "44弄",
                "44 ",
                "第3",
                "😀",
                "天津路44弄3号、",
                "天津路",
                "居委",
                "1号",
                "201室、",
                "ﷺ",
                "慈德里(",
                "了"
            })
    void a_long_text_of_anything_is_read_in_linear_time(String piece) {
        var text = piece.repeat(200_000 / piece.length());

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> READER.read(text));
    }

    @Test
    void a_megabyte_is_read_in_seconds() {
        var text = "天津路44弄3号二楼，老王家隔壁搭了阳光房。".repeat(45_000);

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> READER.read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "天津路44弄7-3号",
                "天津路44弄9999-1号",
                "天津路44弄1-9999号",
                "天津路44弄301-101室",
                "天津路44弄3号101-9999室",
                "天津路44弄1-2-3-4-5-6-7-8-9-1-2-3号",
                "天津路44弄1、2、3、4、5、6、7、8、9、10、11、12、1、2号"
            })
    void ranges_backwards_and_without_end_stay_small(String text) {
        var place = READER.readCell(text);

        assertThat(place.doors()).hasSizeLessThanOrEqualTo(61);
        assertThat(place.rooms()).hasSizeLessThanOrEqualTo(61);
        assertThat(READER.compare(text, text)).isNotEqualTo(Sameness.DIFFERENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0弄3号", "99999弄", "10000号", "〇号", "0号楼", "44444444444444444444弄", "九千九百九十九千弄"})
    void absurd_numbers_stay_text(String text) {
        var place = READER.readCell(text);

        assertThat(place.lane()).isNull();
        assertThat(place.level()).isEqualTo(Level.NOTHING);
    }
}
