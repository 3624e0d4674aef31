package longtang.neighbourhood.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import longtang.neighbourhood.LanePlan;
import longtang.neighbourhood.LanePlan.Point;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.json.JsonMapper;

class DraftReadingTest {

    private static final LanePlan LANE44 = lane44();

    @Test
    void a_form_sent_back_as_it_came_is_the_same_plan() {
        var read = DraftReading.read(LANE44, Draft.of(LANE44, 1));

        assertThat(read.flaws()).isEmpty();
        assertThat(read.plan()).isEqualTo(LANE44);
    }

    @Test
    void numbers_make_a_rectangle() {
        var read = read(house("9", "2", "4", "4.5", "10", "", ""));

        assertThat(read.flaws()).isEmpty();
        assertThat(read.plan().buildings().getFirst().outline())
                .containsExactly(new Point(2, 4), new Point(6.5, 4), new Point(6.5, 14), new Point(2, 14));
    }

    @Test
    void a_turned_rectangle_keeps_its_numbers() {
        var random = new Random(44);
        for (var i = 0; i < 2_000; i++) {
            var box = new Box(
                    50 * random.nextDouble(),
                    50 * random.nextDouble(),
                    1 + 20 * random.nextDouble(),
                    1 + 20 * random.nextDouble(),
                    -44 + 88 * random.nextDouble());
            var again = Box.around(box.corners());

            assertThat(again.x()).isEqualTo(box.x(), within(0.001));
            assertThat(again.width()).isEqualTo(box.width(), within(0.002));
            assertThat(again.depth()).isEqualTo(box.depth(), within(0.002));
            assertThat(again.turn()).isEqualTo(box.turn(), within(0.1));
            assertThat(Box.around(box.corners().reversed())).isEqualTo(again);
        }
    }

    @Test
    void changed_numbers_move_an_outline_and_the_spots_on_it() {
        var draft = Draft.of(LANE44, 1);
        var nine = draft.houses().get(8);
        assertThat(nine.door()).isEqualTo("9");
        var moved = new Draft.House(
                nine.door(),
                "3",
                nine.y(),
                nine.width(),
                nine.depth(),
                nine.turn(),
                "3",
                "1926",
                nine.points(),
                nine.spots());

        var read = DraftReading.read(LANE44, draft.withHouses(List.of(moved)));

        assertThat(read.flaws()).isEmpty();
        assertThat(read.plan().buildings().getFirst().outline().getFirst()).isEqualTo(new Point(3, 26.7));
        assertThat(read.plan().spot("9", "天井").orElseThrow().at()).isEqualTo(new Point(8.6, 27.5));
    }

    @Test
    void people_type_full_width_and_with_units() {
        var read = read(house("９号", "２", "4米", "４．５m", "10", "０", "天井 ３，５；楼道 4,6"));

        assertThat(read.flaws()).isEmpty();
        assertThat(read.plan().buildings().getFirst().door()).isEqualTo("9");
        assertThat(read.plan().spot("9", "楼道").orElseThrow().at()).isEqualTo(new Point(4, 6));
    }

    @Test
    void every_flaw_says_where_and_what() {
        assertThat(flaws(house("1", "2", "4", "x", "10", "", "")))
                .containsExactly("house-0 neighbourhood.flaw.numbers");
        assertThat(flaws(house("1", "2", "4", "4", "-1", "", "")))
                .containsExactly("house-0 neighbourhood.flaw.numbers");
        assertThat(flaws(house("1", "2", "4", "4", "8", "", "天井"))).containsExactly("house-0 neighbourhood.flaw.spots");
        assertThat(flaws(house("", "2", "4", "4", "8", "", "")))
                .containsExactly("house-0 neighbourhood.flaw.door.none");
        assertThat(flaws(house("<b>", "2", "4", "4", "8", "", "")))
                .containsExactly("house-0 neighbourhood.flaw.door.odd");
        assertThat(flaws(house("1", "2", "4", "4", "8", "", ""), house("1号", "9", "4", "4", "8", "", "")))
                .containsExactly("house-1 neighbourhood.flaw.door.twice");
        assertThat(flaws(house("1", "2", "4", "0.1", "0.1", "", "")))
                .containsExactly("house-0 neighbourhood.flaw.small");
        assertThat(flaws(house("1", "900", "4", "4", "8", "", "")))
                .containsExactly("house-0 neighbourhood.flaw.outside");
        assertThat(flaws(outline("1", "0,0 10,10 10,0 0,10"))).containsExactly("house-0 neighbourhood.flaw.crosses");
        assertThat(flaws(outline("1", "0,0 10"))).containsExactly("house-0 neighbourhood.flaw.points");
        assertThat(flaws()).containsExactly(" neighbourhood.flaw.empty");
    }

    @Test
    void a_plan_beyond_its_budget_is_refused() {
        var many = new java.util.ArrayList<Draft.House>();
        for (var i = 0; i <= PlanCheck.MOST_HOUSES; i++) many.add(house("" + i, "2", "4", "4", "8", "", ""));
        assertThat(flaws(many.toArray(Draft.House[]::new))).containsExactly(" neighbourhood.flaw.houses");
        assertThat(flaws(outline("1", "0,0 1,1 ".repeat(5_000)))).containsExactly("house-0 neighbourhood.flaw.points");
    }

