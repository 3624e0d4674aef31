package longtang.ledger;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import longtang.ledger.table.Budget;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

/// The few words the tests of the reader share.
abstract class LedgerTest {

    static final String SURVEY = "编号,排查日期,路弄,门牌号,室号,部位,类型,面积,搭建人,联系电话,备注";
    static final String ZHOU = "MP-1,2025-06-11,天津路44弄,9号,201室,天井,厨房,6.5,周老太,13800000001,";

    @TempDir
    @SuppressWarnings("NullAway.Init") // by JUnit
    Path folder;

    final Collected got = new Collected();

    LedgerSummary read(Path file, @Nullable LedgerKind kind) {
        return read(new LedgerReader(), file, kind);
    }

    LedgerSummary read(LedgerReader reader, Path file, @Nullable LedgerKind kind) {
        return reader.read(file, file.getFileName().toString(), kind, got);
    }

    LedgerSummary readSurvey(String... lines) throws IOException {
        return read(csv(lines), LedgerKind.SURVEY);
    }

    LedgerSummary readWithin(Budget budget, Path file) {
        return read(new LedgerReader(budget, Headers.bundled()), file, LedgerKind.SURVEY);
    }

    Path csv(String... lines) throws IOException {
        return text(String.join("\r\n", lines), StandardCharsets.UTF_8);
    }

    Path text(String text, Charset charset) throws IOException {
        return bytes(text.getBytes(charset));
    }

    Path bytes(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "ledger", ".csv"), bytes);
    }

    static String refusal(LedgerSummary summary) {
        var refusal = summary.refusal();
        return refusal == null ? "none" : refusal.reason();
    }

    static String chinese(Reject reject) {
        return Words.in(Locale.SIMPLIFIED_CHINESE).sentence(reject);
    }

    /// The sentence by which the file was refused.
    static String sentence(LedgerSummary summary) {
        var refusal = summary.refusal();
        return refusal == null ? "" : chinese(refusal);
    }
}
