package longtang.place;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which words told what, and how firmly.
class ExplainingTest {

    private static final PlaceReader READER = PlaceReader.shanghai();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            天津路44弄3号201室             | ROAD 天津路, LANE 44弄, DOOR 3号, ROOM 201室
            天津路四十四弄三号             | ROAD 天津路, LANE 四十四弄, DOOR 三号
            天津路４４弄３号               | ROAD 天津路, LANE ４４弄, DOOR ３号
            天津路44衖3號                  | ROAD 天津路, LANE 44衖, DOOR 3號
            44弄内3号楼二楼                | LANE 44弄, HOUSE 3号楼, FLOOR 二楼
            天津路44弄3號樓201室           | ROAD 天津路, LANE 44弄, HOUSE 3號樓, ROOM 201室
            慈德里3号（天津路44弄）        | NAMED_LANE 慈德里, DOOR 3号, ROAD 天津路, LANE 44弄
            上海市黄浦区外滩街道天津路44弄3号二楼平台 | DISTRICT 黄浦区, STREET 外滩街道, ROAD 天津路, LANE 44弄, DOOR 3号, FLOOR 二楼, PART 平台
            宁波居委反映天津路44弄3号      | COMMITTEE 宁波居委, ROAD 天津路, LANE 44弄, DOOR 3号
            卢湾区瑞金二路118弄7号         | DISTRICT 卢湾区, ROAD 瑞金二路, LANE 118弄, DOOR 7号
            天津路44弄3号楼顶              | ROAD 天津路, LANE 44弄, DOOR 3号, PART 楼顶
            天津路44弄3号楼下              | ROAD 天津路, LANE 44弄, DOOR 3号, PART 楼下
            天津路44弄3、5号               | ROAD 天津路, LANE 44弄, DOOR 3、5号
            天津路44弄3号和5号             | ROAD 天津路, LANE 44弄, DOOR 3号, DOOR 5号
            天津路44弄3号至7号             | ROAD 天津路, LANE 44弄, DOOR 3号至7号
            天津路44弄临3号                | ROAD 天津路, LANE 44弄, DOOR 临3号
            天津路44弄3号(临)              | ROAD 天津路, LANE 44弄, DOOR 3号(临)
            天津路44弄12支弄5号            | ROAD 天津路, LANE 44弄, SUB_LANE 12支弄, DOOR 5号
            天津路44弄5幢12号              | ROAD 天津路, LANE 44弄, BUILDING 5幢, DOOR 12号
            天津路44弄12号2幢              | ROAD 天津路, LANE 44弄, DOOR 12号, BUILDING 2幢
            天津路44弄3幢                  | ROAD 天津路, LANE 44弄, BUILDING 3幢
            天津路44弄3号B座201            | ROAD 天津路, LANE 44弄, DOOR 3号, BUILDING B座, ROOM 201
            天津路44弄3号2单元201          | ROAD 天津路, LANE 44弄, DOOR 3号, UNIT 2单元, ROOM 201
            天津路44弄8-3-201              | ROAD 天津路, LANE 44弄, DOOR 8, UNIT 3, ROOM 201
            阳光苑二期3号201、202室        | NAMED_LANE 阳光苑二期, DOOR 3号, ROOM 201、202室
            天津路44弄3号二楼亭子间        | ROAD 天津路, LANE 44弄, DOOR 3号, FLOOR 二楼, ROOM_NAME 亭子间
            天津路44弄3号东厢房            | ROAD 天津路, LANE 44弄, DOOR 3号, ROOM_NAME 东厢房, SIDE 东厢房
            天津路44弄3号二层夹层          | ROAD 天津路, LANE 44弄, DOOR 3号, FLOOR 二层, FLOOR 夹层
            天津路44弄3号地下室            | ROAD 天津路, LANE 44弄, DOOR 3号, FLOOR 地下室, PART 地下室
            天津路44弄3号三樓曬臺          | ROAD 天津路, LANE 44弄, DOOR 3号, FLOOR 三樓, PART 曬臺
            天津路44弄3号东侧通道          | ROAD 天津路, LANE 44弄, DOOR 3号, SIDE 东侧, PART 通道
            天津路天津路44弄3号            | ROAD 天津路, LANE 44弄, DOOR 3号
            """)
    void each_slot_points_at_the_words_that_told_it(String text, String words) {
        assertThat(words(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            天津路44弄3号隔壁              | ROAD 天津路, LANE 44弄, RELATION 3号隔壁
            天津路44弄3号的隔壁            | ROAD 天津路, LANE 44弄, RELATION 3号的隔壁
            天津路44弄3号老王家隔壁        | ROAD 天津路, LANE 44弄, RELATION 3号老王家隔壁
            天津路44弄老王家隔壁搭了阳光房 | ROAD 天津路, LANE 44弄, RELATION 老王家隔壁
            天津路44弄3号201室对门         | ROAD 天津路, LANE 44弄, DOOR 3号, RELATION 201室对门
            天津路44弄3号二楼隔壁          | ROAD 天津路, LANE 44弄, DOOR 3号, RELATION 二楼隔壁
            天津路44弄进去第三个门洞       | ROAD 天津路, LANE 44弄, RELATION 第三个门洞
            44弄弄堂口进去左手第二家       | LANE 44弄, RELATION 左手第二家
            天津路44弄3号隔壁5号           | ROAD 天津路, LANE 44弄, DOOR 5号
            天津路44弄3号隔壁3号           | ROAD 天津路, LANE 44弄, DOOR 3号
            天津路(近江西中路)44弄         | ROAD 天津路, RELATION 江西中路, LANE 44弄
            我住在天津路44弄3号201室,反映楼上搭建 | ROAD 天津路, LANE 44弄, DOOR 3号, RELATION 201室, RELATION 楼上
            """)
    void whoever_shows_the_way_belongs_to_the_relation(String text, String words) {
        assertThat(words(text)).isEqualTo(words);
    }

    @Test
    void no_3_that_shows_the_way_to_no_3_is_not_its_door() {
        var text = "天津路44弄3号隔壁3号";

        assertThat(READER.explain(text).getFirst().slots(Slot.Kind.DOOR))
                .singleElement()
                .satisfies(door -> assertThat(door.from()).isEqualTo(text.lastIndexOf("3号")));
    }

    @Test
    void words_are_found_in_the_text_as_it_was_typed_not_as_it_counts() {
        var text = "😀👷🏽‍♂️反映：天津路 ４４\r\n弄【𝟑號樓】\u200b２０１　室";

        assertThat(words(text)).isEqualTo("ROAD 天津路, LANE ４４\r\n弄, HOUSE 𝟑號樓, ROOM ２０１　室");
        assertThat(READER.explain(text).getFirst().slots(Slot.Kind.LANE).getFirst())
                .returns(text.indexOf("４４"), Slot::from)
                .returns(text.indexOf("弄") + 1, Slot::to);
    }

    @Test
    void what_is_taken_over_points_to_where_it_was_said() {
        var text = "天津路44弄3号二楼平台搭建厨房，5号天井也有";
        var second = READER.explain(text).getLast();

        assertThat(words(second)).isEqualTo("ROAD 天津路, LANE 44弄, DOOR 5号, PART 天井");
        assertThat(second.slots(Slot.Kind.LANE).getFirst())
                .returns(3, Slot::from)
                .returns(Basis.TAKEN_OVER, Slot::basis)
                .returns(Confidence.LIKELY, Slot::confidence);
        assertThat(second.mention().start()).isEqualTo(text.indexOf("5号"));
    }

    @Test
    void what_begins_anew_takes_nothing_over() {
        assertThat(READER.explain("天津路44弄3号漏水。慈德里5号也漏").getLast().slots())
                .extracting(Slot::basis)
                .doesNotContain(Basis.TAKEN_OVER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            天津路44弄3号201室  | ROAD LISTED, LANE WRITTEN_OUT, DOOR WRITTEN_OUT, ROOM WRITTEN_OUT
            卢湾区天津路        | DISTRICT LISTED, ROAD LISTED
            天金路44弄          | ROAD UNLISTED, LANE WRITTEN_OUT
            福康里2号           | NAMED_LANE UNLISTED, DOOR WRITTEN_OUT
            宁波居委天津路      | COMMITTEE UNLISTED, ROAD LISTED
            宁波路居委天津路    | COMMITTEE LISTED, ROAD LISTED
            58弄11-802          | LANE WRITTEN_OUT, DOOR SHORTHAND, ROOM SHORTHAND
            58弄11-802室        | LANE WRITTEN_OUT, DOOR SHORTHAND, ROOM WRITTEN_OUT
            58弄8-3-201         | LANE WRITTEN_OUT, DOOR SHORTHAND, UNIT SHORTHAND, ROOM SHORTHAND
            58弄3-201、202      | LANE WRITTEN_OUT, DOOR SHORTHAND, ROOM SHORTHAND
            58弄3-2             | LANE WRITTEN_OUT, DOOR BARE
            58弄3-7号           | LANE WRITTEN_OUT, DOOR RANGE
            58弄3号-7号         | LANE WRITTEN_OUT, DOOR RANGE
            天津路44-3号        | ROAD LISTED, DOOR RANGE
            58弄3号201-203室    | LANE WRITTEN_OUT, DOOR WRITTEN_OUT, ROOM RANGE
            58弄3               | LANE WRITTEN_OUT, DOOR BARE
            58弄3号201          | LANE WRITTEN_OUT, DOOR WRITTEN_OUT, ROOM BARE
            58弄3号A201         | LANE WRITTEN_OUT, DOOR WRITTEN_OUT, ROOM BARE
            58弄3号A201室       | LANE WRITTEN_OUT, DOOR WRITTEN_OUT, ROOM WRITTEN_OUT
            58弄#3              | LANE WRITTEN_OUT, DOOR BARE
            58弄3#              | LANE WRITTEN_OUT, DOOR WRITTEN_OUT
            天金路              | ROAD ALONE
            同安邨              | NAMED_LANE ALONE
            """)
    void says_on_what_each_slot_rests(String cell, String bases) {
        assertThat(bases(READER.explainCell(cell).orElseThrow())).isEqualTo(bases);
    }

    @ParameterizedTest
    @CsvSource({
        "LISTED, STATED",
        "WRITTEN_OUT, STATED",
        "UNLISTED, LIKELY",
        "SHORTHAND, LIKELY",
        "RANGE, LIKELY",
        "TAKEN_OVER, LIKELY",
        "BARE, GUESSED",
        "ALONE, GUESSED",
        "CONTRADICTED, GUESSED"
    })
    void a_basis_is_as_firm_as_this(Basis basis, Confidence confidence) {
        assertThat(basis.confidence()).isEqualTo(confidence);
    }

    @Test
    void a_list_that_knows_the_road_makes_it_firm() throws Exception {
        var official = Gazetteer.shanghai().and(Gazetteer.read(new StringReader("road\t天金路")));

        assertThat(bases(new PlaceReader(official).explainCell("天金路44弄").orElseThrow()))
                .isEqualTo("ROAD LISTED, LANE WRITTEN_OUT");
    }

    @Test
    void areas_that_cannot_all_be_true_are_guesses_and_the_rest_is_not() {
        assertThat(bases(READER.explainCell("静安区外滩街道天津路44弄").orElseThrow()))
                .isEqualTo("DISTRICT CONTRADICTED, STREET CONTRADICTED, ROAD LISTED, LANE WRITTEN_OUT");
    }

    @Test
    void a_guess_stays_a_guess_when_it_is_taken_over() {
        assertThat(bases(READER.explain("58弄3 201室。202室").getLast()))
                .isEqualTo("LANE TAKEN_OVER, DOOR BARE, ROOM WRITTEN_OUT");
    }

    @Test
    void the_teller_s_own_room_is_only_a_likely_neighbour() {
        assertThat(READER.explain("我住在天津路44弄3号201室,反映楼上搭建").getFirst().slots(Slot.Kind.RELATION))
                .extracting(Slot::basis)
                .containsExactly(Basis.TAKEN_OVER, Basis.WRITTEN_OUT);
    }

    @Test
    void a_cell_that_tells_nothing_has_nothing_to_explain() {
        assertThat(List.of("", "不详", "😀", "=1+1"))
                .allSatisfy(cell -> assertThat(READER.explainCell(cell)).isEmpty());
    }

    @Test
    void neither_a_slot_nor_a_reading_shows_the_address_in_a_log() {
        assertThat(READER.explain("天津路44弄3号201室").getFirst())
                .hasToString("Reading[mention=Mention[place=Place[天津路44弄…], start=0, end=12], "
                        + "slots=[Slot[ROAD 0-3 LISTED], Slot[LANE 3-6 WRITTEN_OUT], Slot[DOOR 6-8 WRITTEN_OUT], "
                        + "Slot[ROOM 8-12 WRITTEN_OUT]]]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"天津路", "1号", "1号、", "44弄1号、", "201室、", "家隔壁", "慈德里(", "44弄1号楼1室天井。", "3号隔壁"})
    void a_long_text_of_anything_is_explained_in_linear_time(String piece) {
        var text = piece.repeat(200_000 / piece.length());

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> READER.explain(text));
    }

    private static String words(String text) {
        return READER.explain(text).stream().map(ExplainingTest::words).collect(joining(" / "));
    }

    private static String words(Reading reading) {
        return reading.slots().stream()
                .map(slot -> slot.kind() + " " + slot.written())
                .collect(joining(", "));
    }

    private static String bases(Reading reading) {
        return reading.slots().stream()
                .map(slot -> slot.kind() + " " + slot.basis())
                .collect(joining(", "));
    }
}
