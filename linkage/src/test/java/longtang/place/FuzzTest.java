package longtang.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The reader under Jazzer, for a few seconds in every run and for half an hour with -Dlong=true.
class FuzzTest {

    private static final int SECONDS = Boolean.getBoolean("long") ? 1_800 : 8;

    @TempDir
    Path folder;

    @Test
    void no_text_that_a_fuzzer_makes_up_stops_the_reader() throws Exception {
        var seeds = Files.createDirectory(folder.resolve("seeds"));
        int number = 0;
        for (var line : Probe.lines()) Files.writeString(seeds.resolve("seed" + number++), line);
        var log = folder.resolve("log");

        var jazzer = new ProcessBuilder(command(seeds))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();

        assertThat(jazzer.waitFor(SECONDS + 120L, TimeUnit.SECONDS))
                .as("Jazzer came to its end")
                .isTrue();
        assertThat(jazzer.exitValue()).as(() -> tail(log)).isZero();
        assertThat(tail(log)).contains("Done ");
    }

    private static List<String> command(Path seeds) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path")
                        .replace(File.pathSeparator + File.pathSeparator, File.pathSeparator),
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-Xmx512m",
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + ReaderFuzz.class.getName(),
                "--instrumentation_includes=longtang.place.**",
                seeds.toString(),
                "-seed=44",
                "-max_len=2000",
                "-timeout=10",
                "-max_total_time=" + SECONDS);
    }

    private static String tail(Path log) {
        try {
            var text = Files.readString(log, StandardCharsets.ISO_8859_1);
            return text.substring(Math.max(0, text.length() - 3_000));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
