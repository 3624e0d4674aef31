package longtang.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two ledgers of one street: the survey writes 三角场44弄, the patrol 老石库. No list that is shipped knows either.
class MatchCommandTest {

    private static final List<String> KINDS = List.of("厨房", "雨棚", "卫生间", "阳光房", "车棚", "搭间");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void two_ledgers_of_twelve_doors() throws IOException {
        var survey = new StringBuilder("编号,排查日期,路弄,门牌号,部位,类型,面积\n");
        var patrol = new StringBuilder("记录编号,巡查时间,地点,发现问题\n");
        for (int door = 1; door <= 12; door++) {
            var kind = KINDS.get(door % KINDS.size());
            survey.append("S-%d,2025-06-01,三角场44弄,%d号,天井,%s,%d\n".formatted(door, door, kind, 4 + door));
            patrol.append("XC-%d,2025-06-11 10:00,老石库%d号天井,天井搭有%s约%d平方米\n".formatted(door, door, kind, 4 + door));
        }
        Files.writeString(folder.resolve("survey.csv"), survey);
        Files.writeString(folder.resolve("patrol.csv"), patrol);
    }

    @Test
    void rows_meet_once_the_street_s_own_list_says_that_two_names_are_one_lane() throws IOException {
        Files.writeString(folder.resolve("places.tsv"), "\uFEFFroad\t三角场\nlane\t老石库\t三角场44弄\n");

        assertThat(match()).isZero();
        assertThat(together()).isEmpty();
        assertThat(match("--places", folder.resolve("places.tsv").toString())).isZero();
        assertThat(together()).hasSize(12);
    }

    @Test
    void a_wrong_line_of_the_list_is_told_by_its_number_and_nothing_is_written() throws IOException {
        var places = folder.resolve("places.tsv");
        Files.writeString(places, "road\t三角场\nlane\t老石库\t三角场\n");

        assertThat(match("--places", places.toString())).isEqualTo(3);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains(places.toString())
                .containsPattern("第 2 行|Line 2")
                .contains("天津路44弄");
        assertThat(folder.resolve("out")).doesNotExist();

        assertThat(match("--places", folder.resolve("none.tsv").toString())).isEqualTo(3);
        assertThat(match("--places")).isEqualTo(2);
    }

    private int match(String... more) {
        var args = new ArrayList<String>(
                List.of("--survey", folder.resolve("survey.csv").toString()));
        args.addAll(List.of("--patrol", folder.resolve("patrol.csv").toString()));
        args.addAll(List.of("--out", folder.resolve("out").toString()));
        args.addAll(List.of(more));
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return MatchCommand.run(args.toArray(String[]::new), out, out);
    }

    /// The doors of which survey and patrol stand in one file.
    private List<Integer> together() throws IOException {
        var links = Files.readAllLines(folder.resolve("out/links.csv"));
        var doors = new ArrayList<Integer>();
        for (int door = 1; door <= 12; door++) {
            var survey = file(links, "S-" + door);
            if (!survey.isEmpty() && survey.equals(file(links, "XC-" + door))) doors.add(door);
        }
        return doors;
    }

    private static String file(List<String> links, String record) {
        for (var link : links) {
            var cells = link.split(",", -1);
            if (cells[1].equals(record)) return cells[2];
        }
        throw new AssertionError(record + " is not in links.csv");
    }
}