    @Test
    void control_points_are_kept_in_cgcs2000_whatever_they_were_typed_in() {
        var draft = Draft.of(LANE44, 1);
        var earth = new Draft.Earth(
                "GCJ-02",
                "3",
                "高德",
                List.of(
                        new Draft.Tie("0", "0", "121.489453", "31.238014"),
                        new Draft.Tie("54", "0", "121.490019", "31.238014")));
        var typed = new Draft(1, draft.width(), draft.height(), "", draft.houses(), draft.ways(), earth);

        var read = DraftReading.read(LANE44, typed);

        assertThat(read.flaws()).isEmpty();
        var first = read.plan().anchors().getFirst().at();
        assertThat(first.crs().code()).isEqualTo("CGCS2000");
        assertThat(first.source()).isEqualTo("高德 (GCJ-02)");
        assertThat(first.accuracy()).isEqualTo(9);
        assertThat(first.longitude()).isEqualTo(121.485, within(0.001));
        assertThat(DraftReading.read(read.plan(), Draft.of(read.plan(), 2)).plan())
                .isEqualTo(read.plan());
    }

    @Test
    void a_control_point_that_is_kept_is_not_converted_again_when_another_is_typed_in_gcj_02() {
        var first = tied(
                LANE44,
                "CGCS2000",
                "0.5",
                "测绘院",
                new Draft.Tie("0", "0", "121.485", "31.24"),
                new Draft.Tie("54", "0", "121.485567", "31.24"));
        var shown = Draft.of(first, 2).earth().ties();

        var second = tied(
                first,
                "GCJ-02",
                "3",
                "高德",
                shown.get(0),
                shown.get(1),
                new Draft.Tie("0", "56", "121.4894857", "31.2385354"));

        assertThat(second.anchors().subList(0, 2)).isEqualTo(first.anchors());
        assertThat(second.anchors().get(2).at().source()).isEqualTo("高德 (GCJ-02)");
        var better = Draft.of(second, 3).earth();
        var again = tied(second, "CGCS2000", "0.2", "复测", better.ties().toArray(Draft.Tie[]::new));
        assertThat(again.anchors())
                .allSatisfy(anchor -> assertThat(anchor.at().accuracy()).isEqualTo(0.2));
    }

    private static LanePlan tied(LanePlan plan, String crs, String accuracy, String source, Draft.Tie... ties) {
        var draft = Draft.of(plan, 1);
        var earth = new Draft.Earth(crs, accuracy, source, List.of(ties));
        var read = DraftReading.read(
                plan, new Draft(1, draft.width(), draft.height(), "", draft.houses(), draft.ways(), earth));
        assertThat(read.flaws()).isEmpty();
        return read.plan();
    }

    @Test
    void rows_are_read_from_the_form_blank_ones_left_out_and_those_to_remove() {
        var form = new LinkedMultiValueMap<String, String>();
        form.put("door", List.of("1", "3", "", "5"));
        for (var column : List.of("x", "y", "w", "d")) form.put(column, List.of("2", "7", "", "12"));
        form.put("remove", List.of("1"));
        form.add("base", "7");

        var draft = Draft.of(form);

        assertThat(draft.base()).isEqualTo(7);
        assertThat(draft.houses()).extracting(Draft.House::door).containsExactly("1", "5");
        assertThat(Draft.of(new LinkedMultiValueMap<>()).houses()).isEmpty();
    }

    @Test
    void a_row_of_houses_counts_on_by_its_step_along_its_line() {
        var fields = java.util.Map.of(
                "first", "1", "count", "6", "x", "2", "y", "4", "width", "4", "depth", "10", "gap", "0.5", "turn",
                "90");
        var row = HouseRow.read(field -> fields.getOrDefault(field, ""))
                .orElseThrow()
                .houses();

        assertThat(row).extracting(LanePlan.Building::door).containsExactly("1", "3", "5", "7", "9", "11");
        assertThat(row.get(1).outline().getFirst()).isEqualTo(new Point(2, 8.5));
        assertThat(HouseRow.read(field -> field.equals("count") ? "9999" : fields.getOrDefault(field, "")))
                .isEmpty();
    }

    @Test
    void two_peoples_changes_come_together_and_what_both_touched_is_named() {
        var base = plan(house("1", "2", "4", "4", "8", "", ""), house("3", "8", "4", "4", "8", "", ""));
        var mine = plan(house("1", "2", "5", "4", "8", "", ""), house("3", "8", "4", "4", "8", "", ""));
        var theirs = plan(house("1", "2", "6", "4", "8", "", ""), house("5", "20", "4", "4", "8", "", ""));

        var together = PlanChanges.together(base, mine, theirs);

        assertThat(together.buildings()).extracting(LanePlan.Building::door).containsExactly("1", "5");
        assertThat(together.buildings().getFirst()).isEqualTo(mine.buildings().getFirst());
        var ours = PlanChanges.between(base, mine);
        assertThat(ours.alsoIn(PlanChanges.between(base, theirs))).containsExactly("1");
        assertThat(PlanChanges.between(base, theirs).removed()).containsExactly("3");
        assertThat(PlanChanges.between(base, base).isNothing()).isTrue();
    }

    static Draft.House house(String door, String x, String y, String width, String depth, String turn, String spots) {
        return new Draft.House(door, x, y, width, depth, turn, "", "", "", spots);
    }

    private static Draft.House outline(String door, String points) {
        return new Draft.House(door, "", "", "", "", "", "", "", points, "");
    }

    private static DraftReading.Read read(Draft.House... houses) {
        var blank = LANE44.withBuildings(List.of(), List.of());
        return DraftReading.read(blank, Draft.of(blank, 1).withHouses(List.of(houses)));
    }

    private static LanePlan plan(Draft.House... houses) {
        return read(houses).plan();
    }

    private static List<String> flaws(Draft.House... houses) {
        return read(houses).flaws().stream()
                .map(flaw -> flaw.where() + " " + flaw.code())
                .toList();
    }

    private static LanePlan lane44() {
        try {
            return JsonMapper.shared().readValue(Files.readString(Path.of("../demo/lane44.json")), LanePlan.class);
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }
}
