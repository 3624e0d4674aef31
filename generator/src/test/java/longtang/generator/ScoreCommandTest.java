package longtang.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreCommandTest {

    private static final String TRUTH = """
            source,record_id,structure
            survey,1,carport
            patrol,1,carport
            patrol,2,
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void measures_two_files_whatever_the_order_of_rows_and_columns() throws IOException {
        var code = score(TRUTH, """
                decision,structure_no,source,record_id,probability
                none,,patrol,2,0.1
                auto,WJ-2025-000001,patrol,1,0.99
                auto,WJ-2025-000001,survey,1,
                """, "--json");

        assertThat(code).isZero();
        assertThat(said()).contains("\"pairs\": {\"precision\": 1.0000, \"recall\": 1.0000, \"f1\": 1.0000}");
    }

    @Test
    void says_how_many_records_the_links_forgot() throws IOException {
        var code = score(TRUTH, """
                source,record_id,structure_no,probability,decision
                survey,1,WJ-2025-000001,,auto
                survey,1,WJ-2025-000002,,auto
                survey,9,WJ-2025-000003,,auto
                """, "--json");

        assertThat(code).isEqualTo(4);
        assertThat(said()).contains("\"missing\": 2, \"unknown\": 1, \"repeated\": 1");
    }

    @Test
    void refuses_a_file_without_its_columns() throws IOException {
        assertThat(score(TRUTH, "id,cluster\n1,2\n")).isEqualTo(3);
        assertThat(complained()).contains("links.csv").contains("source");
    }

    @Test
    void refuses_a_file_that_is_not_there() {
        assertThat(run("--truth", folder.resolve("no.csv").toString(), "--links", "no.csv"))
                .isEqualTo(3);
    }

    @Test
    void explains_itself_when_it_is_called_wrongly() {
        assertThat(run("--truth")).isEqualTo(2);
        assertThat(run("--trueth", "x")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(complained()).contains("longtang score --truth");
    }

    @Test
    void helps() {
        assertThat(run("--help")).isZero();
        assertThat(said()).contains("longtang score --truth");
    }

    private int score(String truth, String links, String... more) throws IOException {
        Files.writeString(folder.resolve("truth.csv"), truth);
        Files.writeString(folder.resolve("links.csv"), links);
        var args = new ArrayList<>(List.of(
                "--truth",
                folder.resolve("truth.csv").toString(),
                "--links",
                folder.resolve("links.csv").toString()));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    private int run(String... args) {
        return ScoreCommand.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
