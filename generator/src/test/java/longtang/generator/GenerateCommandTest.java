package longtang.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenerateCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void writes_four_ledgers_and_the_truth() {
        var city = folder.resolve("new/city");

        assertThat(run("--lanes", "3", "--seed", "5", "--out", city.toString(), "--json"))
                .isZero();
        assertThat(said()).contains("\"lanes\": 3", "\"words\": \"b\"", "\"survey\"");
        assertThat(city).isDirectoryContaining("glob:**/{survey,complaints,patrol,ledger,truth}.csv");
    }

    @Test
    void stops_after_so_many_records() {
        assertThat(run("--records", "1000", "--out", folder.toString(), "--json"))
                .isZero();
        assertThat(said()).containsPattern("\"records\": 1\\d\\d\\d,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b", "c", "d"})
    void writes_in_any_set_of_words(String set) {
        assertThat(run("--lanes", "1", "--words", set, "--out", folder.toString(), "--json"))
                .isZero();
        assertThat(said()).contains("\"words\": \"" + set + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--lanes 3",
                "--lanes none --out x",
                "--lanes 0 --out x",
                "--lanes 3 --out x --words e",
                "--lanes 3 --out x --format xls",
                "--lanes 10000000 --out x --format xlsx",
                "--lanes 3 --out x --wrods a",
                "--lanes 3 --out"
            })
    void explains_itself_when_it_is_called_wrongly(String typed) {
        assertThat(run(typed.isEmpty() ? new String[0] : typed.split(" "))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("longtang generate --lanes N");
    }

    @Test
    void says_where_it_cannot_write() throws IOException {
        var inTheWay = Files.writeString(folder.resolve("file"), "");

        assertThat(run("--lanes", "1", "--out", inTheWay.toString())).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("file");
    }

    @Test
    void a_hundred_thousand_records_need_little_memory() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var classPath = System.getProperty("java.class.path");
        var process = new ProcessBuilder(
                        java.toString(),
                        "-Xmx48m",
                        "-cp",
                        classPath,
                        Main.class.getName(),
                        "--records",
                        "100000",
                        "--out",
                        folder.toString(),
                        "--json")
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "said"))
                .start();

        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(folder.resolve("said"))).containsPattern("\"records\": 100\\d\\d\\d,");
        assertThat(process.exitValue()).isZero();
    }

    static final class Main {

        private Main() {}

        public static void main(String[] args) {
            System.exit(GenerateCommand.run(args, System.out, System.err));
        }
    }

    private int run(String... args) {
        return GenerateCommand.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
