package longtang.place;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {

    private static final PlaceReader READER = PlaceReader.shanghai();

    @ParameterizedTest(name = "{0} => {1}")
    @MethodSource("table")
    void reads_what_is_written(String written, String slots) {
        assertThat(read(written)).isEqualTo(slots);
    }

    static Stream<String[]> table() throws IOException {
        try (var in = ReadingTest.class.getResourceAsStream("reading.txt")) {
            if (in == null) throw new IllegalStateException("reading.txt is missing");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> line.contains("=>"))
                            .filter(line -> !line.startsWith("# "))
                            .map(line -> line.split(" ?=> ?", 2))
                            .toList()
                            .stream();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "天津路44弄3号201室",
                "天津路四十四弄三号201室",
                "天津路４４弄３号２０１室",
                "天津路44弄3#201",
                "天津路44弄3-201",
                "天津路44弄 3 号 201",
                "天津路44弄3号楼201室",
                "天津路44弄3號201室",
                "天津路44衖3號樓201室",
                "天津路44弄三号二〇一室",
                "上海市天津路44弄3号201",
                "【天津路44弄】3号201室",
                "天津路４４弄内３号楼２０１"
            })
    void one_room_however_it_is_typed(String written) {
        assertThat(read(written)).isEqualTo("天津路 44弄 3号 201室");
    }

    @Test
    void a_mention_points_into_the_text_as_it_was_typed() {
        var text = "😀反映：天津路 ４４ 弄 三 號，二樓平台";
        var mention = READER.read(text).getFirst();

        assertThat(text.substring(mention.start(), mention.end())).isEqualTo("天津路 ４４ 弄 三 號，二樓平台");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '', NOTHING
            二楼平台, NOTHING
            3号, NOTHING
            天津路, ROAD
            天津路44弄, LANE
            慈德里3号, DOOR
            44弄3号, DOOR
            天津路44号, DOOR
            天津路44弄3号201室, ROOM
            天津路44弄3号亭子间, ROOM
            天津路44弄201室, LANE
            """)
    void knows_how_exactly_it_knows(String written, Level level) {
        assertThat(READER.readCell(written).level()).isEqualTo(level);
    }

    @Test
    void a_neighbours_door_is_kept_as_a_neighbour() {
        var place = READER.readCell("天津路44弄3号隔壁");

        assertThat(place.doors()).isEmpty();
        assertThat(place.relation())
                .isEqualTo(new Relation(Relation.Kind.NEXT_DOOR, "3号", java.util.List.of(Plate.of(3)), 0));
    }

    @Test
    void a_place_that_only_repeats_another_is_no_news() {
        assertThat(read("天津路44弄3号二楼有人搭建。天津路44弄3号居民反映多次，44弄物业不管")).isEqualTo("天津路 44弄 3号 2楼");
    }

    private static String read(String written) {
        return READER.read(written).stream()
                .map(mention -> Slots.of(mention.place()))
                .collect(joining(" / "));
    }
}
