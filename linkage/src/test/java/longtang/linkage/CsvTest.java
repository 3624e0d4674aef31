package longtang.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTest {

    @Test
    void reads_quotes_line_breaks_and_all_line_ends() throws Exception {
        var table = Table.of("a.csv", "\ufeffid, name\r\n1,\"周老太, \"\"东厢房\"\"\"\n2,\"two\r\nlines\"\r3,\n\n4,last");
        assertThat(table.header()).containsExactly("id", "name");
        assertThat(table.rows())
                .containsExactly(
                        List.of("1", "周老太, \"东厢房\""),
                        List.of("2", "two\r\nlines"),
                        List.of("3", ""),
                        List.of("4", "last"));
        assertThat(IntStream.range(0, table.size()).map(table::line)).containsExactly(2, 3, 5, 7);
    }

    @Test
    void what_is_written_reads_back() throws Exception {
        var cell = "a,\"b\"\nc";
        var table = Table.of("x", "a,b\n" + Csv.cell(cell) + "," + Csv.cell("plain"));
        assertThat(table.rows()).containsExactly(List.of(cell, "plain"));
    }

    @Test
    void a_row_of_another_length_is_set_aside() throws Exception {
        var table = Table.of("a.csv", "id,name\n1\n2,b\n3,c,d\n");
        assertThat(table.rows()).hasSize(1);
        assertThat(table.rejects()).extracting(LinkProblem::code).containsExactly("row.ragged", "row.ragged");
        assertThat(table.rejects().getFirst().args()).containsExactly("a.csv", "2", "1", "2");
    }

    @Test
    void a_file_that_is_no_table_is_refused_with_its_place() {
        refuses("", "csv.no-header");
        refuses("id,id\n1,2", "csv.column-twice");
        refuses("id,name\n1,\"open", "csv.open-quote");
        refuses("id,name\n1,\"a\"b", "csv.text-after-quote");
    }

    @Test
    void other_encodings_and_missing_files_are_refused(@TempDir Path folder) throws Exception {
        var file = folder.resolve("gbk.csv");
        Files.write(file, "编号,地址\n".getBytes(Charset.forName("GB18030")));
        assertThatThrownBy(() -> Table.read(file)).hasMessageContaining("file.not-utf-8");
        assertThatThrownBy(() -> Table.read(folder.resolve("none.csv"))).hasMessageContaining("file.missing");
    }

    private static void refuses(String text, String code) {
        assertThatThrownBy(() -> Table.of("a.csv", text))
                .isInstanceOfSatisfying(
                        UnreadableInput.class,
                        e -> assertThat(e.problem().code()).isEqualTo(code));
    }
}
