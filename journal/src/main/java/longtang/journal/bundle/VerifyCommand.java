package longtang.journal.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import longtang.journal.bundle.Remark.Mark;
import longtang.journal.bundle.VerifyOptions.Unusable;

/// `longtang-verify`: is this bundle, or this log, what was signed?
public final class VerifyCommand {

    private static final int OK = 0;
    private static final int USAGE = 2;
    private static final int UNREADABLE = 3;
    private static final int FAILED = 4;

    private final PrintStream out;
    private final PrintStream err;
    private final Words words;

    private VerifyCommand(PrintStream out, PrintStream err, Words words) {
        this.out = out;
        this.err = err;
        this.words = words;
    }

    public static void main(String[] args) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset("stdout.encoding"));
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset("stderr.encoding"));
        System.exit(run(args, out, err));
    }

    // The console's own, which on Chinese Windows is GBK; UTF-8 where that cannot write Chinese.
    private static Charset charset(String property) {
        var own = Charset.forName(System.getProperty(property, "UTF-8"), UTF_8);
        return own.canEncode() && own.newEncoder().canEncode('错') ? own : UTF_8;
    }

    /// Exit codes: 0 verified, 2 usage, 3 unreadable, 4 verification failed.
    public static int run(String[] args, PrintStream out, PrintStream err) {
        return new VerifyCommand(out, err, Words.in(VerifyOptions.language(args))).run(args);
    }

    private int run(String[] args) {
        if (Arrays.asList(args).contains("--help")) {
            out.println(words.word("help"));
            return OK;
        }
        try {
            return verify(VerifyOptions.read(args));
        } catch (Unusable unusable) {
            err.println(words.word(unusable.code, unusable.args));
            err.println(words.word("help"));
            return USAGE;
        } catch (Unreadable unreadable) {
            err.println(words.sentence(unreadable));
            return UNREADABLE;
        }
    }

    private int verify(VerifyOptions options) throws Unusable, Unreadable {
        if (options.keys().isEmpty()) {
            VerifyOptions.namedKeys(options.target())
                    .ifPresent(keys -> err.println(words.word("usage.named_keys", List.of(keys.strip()))));
            throw new Unusable("usage.no_key", "");
        }
        var verdict = LogAudit.isLog(options.target())
                ? LogAudit.tiles(options.target(), options.trust())
                : Verifier.verify(options.target(), options.trust(), Budget.standard());
        verdict.remarks().forEach(this::print);
        out.println();
        if (options.older() == null) out.println(words.word("verdict.no_older"));
        var wrong = Integer.toString(verdict.wrong().size());
        out.println(verdict.holds() ? words.word("verdict.holds") : words.word("verdict.fails", List.of(wrong)));
        return verdict.holds() ? OK : FAILED;
    }

    private void print(Remark remark) {
        out.println(words.word("mark." + sign(remark.mark())) + " " + words.sentence(remark));
    }

    private static String sign(Mark mark) {
        return switch (mark) {
            case FINE -> "fine";
            case NOTICE -> "notice";
            case WRONG -> "wrong";
        };
    }
}
