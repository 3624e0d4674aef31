package longtang.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterTableTest {

    @TempDir
    Path folder;

    @Test
    void a_csv_may_have_a_title_above_its_headers() throws IOException {
        var csv = Files.writeString(folder.resolve("手工.csv"), "登记簿,,\n编号,状态,出租\nWJ-2025-000001,存量,\n");
        assertThat(RegisterTable.rows(csv))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("状态", "存量").doesNotContainKey("出租"));
    }

    @Test
    void what_is_no_table_is_refused_in_a_sentence() throws IOException {
        var page = Files.writeString(folder.resolve("register.xls"), "<html><table></table></html>");
        assertThatThrownBy(() -> RegisterTable.rows(page))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("xls");
    }
}
