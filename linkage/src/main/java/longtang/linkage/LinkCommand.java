package longtang.linkage;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import longtang.place.UnreadableNames;
import org.jspecify.annotations.Nullable;

/// `longtang link --model MODEL.yaml A.csv [B.csv] --out links.csv`: the linkage engine on any tables.
///
/// Progress and problems go to stderr, the summary to stdout.
public final class LinkCommand {

    private static final int OK = 0;
    private static final int WITH_REJECTS = 1;
    private static final int USAGE = 2;
    private static final int UNREADABLE = 3;

    private static final int REJECTS_SHOWN = 20;

    private final PrintStream out;
    private final PrintStream err;
    private final ResourceBundle words;

    private LinkCommand(PrintStream out, PrintStream err, Locale locale) {
        this.out = out;
        this.err = err;
        this.words = LinkWords.in(locale);
    }

    /// Runs the command; never ends the process.
    ///
    /// @param args what follows `link`
    /// @return 0 done, 1 done but some rows were rejected, 2 wrong usage, 3 a file cannot be read or written
    public static int run(String[] args, PrintStream out, PrintStream err) {
        return run(args, out, err, Locale.getDefault());
    }

    static int run(String[] args, PrintStream out, PrintStream err, Locale locale) {
        return new LinkCommand(out, err, locale).run(args);
    }

    private int run(String[] args) {
        try {
            var asked = LinkArguments.read(args);
            if (asked.help()) {
                out.println(say("link.usage"));
                return OK;
            }
            return link(asked);
        } catch (LinkArguments.Wrong wrong) {
            err.println(say(wrong.problem()));
            err.println(say("link.usage"));
            return USAGE;
        } catch (UnreadableInput unreadable) {
            err.println(say(unreadable.problem()));
            if (unreadable.getCause() instanceof UnreadableNames names) err.println(names.inWords(words.getLocale()));
            return UNREADABLE;
        }
    }

    private int link(LinkArguments asked) throws UnreadableInput {
        long start = System.nanoTime();
        var job = LinkJob.of(
                model(asked), Table.read(asked.left()), tableOrNull(asked.right()), decisions(asked.decisions()));
        var result = job.run(asked.threads(), this::show);
        write(asked.out(), result::writeLinks);
        if (asked.clusters() != null) write(asked.clusters(), result::writeClusters);
        if (asked.reasons() != null) write(asked.reasons(), file -> result.writeReasons(file, words.getLocale()));
        if (asked.weightsOut() != null)
            write(asked.weightsOut(), file -> file.append(result.weights().toYaml()));
        report(result);
        out.println(asked.json() ? json(result, start) : summary(result, start));
        return result.rejects().isEmpty() ? OK : WITH_REJECTS;
    }

    private static LinkModel model(LinkArguments asked) throws UnreadableInput {
        var model = LinkModel.read(asked.model().toString(), Table.text(asked.model()));
        if (asked.threshold() != null) model = model.withThreshold(asked.threshold());
        if (asked.weights() == null) return model;
        try {
            return model.withWeights(Weights.fromYaml(Table.text(asked.weights())));
        } catch (IllegalArgumentException e) {
            // Not weights at all, or those of another model.
            throw new UnreadableInput("weights.unreadable", asked.weights(), String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable Table tableOrNull(@Nullable Path file) throws UnreadableInput {
        return file == null ? null : Table.read(file);
    }

    private static Decisions decisions(@Nullable Path file) throws UnreadableInput {
        return file == null ? Decisions.none() : Decisions.of(Table.read(file));
    }

    private interface Writing {
        void to(Appendable file) throws IOException;
    }

    // Under another name first, so that nobody ever reads half a file.
    private static void write(Path file, Writing writing) throws UnreadableInput {
        try {
            var draft = Path.of(file + ".part");
            try (var writer = Files.newBufferedWriter(draft)) {
                writing.to(writer);
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableInput("file.unwritable", file, String.valueOf(e.getMessage()));
        }
    }

    private void show(String step, int done, int steps) {
        err.printf("[%s%s] %s%n", "#".repeat(done), ".".repeat(steps - done), say("step." + step));
        err.flush();
    }

    private void report(LinkResult result) {
        err.println(blocking(result.quality()));
        result.rejects().stream().limit(REJECTS_SHOWN).forEach(reject -> err.println(say(reject)));
        int more = result.rejects().size() - REJECTS_SHOWN;
        if (more > 0) err.println(say("rejects.more", more));
        for (var rule : result.blocking().rules()) {
            if (rule.leftOutPairs() == 0) continue;
            err.println(say("block.left-out", rule.name(), rule.leftOut(), rule.leftOutRecords(), rule.leftOutPairs()));
        }
    }

    private String blocking(BlockingQuality quality) {
        var saved = "%.4f".formatted(quality.reduction() * 100);
        return Double.isNaN(quality.completeness())
                ? say("link.blocking.unknown", quality.candidates(), saved)
                : say("link.blocking", quality.candidates(), saved, "%.1f".formatted(quality.completeness() * 100));
    }

    private String summary(LinkResult result, long start) {
        return say(
                "link.summary",
                result.ids().size(),
                result.links(),
                result.clusters().count(),
                result.rejects().size(),
                "%.1f".formatted(seconds(start)));
    }

    private static String json(LinkResult result, long start) {
        var learned = result.learned();
        return """
                {"records":%d,"links":%d,"clusters":%d,"rejects":%d,"candidates":%s,"expected_matches":%s,\
                "settled":%s,"left_out_blocks":%d,"left_out_pairs":%d,"compared":%d,"reduction":%s,\
                "estimated_completeness":%s,"seconds":%s}""".formatted(
                result.ids().size(),
                result.links(),
                result.clusters().count(),
                result.rejects().size(),
                learned == null ? "null" : learned.candidates(),
                learned == null ? "null" : String.format(Locale.ROOT, "%.1f", learned.matches()),
                learned == null ? "null" : learned.settled(),
                result.blocking().rules().stream()
                        .mapToLong(BlockingReport.Rule::leftOut)
                        .sum(),
                result.blocking().rules().stream()
                        .mapToLong(BlockingReport.Rule::leftOutPairs)
                        .sum(),
                result.quality().candidates(),
                String.format(Locale.ROOT, "%.8f", result.quality().reduction()),
                Double.isNaN(result.quality().completeness())
                        ? "null"
                        : String.format(Locale.ROOT, "%.4f", result.quality().completeness()),
                String.format(Locale.ROOT, "%.2f", seconds(start)));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private String say(LinkProblem problem) {
        return say(problem.code(), problem.args().toArray());
    }

    private String say(String code, Object... args) {
        try {
            return MessageFormat.format(words.getString(code), args);
        } catch (MissingResourceException e) {
            return code + " " + java.util.Arrays.toString(args);
        }
    }
}
