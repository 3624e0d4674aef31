package longtang.linkage.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import longtang.place.PlaceReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindTest {

    @ParameterizedTest(name = "{0} and {1} are {2}")
    @CsvSource(textBlock = """
            smith,        Smith,          same
            王小明,       王小明,         same
            martha,       marhta,         0.92
            elk i,        elki,           0.92
            ming wang,    wang ming,      0.92
            dixon,        dicksonx,       0.80
            王小明,       王晓明,         0.80
            anna,         peter,          different
            anna,         ———,            silent
            ———,          ———,            silent
            """)
    void names(String left, String right, String level) {
        assertThat(level(new Name(Name.USUAL, false), left, right)).isEqualTo(level);
    }

    @ParameterizedTest(name = "{0} and {1} are {2}")
    @CsvSource(textBlock = """
            天津路44弄3号,          天津路四十四弄三號,     same
            天津路44弄3号,          天津路44弄3号201室,     door
            天津路44弄3号201室,     天津路44弄3号202室,     other-door
            天津路44弄3、5号,       天津路44弄5号,          some-doors
            天津路44弄3号,          天津路44弄,             lane
            天津路44弄12支弄5号,    天津路44弄5号,          lane
            天津路44弄12支弄5号,    天津路44弄13支弄5号,    other-door
            天津路44弄3号,          天金路44弄3号,          slip
            天津路44弄3号,          天津路45弄3号,          slip
            天津路44弄13号,         天津路44弄31号,         slip
            天津路44弄3号,          天津路44弄8号,          other-door
            天津路44弄3号,          天津路108弄3号,         road
            天津路44弄3号,          宁波路44弄3号,          different
            天津路44弄3号,          慈德里3号,              silent
            天津路44弄3号,          不清楚,                 silent
            黄浦区天津路44弄3号,    黄浦区宁波路44弄3号,    area
            黄浦区天津路44弄3号,    黄浦区,                 area
            黄浦区,                 静安区,                 different
            黄浦区,                 黄浦区,                 area
            黄浦区,                 外滩街道,               silent
            不清楚,                 不清楚,                 silent
            """)
    void lanes(String left, String right, String level) {
        assertThat(level(Lane.shanghai(), left, right)).isEqualTo(level);
    }

    @Test
    void a_lane_is_blocked_with_its_road_and_without() {
        var lane = BlockKey.read("lane", PlaceReader::shanghai).orElseThrow();
        var door = BlockKey.read("door", PlaceReader::shanghai).orElseThrow();

        assertThat(lane.of("天津路44弄3号")).containsExactly("44弄", "天津路44弄");
        assertThat(door.of("天津路44弄3、5号")).containsExactly("44弄3号", "44弄5号", "天津路44弄3号", "天津路44弄5号");
        assertThat(door.of("天津路44弄")).isEmpty();
        assertThat(lane.of("不清楚")).isEmpty();
    }

    @Test
    void a_given_name_in_the_place_of_the_surname_is_seen() {
        var cells = Cells.of(List.of(Column.of(List.of("hugo", "zhou")), Column.of(List.of("zhou", "hugo"))));
        var kind = new Name(Name.USUAL, true);
        assertThat(kind.levels().get(kind.over(cells).of(0, 1) - 1)).isEqualTo("swapped");
    }

    @ParameterizedTest(name = "{0} and {1} are {2}")
    @CsvSource(textBlock = """
            2025-06-11,      20250611,      same
            2025年6月11日,   2025/6/11,     same
            2025-06-11,      2025.6.11,     same
            2025-06-11,      2025-11-06,    swapped
            2025-06-11,      2025-06-17,    one-digit
            2025-06-11,      2026-05-11,    different
            2025-06-11,      2052-06-11,    one-digit
            2025-02-27,      2025-03-01,    3 days
            2025-06-11,      2025-12-30,    same-year
            2025-06-11,      1999-01-30,    different
            19560499,        19560419,      one-digit
            2025-06-11,      去年夏天,      silent
            去年夏天,        去年夏天,      silent
            """)
    void days(String left, String right, String level) {
        assertThat(level(new Day(Day.USUAL), left, right)).isEqualTo(level);
    }

    @ParameterizedTest(name = "{0} and {1} are {2}")
    @CsvSource(textBlock = """
            12,      12.0,    same
            １２.５, 12.5,    same
            100,     96,      within 0.05
            100,     85,      within 0.2
            100,     50,      different
            100,     约百平,  silent
            约百平,  约百平,  silent
            NaN,     3,       silent
            """)
    void quantities(String left, String right, String level) {
        assertThat(level(new Quantity(Quantity.USUAL, true), left, right)).isEqualTo(level);
    }

    @ParameterizedTest(name = "{0} and {1} are {2}")
    @CsvSource(textBlock = """
            31.23700 121.48100,  31.23700 121.48100,  10 m
            31.23700 121.48100,  31.23720 121.48100,  30 m
            31.23700 121.48100,  31.23700 121.48180,  100 m
            31.23700 121.48100,  31.24700 121.48100,  farther
            31.23700 121.48100,  31.23700,            silent
            131.2370 121.48100,  31.23700 121.48100,  silent
            """)
    void places(String left, String right, String level) {
        assertThat(level(new Geo(Geo.USUAL), left, right)).isEqualTo(level);
    }

    @ParameterizedTest(name = "{0} and {1} are {2}")
    @CsvSource(textBlock = """
            晒台搭建厨房,         晒台搭建厨房,         same
            wallaby place,        wallbay place,        0.75
            green corner shop,    shop green corner,    0.90
            晒台违法搭建厨房,     厨房在晒台违法搭建,   0.75
            kitchen on the roof,  油烟扰民,             different
            """)
    void texts(String left, String right, String level) {
        assertThat(level(new Text(Text.USUAL), left, right)).isEqualTo(level);
    }

    @ParameterizedTest(name = "{0} and {1} are {2}")
    @CsvSource(textBlock = """
            天津路44弄3号,     天津路４４弄３号,   same
            天津路44弄3号,     天津路 044弄 3号,   close
            天津路44弄3号,     天津路44弄,         partly
            天津路44弄3号,     天津路45弄8号,      other-number
            天津路44弄3号,     天津路44号,         other-number
            天津路44弄3号,     宁波路44弄3号,      different
            7 wallaby place,   7 wallaby pl ace,   close
            7 wallaby place,   9 wallaby place,    other-number
            wallaby place,     9 wallaby place,    partly
            """)
    void addresses(String left, String right, String level) {
        assertThat(level(new Address(), left, right)).isEqualTo(level);
    }

    @Test
    void every_kind_is_symmetric_and_silent_about_empty_cells() {
        var texts = List.of(
                "",
                " ",
                "天津路44弄3号",
                "44弄3号201室",
                "7 wallaby pl",
                "2025-06-11",
                "12.5",
                "31.2 121.4",
                "😀",
                "不详",
                "o'neil ann");
        for (var kind : List.of(
                new Exact(),
                new Name(Name.USUAL, false),
                new Day(Day.USUAL),
                new Quantity(Quantity.USUAL, false),
                new Geo(Geo.USUAL),
                new Text(Text.USUAL),
                new Address())) {
            var levels = kind.over(Cells.of(List.of(Column.of(texts).without(Set.of("不详")))));
            for (int a = 0; a < texts.size(); a++) {
                for (int b = 0; b < texts.size(); b++) {
                    assertThat(levels.of(a, b))
                            .isEqualTo(levels.of(b, a))
                            .isBetween(0, kind.levels().size());
                    if (a < 2 || a == 9)
                        assertThat(levels.of(a, b)).as(kind + " of silence").isZero();
                }
            }
        }
    }

    private static String level(Kind kind, String left, String right) {
        int level =
                kind.over(Cells.of(List.of(Column.of(List.of(left, right))))).of(0, 1);
        return level == 0 ? "silent" : kind.levels().get(level - 1);
    }
}
