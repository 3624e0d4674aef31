package longtang.neighbourhood.drafting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import longtang.neighbourhood.LanePlan;
import longtang.neighbourhood.LanePlan.Building;
import longtang.neighbourhood.LanePlan.Point;
import longtang.neighbourhood.LanePlan.Spot;
import longtang.neighbourhood.earth.ControlPoint;
import longtang.neighbourhood.earth.Crs;
import longtang.neighbourhood.earth.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class PlanFilesTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final LanePlan EMPTY = new LanePlan(
            List.of(), null, "宁波路", "18", null, 60, 40, List.of(), List.of(), List.of(), List.of(), List.of());

    @TempDir
    Path folder;

    @Test
    void a_plan_written_as_geojson_comes_back_as_it_was() {
        var plan = drawn(EMPTY);

        var back = GeoJsonReading.read(JSON, new GeoJsonWriting(JSON).write(plan), "", EMPTY);

        assertThat(back.flaws()).isEmpty();
        assertThat(back.insteadOf(EMPTY)).isEqualTo(plan);
    }

    @Test
    void a_plan_tied_to_the_earth_comes_back_within_a_millimetre() {
        var tied = tied(drawn(EMPTY));
        var text = new GeoJsonWriting(JSON).write(tied);

        assertThat(text).contains("\"crs\" : \"CGCS2000\"").contains("121.48");
        var back = GeoJsonReading.read(JSON, text, "", tied);

        assertThat(back.flaws()).isEmpty();
        for (var i = 0; i < 4; i++) {
            var was = tied.buildings().getFirst().outline().get(i);
            var is = back.buildings().getFirst().outline().get(i);
            assertThat(Math.hypot(was.x() - is.x(), was.y() - is.y())).isLessThan(0.0015);
        }
    }

    @Test
    void a_lane_without_control_points_is_laid_out_where_the_file_says_and_tied_there() {
        var read = GeoJsonReading.read(
                JSON, house("121.4850, 31.2400", "121.4851, 31.2400", "121.4851, 31.2401"), "", EMPTY);

        assertThat(read.flaws()).isEmpty();
        assertThat(read.anchors()).hasSize(2);
        var plan = read.insteadOf(EMPTY);
        var corner = plan.buildings().getFirst().outline().getFirst();
        assertThat(corner.x()).isEqualTo(2, within(0.3));
        var at = plan.onEarth(corner.x(), corner.y()).orElseThrow();
        assertThat(at.longitude()).isEqualTo(121.4850, within(1e-8));
        assertThat(at.crs()).isEqualTo(Crs.CGCS2000);
    }

    @Test
    void gcj_02_is_converted_when_it_comes_in() {
        var said = GeoJsonReading.read(
                JSON, house("121.4850, 31.2400", "121.4851, 31.2400", "121.4851, 31.2401"), "GCJ-02", EMPTY);

        var at = said.anchors().getFirst().at();
        assertThat(at.crs()).isEqualTo(Crs.CGCS2000);
        assertThat(at.source()).contains("GCJ-02");
        // Some 450 m west and 220 m north in Shanghai.
        assertThat(at.longitude()).isBetween(121.479, 121.482);
        assertThat(at.latitude()).isBetween(31.2415, 31.2425);
    }

    @Test
    void every_feature_that_cannot_be_taken_says_why_and_the_others_are_taken() {
        var text = """
                {"type":"FeatureCollection","longtang":{"crs":"local-metres"},"features":[
                 {"properties":{"door":"1号","层数":"3"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,8],[0,8],[0,0]]]}},
                 {"properties":{},"geometry":{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,8],[0,0]]]}},
                 {"properties":{"door":"2"},"geometry":{"type":"Polygon","coordinates":[[[0,0],["a",0],[4,8]]]}},
                 {"properties":{"door":"3"},"geometry":{"type":"GeometryCollection"}},
                 {"properties":{"door":"4"},"geometry":{"type":"MultiPolygon","coordinates":[[],[]]}},
                 {"properties":{"door":"5"},"geometry":{"type":"Point","coordinates":[1,1]}},
                 {"properties":{"door":"6","floors":"两层"},"geometry":{"type":"Polygon","coordinates":[[[9,0],[13,0],[13,8]]]}},
                 {}
                ]}""";
        var read = GeoJsonReading.read(JSON, text, "", EMPTY);

        assertThat(read.buildings()).extracting(Building::door).containsExactly("1", "6");
        assertThat(read.buildings().getFirst().floors()).isEqualTo(3);
        assertThat(read.flaws())
                .extracting(flaw -> flaw.args().getFirst() + " " + flaw.code().replace("neighbourhood.geojson.", ""))
                .containsExactly("2 door", "3 ring", "4 type", "5 parts", "6 spot", "7 number", "8 type");
    }

    @Test
    void a_file_that_is_no_plan_is_refused_in_one_sentence() {
        assertThat(whole("{\"type\":\"FeatureCollection\",\"features\":[")).isEqualTo("neighbourhood.geojson.broken");
        assertThat(whole("{}")).isEqualTo("neighbourhood.geojson.none");
        assertThat(whole("{\"a\":".repeat(5_000))).isEqualTo("neighbourhood.geojson.broken");
        assertThat(whole(house("2, 2", "6, 2", "6, 9"))).isEqualTo("neighbourhood.geojson.far");
        assertThat(whole("{\"crs\":{\"properties\":{\"name\":\"EPSG:3857\"}},\"features\":[{}]}"))
                .isEqualTo("neighbourhood.geojson.crs");
        assertThat(whole("{\"features\":[" + "{},".repeat(GeoJsonReading.MOST_FEATURES) + "{}]}"))
                .isEqualTo("neighbourhood.geojson.many");
    }

    @Test
    void a_table_has_a_house_a_row() throws IOException {
        var read = table("门牌,x,y,宽,深,层数,部位\n1号,2,4,4,10,3,天井 3;5\n3,6,4,4,10,,天井 7，5\n5,10,4,,10,,\n");

        assertThat(read.buildings()).extracting(Building::door).containsExactly("3");
        assertThat(read.spots()).containsExactly(new Spot("3", "天井", new Point(7, 5)));
        assertThat(read.flaws()).extracting(Flaw::name).containsExactly("#2 1号", "#4 5");
    }

    @Test
    void a_table_has_a_row_of_houses_a_row() throws IOException {
        var read = table("首号;号差;户数;x;y;宽;深;间距\n1;2;6;2;4;4;10;0\n2;2;x;2;20;4;10;0\n");

        assertThat(read.buildings()).extracting(Building::door).containsExactly("1", "3", "5", "7", "9", "11");
        assertThat(read.flaws()).singleElement().extracting(Flaw::args).isEqualTo(List.of(3));
    }

    @Test
    void door_numbers_stand_in_the_cells_as_the_houses_stand_in_the_lane() throws IOException {
        var read = table("1,2,,3\n5,6,,7\n,,,\n9号,10,,总弄\n");

        assertThat(read.buildings())
                .extracting(Building::door)
                .containsExactly("1", "2", "3", "5", "6", "7", "9", "10");
        // Three metres between rows; the blank row and the blank column stay free.
        assertThat(read.buildings().getFirst().outline().getFirst()).isEqualTo(new Point(2, 2 + 3 * 13));
        assertThat(read.buildings().get(2).outline().getFirst().x()).isEqualTo(2 + 3 * 4);
        assertThat(read.flaws()).singleElement().extracting(Flaw::args).isEqualTo(List.of(4, 4, "总弄"));
    }

    @Test
    void what_is_brought_replaces_the_house_of_the_same_door_and_leaves_the_others() throws IOException {
        var plan = drawn(EMPTY);
        var result = table("门牌,x,y,宽,深\n1,30,30,4,20\n").addedTo(plan);

        assertThat(result.buildings()).extracting(Building::door).containsExactly("1", "3");
        assertThat(result.buildings().getFirst().outline().getFirst()).isEqualTo(new Point(30, 30));
        assertThat(result.height()).isEqualTo(52);
        assertThat(result.streets()).isEqualTo(plan.streets());
    }

    private Imported table(String text) throws IOException {
        var file = Files.writeString(folder.resolve("t.csv"), text, UTF_8);
        return TableReading.read(file, new TableReading.Spacing(4, 10, 0, 3), 1 << 20, EMPTY);
    }

    private static String whole(String text) {
        var read = GeoJsonReading.read(JSON, text, "", EMPTY);
        assertThat(read.buildings()).isEmpty();
        return read.flaws().getFirst().code();
    }

    private static String house(String... corners) {
        return "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"门牌\":\"1\"},"
                + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[" + String.join("],[", corners) + "],["
                + corners[0] + "]]]}}]}";
    }

    private static LanePlan drawn(LanePlan plan) {
        return new LanePlan(
                plan.names(),
                plan.committee(),
                plan.road(),
                plan.lane(),
                null,
                60,
                40,
                List.of(new LanePlan.Street("宁波路", List.of(new Point(0, 0), new Point(60, 0), new Point(60, 3)))),
                List.of(new LanePlan.Alley("总弄", 3, List.of(new Point(20, 3), new Point(20, 40)))),
                List.of(
                        new Building("1", new Box(2, 5, 4, 10, 0).corners(), 2, 1930),
                        new Building("3", new Box(7, 5, 4, 10, 12).corners(), null, null)),
                List.of(new Spot("1", "天井", new Point(3, 6))),
                plan.anchors());
    }

    private static LanePlan tied(LanePlan plan) {
        return new LanePlan(
                plan.names(),
                plan.committee(),
                plan.road(),
                plan.lane(),
                null,
                plan.width(),
                plan.height(),
                plan.streets(),
                plan.alleys(),
                plan.buildings(),
                plan.spots(),
                List.of(
                        new ControlPoint(0, 0, new Position(121.485, 31.24, Crs.CGCS2000, 0.1, "测量")),
                        new ControlPoint(57.1, 0, new Position(121.4856, 31.24, Crs.CGCS2000, 0.1, "测量"))));
    }
}
