package longtang.generator;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import longtang.generator.table.XlsxTable;

/// `longtang generate`: invented lanes, what four ledgers say of them, and the truth.
public final class GenerateCommand {

    private static final int OK = 0;
    private static final int USAGE = 2;
    private static final int UNWRITABLE = 3;
    private static final long MOST_LANES = 10_000_000;
    private static final long MOST_RECORDS = 1_000_000_000;
    private static final long SAY_EVERY = 1_000;

    private GenerateCommand() {}

    public static int run(String[] args, PrintStream out, PrintStream err) {
        var words = Words.of(Locale.getDefault());
        try {
            var arguments = Arguments.read(
                    args,
                    List.of("--lanes", "--records", "--seed", "--out", "--words", "--format"),
                    List.of("--json", "--help", "-h"));
            if (arguments.has("--help") || arguments.has("-h")) {
                out.println(words.say("generate.help"));
                return OK;
            }
            return run(order(arguments), arguments.has("--json"), words, out, err);
        } catch (Arguments.Unusable unusable) {
            err.println(unusable.sentence(words));
            err.println(words.say("generate.help"));
            return USAGE;
        } catch (IOException | UncheckedIOException unwritable) {
            err.println(words.say("file.unwritable", String.valueOf(unwritable.getMessage())));
            return UNWRITABLE;
        }
    }

    private static Generation.Order order(Arguments arguments) throws Arguments.Unusable {
        var records = arguments.number("--records", 0, 1, MOST_RECORDS);
        if (records == 0) arguments.required("--lanes");
        var lanes = arguments.number("--lanes", 0, 1, MOST_LANES);
        var xlsx = choice(arguments, "--format", "csv", Set.of("csv", "xlsx")).equals("xlsx");
        // no ledger has more than half of all rows
        var most = records > 0 ? records : lanes * Generation.RECORDS_PER_LANE;
        if (xlsx && most / 2 > XlsxTable.MAX_ROWS)
            throw new Arguments.Unusable("usage.too-many-for-xlsx", XlsxTable.MAX_ROWS);
        return new Generation.Order(
                lanes,
                records,
                arguments.number("--seed", 1, Long.MIN_VALUE, Long.MAX_VALUE),
                choice(arguments, "--words", "b", Vocabulary.SETS),
                xlsx,
                Path.of(arguments.required("--out")));
    }

    private static String choice(Arguments arguments, String option, String otherwise, Set<String> choices)
            throws Arguments.Unusable {
        var chosen = arguments.value(option).orElse(otherwise);
        if (choices.contains(chosen)) return chosen;
        throw new Arguments.Unusable(
                "usage.choice", option, chosen, choices.stream().sorted().collect(Collectors.joining(", ")));
    }

    private static int run(Generation.Order order, boolean json, Words words, PrintStream out, PrintStream err)
            throws IOException {
        var start = System.nanoTime();
        var made = new Generation(order, Rates.usual()).run((lanes, records) -> {
            if (lanes % SAY_EVERY == 0) err.print("\r" + words.say("generate.progress", lanes, records));
        });
        if (made.lanes() >= SAY_EVERY) err.println();
        var seconds = (System.nanoTime() - start) / 1e9;
        out.println(json ? json(order, made, seconds) : said(order, made, seconds, words));
        return OK;
    }

    private static String said(Generation.Order order, Generation.Made made, double seconds, Words words) {
        var rows = made.ledgers().stream().map(Ledgers.Count::rows).toList();
        return words.say(
                "generate.done",
                made.lanes(),
                made.structures(),
                made.records(),
                rows.get(0),
                rows.get(1),
                rows.get(2),
                rows.get(3),
                made.ofNothing(),
                made.vague(),
                order.folder(),
                "%.1f".formatted(seconds));
    }

    private static String json(Generation.Order order, Generation.Made made, double seconds) {
        var ledgers = made.ledgers().stream()
                .map(one -> "    \"%s\": {\"records\": %d, \"of_nothing\": %d, \"vague\": %d}"
                        .formatted(one.source(), one.rows(), one.ofNothing(), one.vague()))
                .collect(Collectors.joining(",\n"));
        return """
                {
                  "seed": %d, "words": "%s",
                  "lanes": %d, "structures": %d, "records": %d, "of_nothing": %d, "vague": %d,
                  "ledgers": {
                %s
                  },
                  "seconds": %s
                }""".formatted(
                        order.seed(),
                        order.words(),
                        made.lanes(),
                        made.structures(),
                        made.records(),
                        made.ofNothing(),
                        made.vague(),
                        ledgers,
                        String.format(Locale.ROOT, "%.1f", seconds));
    }
}
