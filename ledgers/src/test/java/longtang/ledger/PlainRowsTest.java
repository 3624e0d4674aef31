package longtang.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainRowsTest {

    @TempDir
    Path folder;

    @Test
    void a_table_is_read_whatever_wrote_it() throws IOException {
        var file = Files.writeString(folder.resolve("a.csv"), "门牌;x\r\n\r\n1号;2,5\r\n", Charset.forName("GB18030"));

        assertThat(PlainRows.read(file, 1_000, 10, line -> line.cells().contains("门牌") ? 1 : 0)
                        .lines())
                .containsExactly(
                        new PlainRows.Line(1, List.of("门牌", "x"), Set.of()),
                        new PlainRows.Line(3, List.of("1号", "2,5"), Set.of()));
    }

    @Test
    void what_passes_the_budget_or_is_no_table_is_refused_by_its_code() throws IOException {
        var lengthy = Files.writeString(folder.resolve("b.csv"), "1\n".repeat(20));
        var pdf = Files.writeString(folder.resolve("c.csv"), "%PDF-1.7");

        assertThat(PlainRows.read(lengthy, 1_000, 10, line -> 0).refusal()).isEqualTo("rows.too_many");
        assertThat(PlainRows.read(lengthy, 10, 100, line -> 0).refusal()).isEqualTo("file.too_large");
        assertThat(PlainRows.read(pdf, 1_000, 10, line -> 0).refusal()).isEqualTo("file.not_a_table");
    }
}
