package longtang.register;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import longtang.ledger.Intake;
import longtang.ledger.LedgerEntry;
import longtang.ledger.LedgerKind;
import longtang.ledger.LedgerReader;
import longtang.ledger.RejectFile;
import longtang.ledger.RejectedRow;
import longtang.place.Gazetteer;
import longtang.place.PlaceReader;
import longtang.place.UnreadableNames;

/// `longtang match`: four files in, the register out.
public final class MatchCommand {

    private static final int OK = 0;
    private static final int REJECTS = 1;
    private static final int USAGE = 2;
    private static final int UNREADABLE = 3;

    private final MatchOptions options;
    private final PrintStream out;
    private final PrintStream err;
    private final ReasonWords words;
    private final ProgressBar progress;
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final List<RejectedRow> rejects = new ArrayList<>();
    private final Map<String, Double> seconds = new HashMap<>();

    private MatchCommand(MatchOptions options, PrintStream out, PrintStream err, ReasonWords words) {
        this.options = options;
        this.out = out;
        this.err = err;
        this.words = words;
        this.progress = new ProgressBar(err, words);
    }

    /// Exit codes: 0 ok, 1 finished with rejects, 2 usage, 3 input unreadable.
    public static int run(String[] args, PrintStream out, PrintStream err) {
        var words = ReasonWords.in(Locale.getDefault());
        if (Arrays.asList(args).contains("--help") || Arrays.asList(args).contains("-h")) {
            out.println(words.word("match.help"));
            return OK;
        }
        try {
            return new MatchCommand(MatchOptions.read(args), out, err, words).run();
        } catch (MatchOptions.Unusable unusable) {
            err.println(unusable.sentence(words));
            err.println(words.word("match.help"));
            return USAGE;
        }
    }

    private int run() throws MatchOptions.Unusable {
        var vocabulary = vocabulary();
        var places = places();
        if (places.isEmpty() || !read()) return UNREADABLE;
        long start = System.nanoTime();
        var register =
                CrossMatch.match(entries, Known.nothing(), progress, options.threshold(), places.get(), vocabulary);
        took("match", start);
        try {
            write(register);
        } catch (IOException e) {
            progress.end();
            err.println(words.word("match.not-written", e.toString()));
            return UNREADABLE;
        }
        progress.end();
        out.println(options.json() ? json(register) : sentence(register) + "\n" + compared(register));
        return rejects.isEmpty() ? OK : REJECTS;
    }

    private Vocabulary vocabulary() throws MatchOptions.Unusable {
        var own = options.words();
        if (own == null) return Vocabulary.standard();
        try {
            return Vocabulary.standard().plus(Vocabulary.read(Files.readString(own)));
        } catch (IOException | IllegalArgumentException e) {
            throw new MatchOptions.Unusable("match.words-unreadable", own + ": " + e.getMessage());
        }
    }

    /// Empty when the street's own list cannot be used, which has been said.
    private Optional<PlaceReader> places() {
        var own = options.places();
        if (own == null) return Optional.of(PlaceReader.shanghai());
        try {
            return Optional.of(new PlaceReader(Gazetteer.shanghai().and(Gazetteer.read(own))));
        } catch (UnreadableNames e) {
            err.println(words.word("match.places-unreadable", own.toString()));
            err.println(e.inWords(Locale.getDefault()));
            return Optional.empty();
        }
    }

    private boolean read() {
        long start = System.nanoTime();
        for (var kind : LedgerKind.values()) {
            for (var file : options.files().getOrDefault(kind, List.of())) {
                if (!read(file, kind)) return false;
            }
        }
        took("read", start);
        return true;
    }

    private boolean read(Path file, LedgerKind kind) {
        var name = String.valueOf(file.getFileName());
        var summary = LedgerReader.roomy().read(file, name, kind, new Intake() {
            @Override
            public void take(LedgerEntry entry) {
                entries.add(entry);
            }

            @Override
            public void reject(RejectedRow row) {
                rejects.add(row);
            }

            @Override
            public void progress(int rows, long done, long total) {
                progress.at(Progress.Stage.READING, done, total);
            }
        });
        var refusal = summary.refusal();
        if (refusal == null) return true;
        progress.end();
        var why = longtang.ledger.Words.in(Locale.getDefault()).sentence(refusal);
        err.println(words.word("match.refused", file.toString(), why));
        return false;
    }

