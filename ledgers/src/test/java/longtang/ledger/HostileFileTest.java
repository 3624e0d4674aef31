package longtang.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// All hostile files are read by one JVM with 200 MB of heap, each within ten seconds of its time.
class HostileFileTest extends LedgerTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @Test
    void no_workbook_hurts_a_small_machine() throws Exception {
        var expected = new HostileFiles(folder).all();
        expected.put(quotesThatNeverAgree(), "csv.quotes");
        expected.put(aCsvThatIsOneLongLine(), "header.none");
        expected.put(aZipOfNothing(), "file.damaged");
        expected.put(aMixtureOfEndlessLines(), "none");
        expected.put(aMixtureOfQuotesThatNeverAgree(), "csv.quotes");

        var outcomes = readInSmallHeap(List.copyOf(expected.keySet()));

        Map<String, String> wanted = new TreeMap<>();
        Map<String, String> came = new TreeMap<>();
        expected.forEach((file, code) -> wanted.put(file.getFileName().toString(), code));
        outcomes.forEach((file, outcome) -> came.put(file, outcome.code));
        assertThat(came).isEqualTo(wanted);
        assertThat(outcomes.values()).allMatch(outcome -> outcome.took.compareTo(Duration.ofSeconds(10)) < 0);
    }

    private record Outcome(String code, Duration took) {}

    private Map<String, Outcome> readInSmallHeap(List<Path> files) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx200m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                HostileFileTest.class.getName()));
        for (var file : files) command.add(file.toString());
        var output = folder.resolve("outcomes").toFile();
        var child = new ProcessBuilder(command)
                .redirectOutput(output)
                .redirectError(new File(output.getPath() + ".err"))
                .start();
        assertThat(child.waitFor())
                .as(() -> error(output.toPath().resolveSibling("outcomes.err")))
                .isZero();

        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (var line : Files.readAllLines(output.toPath())) {
            var parts = line.split(" ");
            outcomes.put(parts[0], new Outcome(parts[1], Duration.ofMillis(Long.parseLong(parts[2]))));
        }
        return outcomes;
    }

    private static String error(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            return gone.toString();
        }
    }

    /// Reads each file named and prints how it was refused and how long that took.
    public static void main(String[] files) {
        for (var file : files) {
            var path = Path.of(file);
            var start = cpuNanos();
            var summary = new LedgerReader().read(path, "f", LedgerKind.SURVEY, new Forgetful());
            var took = (cpuNanos() - start) / 1_000_000;
            System.out.println(path.getFileName() + " " + refusal(summary) + " " + took);
        }
    }

    // Of all threads with the collector's: on a busy machine the wall clock says more about the neighbours.
    static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static final class Forgetful implements Intake {
        @Override
        public void take(LedgerEntry entry) {}

        @Override
        public void reject(RejectedRow row) {}
    }

    private Path quotesThatNeverAgree() throws IOException {
        var opened = "x,\"\n" + ("y".repeat(1_000) + "\n").repeat(33);
        return csv(SURVEY, opened.repeat(1_100));
    }

    private Path aCsvThatIsOneLongLine() throws IOException {
        return bytes("长".repeat(10 << 20).getBytes(UTF_8));
    }

    private Path aMixtureOfEndlessLines() throws IOException {
        var chars = "长".repeat(340_000) + "\r\n";
        var utf8 = (SURVEY + "\r\n" + chars.repeat(30)).getBytes(UTF_8);
        return joined(utf8, (ZHOU + "\r\n" + chars.repeat(30)).getBytes(GB18030));
    }

    private Path aMixtureOfQuotesThatNeverAgree() throws IOException {
        var opened = ("x,\"\n" + ("长".repeat(400) + "\n").repeat(33)).repeat(1_100);
        return joined((SURVEY + "\r\n" + opened).getBytes(UTF_8), ZHOU.getBytes(GB18030));
    }

    private Path joined(byte[] first, byte[] second) throws IOException {
        var file = bytes(first);
        return Files.write(file, second, StandardOpenOption.APPEND);
    }

    private Path aZipOfNothing() throws IOException {
        var file = Files.createTempFile(folder, "nothing", ".xlsx");
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.writeInt(0x504B0304);
            bytes.setLength(40 << 20);
        }
        return file;
    }

    @Test
    void a_sheet_that_lies_about_its_dimension_is_read_as_it_is() throws IOException {
        var file = new XlsxFile()
                .beforeRows("<dimension ref=\"A1:XFD1048576\"/>")
                .row("编号", "排查日期", "路弄", "门牌号")
                .row("MP-1", "2025-06-11", "天津路44弄", "9")
                .in(folder);

        assertThat(read(file, null).good()).isOne();
    }

    @Test
    void styled_but_empty_cells_cost_nothing() throws IOException {
        var empty = "<c r=\"XFD#\" s=\"1\"/>".repeat(1_000);
        var file = new XlsxFile().row("编号", "排查日期", "路弄", "门牌号");
        for (var i = 0; i < 400; i++) file.rawRow(empty);

        assertThat(read(file.row("MP-1", "2025-06-11", "天津路44弄", "9").in(folder), null)
                        .rows())
                .isOne();
    }

    @Test
    void parts_with_names_that_lead_outside_are_never_written_anywhere() throws IOException {
        var outside = folder.resolveSibling("evil.txt");
        var file = new XlsxFile()
                .part("../evil.txt", "evil")
                .part("/etc/evil", "evil")
                .part("inner.zip", "PK\u0003\u0004")
                .row("编号", "排查日期", "路弄", "门牌号")
                .row("MP-1", "2025-06-11", "天津路44弄", "9")
                .in(folder);

        assertThat(read(file, null).good()).isOne();
        assertThat(outside).doesNotExist();
    }

    @Test
    void an_xlsx_is_refused_wherever_it_breaks() throws IOException {
        var whole = Files.readAllBytes(new XlsxFile()
                .sharedRow("编号", "排查日期", "路弄", "门牌号")
                .sharedRow("MP-1", "2025-06-11", "天津路44弄", "9")
                .in(folder));
        for (var at = 4; at < whole.length; at += 7) {
            var broken = whole.clone();
            for (var i = at; i < Math.min(at + 5, broken.length); i++) broken[i] ^= (byte) (at * 13 + 1);
            var summary = read(bytes(broken), LedgerKind.SURVEY);
            assertThat(summary.refused() || summary.rows() <= 1).isTrue();
        }
        assertThat(refusal(read(bytes(Arrays.copyOf(whole, whole.length / 2)), null)))
                .isEqualTo("file.damaged");
    }
}
