package longtang.generator.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTest {

    private static final List<String> AWKWARD = List.of("a,b", "\"quoted\"", "two\nlines", "", "天津路44弄");

    @TempDir
    Path folder;

    @Test
    void what_is_written_can_be_read() throws IOException {
        var file = folder.resolve("some.csv");
        try (var table = CsvTable.asExcelSavesUtf8(file)) {
            table.append(List.of("1", "2", "3", "4", "5"));
            table.append(AWKWARD);
        }

        assertThat(read(Files.readAllBytes(file))).containsExactly(List.of("1", "2", "3", "4", "5"), AWKWARD);
    }

    @Test
    void the_last_line_needs_no_end_and_blank_lines_are_nothing() throws IOException {
        assertThat(read("a,b\r\n\r\nc,".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(List.of("a", "b"), List.of("c", ""));
    }

    @Test
    void a_quote_without_end_is_said() {
        assertThatThrownBy(() -> read("a,\"b\nc".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("does not end");
    }

    private static List<List<String>> read(byte[] bytes) throws IOException {
        var rows = new ArrayList<List<String>>();
        try (var in = new CsvRows(new ByteArrayInputStream(bytes))) {
            for (var row = in.next(); row != null; row = in.next()) rows.add(row);
        }
        return rows;
    }
}
