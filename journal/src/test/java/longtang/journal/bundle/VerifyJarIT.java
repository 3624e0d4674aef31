package longtang.journal.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The jar that is handed to a court, alone and in a process of its own.
class VerifyJarIT {

    private static final Path JAR = Path.of("target/longtang-verify.jar");

    @TempDir
    Path folder;

    private SignedLog log;
    private Path bundle;
    private Path keys;
    private Path older;

    @BeforeEach
    void aBundle() throws IOException {
        log = new SignedLog(folder.resolve("authority"), 44).grow(20).grow(5);
        bundle = folder.resolve("bundle.zip");
        BundleWriter.zip(bundle, log.export(List.of(0, 4)));
        keys = log.keyFile();
        older = Files.write(
                folder.resolve("kept"), log.checkpoints.firstEntry().getValue().bytes());
    }

    private record Ended(int code, String said) {}

    private static Ended verify(Object... words) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-Xmx128m", "-jar", JAR.toString()));
        for (var word : words) command.add(word.toString());
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ended(process.waitFor(), said);
    }

    @Test
    void it_verifies_both_signatures_and_ends_with_the_codes_it_promises() throws Exception {
        var genuine = verify("--lang", "zh", "--key", keys, "--older", older, bundle);
        assertThat(genuine.said).contains("检查点由 ED25519, SM2 签名").contains("结论：核验通过。");
        assertThat(genuine.code).isZero();

        assertThat(verify(bundle).code).isEqualTo(2);
        assertThat(verify("--key", keys, folder.resolve("nowhere")).code).isEqualTo(3);
        assertThat(verify("--lang", "en", "--key", keys, log.tiles()).code).isZero();

        var fork = log.fork(folder.resolve("fork"), 4);
        BundleWriter.zip(bundle, fork.export(List.of(4)));
        assertThat(verify("--key", keys, "--older", older, bundle).code).isEqualTo(4);
    }

    @Test
    void it_holds_this_module_and_bouncycastle_alone_and_stays_small() throws IOException {
        assertThat(Files.size(JAR)).isLessThan(2_000_000);
        try (var jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().map(entry -> entry.getName()).filter(name -> name.endsWith(".class")))
                    .allMatch(name -> name.startsWith("longtang/journal/") || name.startsWith("org/bouncycastle/"));
            assertThat(jar.getEntry("META-INF/licenses/bouncycastle.txt")).isNotNull();
        }
    }
}
