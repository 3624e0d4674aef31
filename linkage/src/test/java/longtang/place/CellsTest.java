package longtang.place;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    private static final PlaceReader READER = PlaceReader.shanghai();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            宁波路居委   | 天津路44弄         | 3号       | 201室    | 楼道      | 宁波路居委 天津路 44弄 3号 201室 CORRIDOR
            宁波路       | 44弄               | 3         | 201      | 楼梯间    | 宁波路居委 44弄 3号 201室 CORRIDOR
            宁波居委     | 慈德里             | 3号楼     | ''       | 天井      | 宁波路居委 慈德里 3号 COURTYARD
            宁波路居委会 | 天津路44           | ３        | ''       | 晒台      | 宁波路居委 天津路 44弄 3号 DRYING_DECK
            宁波路居民区 | 天津路四十四弄     | 三号      | ''       | 三层晒台  | 宁波路居委 天津路 44弄 3号 3楼 DRYING_DECK
            ''           | 44                 | 三        | 亭子间   | ''        | 44弄 3号 PAVILION_ROOM
            ''           | 天津路44弄(慈德里) | 3甲号     | 前楼     | 底层      | 天津路 44弄 慈德里 3甲号 1楼GROUND FRONT_ROOM GROUND_FLOOR
            ''           | 天津路44弄         | 3甲       | 二楼     | 露台      | 天津路 44弄 3甲号 2楼 TERRACE
            ''           | 天津路44弄         | 3、5号    | ''       | ''        | 天津路 44弄 3号 5号
            ''           | 天津路44弄         | 3、5      | ''       | ''        | 天津路 44弄 3号 5号
            ''           | 天津路44弄         | 3-5       | ''       | ''        | 天津路 44弄 3号 4号 5号
            ''           | 天津路44弄         | 3#        | 201、202 | ''        | 天津路 44弄 3号 201室 202室
            ''           | 天津路44弄         | 3幢       | 201A     | 一楼      | 天津路 44弄 3号 1楼 201A室 GROUND_FLOOR
            ''           | 天津路44弄         | 3号201室  | ''       | 其他      | 天津路 44弄 3号 201室 OTHER
            ''           | 天津路44弄         | 44弄3号   | ''       | 公共平台  | 天津路 44弄 3号 PLATFORM
            ''           | 天金路44弄         | 3号       | ''       | ''        | 天金路? 44弄 3号
            ''           | 天金路             | ''        | ''       | ''        | 天金路?
            ''           | 0弄                | 0号       | 0        | ''        | ''
            ''           | 99999弄            | 99999     | ''       | ''        | ''
            ''           | 不详               | 不详      | 无       | /         | ''
            ''           | -                  | ?         | 😀       | ''        | ''
            """)
    void one_row_of_a_form_is_one_place(
            String committee, String lane, String door, String room, String part, String slots) {
        assertThat(Slots.of(READER.read(AddressCells.survey(committee, lane, door, room, part))))
                .isEqualTo(slots);
    }

    @ParameterizedTest
    @ValueSource(strings = {"同安别业", "同安别墅", "同安公馆", "同安山庄", "同安小筑", "同安邨"})
    void a_lane_that_goes_by_a_name_no_list_has(String name) {
        assertThat(Slots.of(READER.read(AddressCells.whole("", name + "7号202室"))))
                .isEqualTo(name + " 7号 202室");
    }

    @Test
    void a_whole_address_beside_its_committee() {
        assertThat(Slots.of(READER.read(AddressCells.whole("宁波路居委", "慈德里3号(天津路44弄)二楼平台"))))
                .isEqualTo("宁波路居委 天津路 44弄 慈德里 3号 2楼 PLATFORM");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            天津路44弄3号 | 三楼楼道里搭了厨房               | 天津路 44弄 3号 3楼 CORRIDOR
            天津路44弄    | 3号二楼平台搭建                  | 天津路 44弄 3号 2楼 PLATFORM
            天津路44弄3号 | 天津路44弄3号201室搭建           | 天津路 44弄 3号 201室
            天津路44弄3号 | 天津路44弄5号天井搭建            | 天津路 44弄 3号 / 天津路 44弄 5号 COURTYARD
            天津路44弄3号 | 5号天井搭建                      | 天津路 44弄 3号 / 天津路 44弄 5号 COURTYARD
            天津路44弄3号 | 老王家隔壁搭建                   | 天津路 44弄 3号 / 天津路 44弄 NEXT_DOOR(老王家)
            天津路44弄    | 油烟扰民                         | 天津路 44弄
            ''            | 天津路44弄3号阳台                | 天津路 44弄 3号 TERRACE
            ''            | 油烟扰民                         | ''
            天金路44弄3号 | 反映天津路44弄3号                | 天津路 44弄 3号
            """)
    void what_the_text_adds_goes_into_the_cells_place(String address, String text, String places) {
        assertThat(READER.read(AddressCells.whole("", address), text).stream()
                        .map(Slots::of)
                        .collect(joining(" / ")))
                .isEqualTo(places);
    }
}
