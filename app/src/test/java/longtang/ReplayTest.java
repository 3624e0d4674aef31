package longtang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import longtang.ledger.RegisterTable;
import longtang.playbook.PlaybookCommand;
import longtang.register.MatchCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From four ledgers to a register to the question which of its files a new table would move.
class ReplayTest {

    private static final Path DEMO = Path.of("../demo");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

    @Test
    void the_register_of_lane_44_is_replayed_file_by_file() throws IOException {
        String[] match = {
            "--survey", DEMO.resolve("survey.xlsx").toString(),
            "--complaints", DEMO.resolve("complaints.csv").toString(),
            "--patrol", DEMO.resolve("patrol.csv").toString(),
            "--ledger", DEMO.resolve("ledger.xlsx").toString(),
            "--out", folder.toString()
        };
        assertThat(MatchCommand.run(match, out, out)).isLessThan(2);
        var register = folder.resolve("register.xlsx");
        assertThat(RegisterTable.rows(register))
                .hasSizeGreaterThan(50)
                .allSatisfy(row -> assertThat(row.get("编号")).startsWith("WJ-"));

        String[] replay = {"replay", "cn-sh/weijian", "cn-sh/weijian", register.toString()};
        assertThat(PlaybookCommand.run(replay, out, out, RegisterTable::rows)).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("cn-sh/weijian@2026.1");
    }
}
