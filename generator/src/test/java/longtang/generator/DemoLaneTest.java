package longtang.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import longtang.generator.table.CsvRows;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoLaneTest {

    private static final Path COMMITTED = Path.of("..", "demo");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"complaints.csv", "patrol.csv", "truth.csv", "lane44.json", "area.json"})
    void the_committed_text_files_are_what_the_program_writes(String name) throws IOException {
        DemoLane.write(folder);

        assertThat(folder.resolve(name)).hasSameBinaryContentAs(COMMITTED.resolve(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"survey.xlsx", "ledger.xlsx"})
    void the_committed_workbooks_hold_what_the_program_writes(String name) throws IOException {
        DemoLane.write(folder);

        assertThat(cells(folder.resolve(name))).isEqualTo(cells(COMMITTED.resolve(name)));
    }

    @Test
    void a_workbook_written_twice_has_the_same_bytes() throws IOException {
        DemoLane.write(folder.resolve("once"));
        DemoLane.write(folder.resolve("twice"));

        assertThat(folder.resolve("once/survey.xlsx")).hasSameBinaryContentAs(folder.resolve("twice/survey.xlsx"));
    }

    @Test
    void sixty_structures_stand_or_stood_in_the_lane() throws IOException {
        var structures = truth().stream().map(row -> row.get(2)).filter(name -> !name.isEmpty());

        assertThat(structures.distinct()).hasSize(60);
    }

    @Test
    void no_record_has_two_truths() throws IOException {
        var records = truth().stream().map(row -> row.subList(0, 2)).toList();

        assertThat(records).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"survey", "ledger"})
    void rows_of_one_survey_or_register_are_distinct_structures(String source) throws IOException {
        var structures = truth().stream()
                .filter(row -> row.getFirst().equals(source))
                .map(row -> row.get(2))
                .toList();

        assertThat(structures).hasSizeGreaterThan(25).doesNotHaveDuplicates().doesNotContain("");
    }

    @Test
    void every_good_row_has_its_truth_and_the_bad_ones_have_none() throws IOException {
        var rows = cells(COMMITTED.resolve("survey.xlsx")).size() - 1;
        var known = truth().stream().filter(row -> row.getFirst().equals("survey"));

        assertThat(known).hasSize(rows - 3);
    }

    @Test
    void the_complaints_come_as_old_offices_send_them() throws IOException {
        var text = Files.readString(COMMITTED.resolve("complaints.csv"), Charset.forName("GB18030"));

        assertThat(text).startsWith("工单编号,受理时间").contains("飞线充电", "油烟");
    }

    @Test
    void days_in_the_survey_come_as_date_cells_as_text_and_as_bare_numbers() throws IOException {
        var types = new HashSet<CellType>();
        try (var book = new ReadableWorkbook(COMMITTED.resolve("survey.xlsx").toFile());
                var rows = book.getFirstSheet().openStream()) {
            rows.skip(1).forEach(row -> types.add(row.getCell(1).getType()));
        }

        assertThat(types).contains(CellType.NUMBER, CellType.STRING);
    }

    private static List<List<String>> truth() throws IOException {
        var rows = new ArrayList<List<String>>();
        try (var in = new CsvRows(Files.newInputStream(COMMITTED.resolve("truth.csv")))) {
            for (var row = in.next(); row != null; row = in.next()) rows.add(row);
        }
        return rows.subList(1, rows.size());
    }

    private static List<String> cells(Path workbook) throws IOException {
        try (var book = new ReadableWorkbook(workbook.toFile());
                var rows = book.getFirstSheet().openStream()) {
            return rows.map(DemoLaneTest::cells).toList();
        }
    }

    private static String cells(Row row) {
        return row.stream().map(DemoLaneTest::cell).collect(Collectors.joining("|"));
    }

    private static String cell(Cell cell) {
        return cell == null ? "" : cell.getType() + ":" + cell.getRawValue();
    }
}
