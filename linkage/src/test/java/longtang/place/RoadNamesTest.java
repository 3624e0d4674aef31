package longtang.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoadNamesTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            天津路, 天津路, SAME
            天津路, 天金路, SOUNDS_ALIKE
            天津路, 田津路, SOUNDS_ALIKE
            天津路, 天律路, ONE_CHARACTER
            宁波路, 宁坡路, ONE_CHARACTER
            牛庄路, 牛壮路, SOUNDS_ALIKE
            天津路, 天津街, DIFFERENT
            天津路, 宁波路, DIFFERENT
            南京东路, 南京西路, DIFFERENT
            瑞金一路, 瑞金二路, DIFFERENT
            四川路, 四川北路, DIFFERENT
            """)
    void tells_a_slip_from_another_road(String left, String right, RoadNames.Likeness likeness) {
        assertThat(RoadNames.likeness(left, right)).isEqualTo(likeness);
        assertThat(RoadNames.likeness(right, left)).isEqualTo(likeness);
    }

    @ParameterizedTest
    @CsvSource({"天津路,天金路", "宁波路,宁坡路", "牛庄路,牛壮路", "北京东路,北经东路"})
    void alike_names_share_a_key(String left, String right) {
        assertThat(RoadNames.likenessKeys(left)).containsAnyElementsOf(RoadNames.likenessKeys(right));
    }

    @ParameterizedTest
    @CsvSource({"天津路,天山路", "天津路,天目路"})
    void two_roads_on_the_list_are_two_roads(String left, String right) {
        assertThat(RoadNames.alike(Road.known(left), Road.known(right))).isFalse();
        assertThat(RoadNames.alike(Road.known(left), Road.provisional(right))).isTrue();
    }
}
