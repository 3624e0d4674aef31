package longtang.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import longtang.linkage.column.Address;
import longtang.linkage.column.Cells;
import longtang.linkage.column.Column;
import longtang.linkage.column.Day;
import longtang.linkage.column.Exact;
import longtang.linkage.column.Geo;
import longtang.linkage.column.Kind;
import longtang.linkage.column.Lane;
import longtang.linkage.column.Name;
import longtang.linkage.column.Quantity;
import longtang.linkage.column.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds whatever the rows are. Replay with -Dseed=N.
class InvariantsTest {

    private static final LinkModel MODEL = People.model();
    private static final String[] PIECES = {
        "天津路",
        "44",
        "弄",
        "号",
        "王",
        "小明",
        " ",
        "2025-06-11",
        "31.24,121.48",
        "6.2",
        "-1",
        "不详",
        "😀",
        "\ud800",
        "A",
        "室",
        "隔壁",
        ""
    };

    private final long seed = Long.getLong("seed", 44);
    private final Random random = new Random(seed);

    @TempDir
    Path folder;

    @Test
    void the_order_of_rows_leaves_no_trace() throws Exception {
        var people = new People(seed, 150);
        var once = outcome(people.table(), MODEL);
        for (int i = 0; i < 3; i++) {
            var mixed = new ArrayList<>(people.rows.keySet());
            Collections.shuffle(mixed, random);
            assertThat(outcome(people.table(mixed), MODEL)).as("seed " + seed).isEqualTo(once);
        }
    }

    @Test
    void linking_once_more_with_what_was_learned_changes_nothing() throws Exception {
        var table = new People(seed, 150).table();
        var learned =
                LinkJob.of(MODEL, table, null).run(1, LinkJob.Progress.SILENT).weights();
        var kept = Weights.fromYaml(learned.toYaml());

        assertThat(kept).isEqualTo(learned);
        assertThat(outcome(table, MODEL.withWeights(kept))).isEqualTo(outcome(table, MODEL));
    }

    @Test
    void two_rows_of_one_source_never_share_a_cluster() throws Exception {
        var result = LinkJob.of(MODEL, new People(seed, 300).table(), null).run(2, LinkJob.Progress.SILENT);
        for (int cluster = 0; cluster < result.clusters().count(); cluster++) {
            var sources = new ArrayList<Character>();
            for (int record : result.clusters().members(cluster)) {
                sources.add(result.ids().get(record).charAt(0));
            }
            assertThat(sources).doesNotHaveDuplicates();
        }
    }

    static Stream<Kind> kinds() {
        return Stream.of(
                new Exact(),
                new Name(Name.USUAL, false),
                new Day(Day.USUAL),
                new Quantity(Quantity.USUAL, true),
                new Geo(Geo.USUAL),
                new Text(Text.USUAL),
                new Address(),
                Lane.shanghai());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whichever_cell_comes_first_the_level_is_the_same_and_silence_is_silence(Kind kind) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < 120; i++) cells.add(anything());
        var column = Cells.of(List.of(Column.of(cells).without(Set.of("不详"))));
        var levels = kind.over(column);
        for (int a = 0; a < cells.size(); a++) {
            for (int b = 0; b < cells.size(); b++) {
                int level = levels.of(a, b);
                assertThat(level).isBetween(0, kind.levels().size());
                assertThat(levels.of(b, a))
                        .as(cells.get(a) + " | " + cells.get(b))
                        .isEqualTo(level);
                boolean silent = column.code(a) == Cells.SILENT || column.code(b) == Cells.SILENT;
                if (silent) assertThat(level).isZero();
                else if (a == b) assertThat(level).isLessThanOrEqualTo(1);
            }
        }
    }

    private String anything() {
        var text = new StringBuilder();
        for (int n = random.nextInt(6); n > 0; n--) text.append(PIECES[random.nextInt(PIECES.length)]);
        return text.toString();
    }

    @Test
    void a_table_of_unknowns_links_nothing() throws Exception {
        var text = new StringBuilder("id,姓名,生日,地址,面积,用途,备注,来源\n");
        for (int i = 0; i < 3_000; i++) text.append(i).append(i % 2 == 0 ? ",不详,不详,不详,不详,不详,不详,\n" : ",,,,,,,\n");
        var result = LinkJob.of(MODEL, Table.of("unknown.csv", text.toString()), null)
                .run(1, LinkJob.Progress.SILENT);

        assertThat(result.links()).isZero();
        assertThat(result.clusters().count()).isEqualTo(3_000);
        assertThat(result.quality().candidates()).as("不详 is no key").isZero();
        assertThat(result.blocking().leftSomethingOut()).isFalse();
    }

    @Test
    void one_crowded_address_is_left_out_and_reported_not_compared_for_ever() throws Exception {
        var text = new StringBuilder("id,姓名,生日,地址,面积,用途,备注,来源\n");
        for (int i = 0; i < 3_000; i++) text.append(i).append(",,,天津路44弄3号,,,,\n");
        var result =
                LinkJob.of(MODEL, Table.of("crowd.csv", text.toString()), null).run(1, LinkJob.Progress.SILENT);

        assertThat(result.links()).isZero();
        assertThat(result.blocking().leftSomethingOut()).isTrue();
    }

    @Test
    void a_row_with_an_id_that_came_before_is_set_aside() throws Exception {
        var table = Table.of("twice.csv", "id,姓名,生日,地址,面积,用途,备注,来源\n1,王明,,,,,,\n1,王明,,,,,,\n,王明,,,,,,\n2,王明\n");
        var result = LinkJob.of(MODEL, table, null).run(1, LinkJob.Progress.SILENT);

        assertThat(result.rejects())
                .extracting(LinkProblem::code)
                .containsExactlyInAnyOrder("row.id-twice", "row.no-id", "row.ragged");
        assertThat(result.ids()).containsExactly("1");
    }

    @Test
    void a_file_that_is_half_gb18030_is_refused_not_guessed() throws IOException {
        var file = folder.resolve("mixed.csv");
        try (var out = Files.newOutputStream(file)) {
            out.write("id,姓名\n1,王明\n".getBytes(StandardCharsets.UTF_8));
            out.write("2,李娜\n".getBytes(Charset.forName("GB18030")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThatThrownBy(() -> Table.read(file))
                .isInstanceOfSatisfying(
                        UnreadableInput.class,
                        it -> assertThat(it.problem().code()).isEqualTo("file.not-utf-8"));
    }

    private static String outcome(Table table, LinkModel model) throws Exception {
        var result = LinkJob.of(model, table, null).run(2, LinkJob.Progress.SILENT);
        var text = new StringBuilder();
        result.writeLinks(text);
        result.writeClusters(text);
        return text.toString();
    }
}
