package longtang.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorldTest {

    private static final Vocabulary WORDS = Vocabulary.of("b");

    private final Atlas atlas = new Atlas("b", WORDS, 11);
    private final World world = new World(atlas, Rates.usual().world(), 11, 500);

    @ParameterizedTest
    @ValueSource(longs = {1, 11, 12345})
    void no_two_lanes_have_one_road_and_number(long seed) {
        var any = new Atlas("b", WORDS, seed);

        var addresses = LongStream.range(0, 50_000).mapToObj(lane -> any.road(lane) + any.number(lane));

        assertThat(addresses.distinct().count()).isEqualTo(50_000);
    }

    @Test
    void at_one_door_no_two_standing_structures_of_one_kind_can_be_mistaken_for_each_other() {
        assertThat(lanes())
                .allSatisfy(lane -> assertThat(lane.standing())
                        .allSatisfy(one -> assertThat(Clarity.isVague(lane, one, true, true))
                                .isFalse()));
    }

    @Test
    void several_structures_stand_at_one_door() {
        var doors = lanes().flatMap(lane ->
                lane.standing().stream().collect(Collectors.groupingBy(Structure::door)).values().stream());

        assertThat(doors.map(List::size)).anyMatch(size -> size >= 4);
    }

    @Test
    void what_was_built_again_is_another_structure_than_what_was_removed() {
        var all = lanes().flatMap(lane -> lane.structures().stream())
                .collect(Collectors.toMap(Structure::number, structure -> structure));

        assertThat(all.values().stream().filter(Structure::rebuilt))
                .hasSizeGreaterThan(200)
                .allSatisfy(now -> assertThat(all.get(now.number() - 1)).satisfies(before -> {
                    assertThat(before.stands()).isFalse();
                    assertThat(before.kind()).isEqualTo(now.kind());
                    assertThat(before.door()).isEqualTo(now.door());
                    assertThat(before.removed()).isLessThan(now.built());
                }));
    }

    @Test
    void the_same_lane_is_the_same_whenever_it_is_asked_for() {
        assertThat(world.lane(17)).isEqualTo(world.lane(17)).isNotEqualTo(world.lane(18));
    }

    @ParameterizedTest
    @CsvSource({
        "7, 七, ７",
        "10, 十, １０",
        "12, 十二, １２",
        "20, 二十, ２０",
        "44, 四十四, ４４",
        "100, 一百, １００",
        "105, 一百零五, １０５",
        "110, 一百一十, １１０",
        "1023, 一千零二十三, １０２３",
        "2000, 二千, ２０００"
    })
    void numbers_are_written_as_people_write_them(int number, String chinese, String fullWidth) {
        assertThat(Numerals.PLAIN.write(number)).isEqualTo(Integer.toString(number));
        assertThat(Numerals.CHINESE.write(number)).isEqualTo(chinese);
        assertThat(Numerals.FULL_WIDTH.write(number)).isEqualTo(fullWidth);
    }

    @ParameterizedTest
    @ValueSource(strings = {"b", "c", "d"})
    void a_wrong_character_never_makes_another_road_of_the_city(String set) {
        var city = new Atlas(set, Vocabulary.of(set), 11);
        var dice = Dice.of(1, 1);

        assertThat(Vocabulary.lines("roads-" + set + ".txt").stream().map(road -> city.misspelt(road, dice)))
                .filteredOn(misspelt -> misspelt != null)
                .hasSizeGreaterThan(80)
                .noneMatch(city::isRoad);
    }

    private Stream<Lane> lanes() {
        return LongStream.range(0, 500).mapToObj(world::lane);
    }
}