    private void write(Register register) throws IOException {
        long start = System.nanoTime();
        progress.at(Progress.Stage.WRITING, 0, 4);
        var chinese = ReasonWords.in(Locale.SIMPLIFIED_CHINESE);
        var results = new Results(options.out(), chinese);
        var byKey = new HashMap<SightingKey, LedgerEntry>();
        entries.forEach(entry -> byKey.putIfAbsent(SightingKey.of(entry), entry));
        results.write("links.csv", file -> results.links(register, file));
        progress.at(Progress.Stage.WRITING, 1, 4);
        results.write("register.xlsx", file -> results.register(register, file));
        progress.at(Progress.Stage.WRITING, 2, 4);
        results.write("review.csv", file -> results.review(register, byKey, file));
        progress.at(Progress.Stage.WRITING, 3, 4);
        results.write("rejects.csv", this::rejects);
        progress.at(Progress.Stage.WRITING, 4, 4);
        took("write", start);
    }

    private void rejects(Path file) throws IOException {
        try (var csv = RejectFile.create(file, longtang.ledger.Words.in(Locale.SIMPLIFIED_CHINESE))) {
            for (var row : rejects) csv.add(row);
        }
    }

    private void took(String what, long since) {
        seconds.put(what, (System.nanoTime() - since) / 1e9);
    }

    private String sentence(Register register) {
        return words.word(
                "match.done",
                Integer.toString(entries.size()),
                Integer.toString(register.structures().size()),
                Long.toString(focus(register)),
                Long.toString(count(register, Decision.AUTO)),
                Long.toString(count(register, Decision.REVIEW)),
                Long.toString(count(register, Decision.NONE)),
                Integer.toString(rejects.size()),
                String.format(
                        Locale.ROOT,
                        "%.1f",
                        seconds.values().stream()
                                .mapToDouble(Double::doubleValue)
                                .sum()),
                options.out().toString());
    }

    private String compared(Register register) {
        var coverage = Objects.requireNonNull(register.report().coverage());
        var completeness = coverage.completeness();
        var reduction = percent("%.2f", coverage.reduction());
        return completeness == null
                ? words.word("match.compared.unknown", reduction)
                : words.word("match.compared", percent("%.1f", completeness), reduction);
    }

    private static String percent(String digits, double share) {
        return String.format(Locale.ROOT, digits, share * 100);
    }

    private String json(Register register) {
        var coverage = Objects.requireNonNull(register.report().coverage());
        var completeness = coverage.completeness();
        return String.format(
                Locale.ROOT,
                """
                {
                  "records": %d, "rejects": %d, "structures": %d, "unconfirmed": %d, "focus": %d,
                  "links": {"auto": %d, "review": %d, "none": %d}, "proposals": %d,
                  "pairs_compared": %d, "pairs_left_out": %d, "named_lanes": %d,
                  "blocking": {"completeness_estimated": %s, "reduction": %.6f},
                  "seconds": {"read": %.2f, "match": %.2f, "write": %.2f}
                }""",
                entries.size(),
                rejects.size(),
                register.structures().size(),
                register.structures().stream().filter(file -> !file.confirmed()).count(),
                focus(register),
                count(register, Decision.AUTO),
                count(register, Decision.REVIEW),
                count(register, Decision.NONE),
                register.proposals().size(),
                register.report().pairsCompared(),
                register.report().pairsLeftOut(),
                register.lanes().size(),
                completeness == null ? "null" : String.format(Locale.ROOT, "%.4f", completeness),
                coverage.reduction(),
                seconds.getOrDefault("read", 0.0),
                seconds.getOrDefault("match", 0.0),
                seconds.getOrDefault("write", 0.0));
    }

    private static long focus(Register register) {
        return register.structures().stream()
                .filter(file -> !file.facts().focus().isEmpty())
                .count();
    }

    private static long count(Register register, Decision decision) {
        return register.links().stream()
                .filter(link -> link.decision() == decision)
                .count();
    }
}
