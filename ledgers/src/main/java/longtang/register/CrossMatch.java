package longtang.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import longtang.ledger.LedgerEntry;
import longtang.linkage.Learned;
import longtang.linkage.Linkage;
import longtang.linkage.Records;
import longtang.linkage.Settings;
import longtang.linkage.Weights;
import longtang.place.PlaceReader;

/// The main job: finds out which rows of the four ledgers speak of the same structure (交叉比对).
///
/// The outcome depends on what the rows say, never on the order in which they come.
public final class CrossMatch {

    /// The probability from which a link needs no person. On invented lanes in words that nobody had tuned for, 0.9981
    /// of such links were right, with an interval from 0.9974; from 0.95 on, the interval of other such words began
    /// below the 0.995 that is promised (docs/measurements.md).
    public static final double THRESHOLD = 0.97;

    static final double LEAST_BITS = -14;

    private final Known known;
    private final Progress progress;
    private final double threshold;
    private final PlaceReader places;
    private final Vocabulary vocabulary;
    private final Taught taught;

    private CrossMatch(
            Known known,
            Progress progress,
            double threshold,
            PlaceReader places,
            Vocabulary vocabulary,
            Taught taught) {
        this.known = known;
        this.progress = progress;
        this.threshold = threshold;
        this.places = places;
        this.vocabulary = vocabulary;
        this.taught = taught;
    }

    /// The register, and what was learned on the way to it.
    public record Matched(Register register, LocalKnowledge knowledge) {}

    /// A row given twice (same ledger, same number) counts once.
    public static Register match(List<LedgerEntry> entries, Known known, Progress progress) {
        return match(entries, known, progress, THRESHOLD, PlaceReader.shanghai(), Vocabulary.standard());
    }

    /// With a threshold of one's own, and place names and words that a street has added.
    public static Register match(
            List<LedgerEntry> entries,
            Known known,
            Progress progress,
            double threshold,
            PlaceReader places,
            Vocabulary vocabulary) {
        return new CrossMatch(known, progress, threshold, places, vocabulary, Taught.nothing())
                .match(entries)
                .register();
    }

    /// A match that keeps what it has learned, for the sightings that come in one by one until the next.
    public static Matched matchAndLearn(
            List<LedgerEntry> entries, Known known, Progress progress, PlaceReader places, Taught taught) {
        return matchAndLearn(entries, known, progress, THRESHOLD, places, taught);
    }

    /// The same with a threshold of one's own, 0.5 to 1.
    public static Matched matchAndLearn(
            List<LedgerEntry> entries,
            Known known,
            Progress progress,
            double threshold,
            PlaceReader places,
            Taught taught) {
        return new CrossMatch(known, progress, threshold, places, Vocabulary.standard(), taught).match(entries);
    }

    private Matched match(List<LedgerEntry> given) {
        var entries = sorted(given);
        progress.at(Progress.Stage.PLACES, 0, entries.size());
        var understood = Understood.of(entries, places, vocabulary, taught);
        var sightings = understood.sightings();
        progress.at(Progress.Stage.PLACES, entries.size(), entries.size());

        var comparisons = new Comparisons(sightings);
        var linkage = linkage(sightings, comparisons);
        progress.at(Progress.Stage.LEARNING, 0, 1);
        var learned = linkage.estimate(Lessons.of(sightings, known));
        progress.at(Progress.Stage.COMPARING, 0, learned.candidates());
        var weights = Tempered.of(learned.weights());
        var pairs = linkage.score(weights, LEAST_BITS);

        var evidence = new Evidence(sightings, comparisons.list(), weights);
        var ties = new Ties(sightings, known);
        progress.at(Progress.Stage.ASSIGNING, 0, sightings.size());
        var placement = Assignment.of(sightings, new Neighbours(sightings.size(), pairs), evidence, ties, Map.of());
        var report = report(sightings, linkage, learned, weights, Coverage.of(linkage, pairs));
        var register = new Writing(sightings, placement, evidence, ties, threshold)
                .register(known.files().keySet(), understood.lanes(), report);
        progress.at(Progress.Stage.ASSIGNING, sightings.size(), sightings.size());
        return new Matched(register, new LocalKnowledge(understood.reader(), weights, placement.scales(), threshold));
    }

    // One fixed order for everything; of a row given twice, the copy whose content sorts first.
    static List<LedgerEntry> sorted(List<LedgerEntry> given) {
        var byKey = new TreeMap<SightingKey, LedgerEntry>();
        for (var entry : given) {
            byKey.merge(
                    SightingKey.of(entry),
                    entry,
                    (a, b) -> Comparator.comparing(LedgerEntry::contentHash)
                                            .thenComparing(it -> it.origin().sha256())
                                            .compare(a, b)
                                    <= 0
                            ? a
                            : b);
        }
        return List.copyOf(byKey.values());
    }

    private static Linkage linkage(Sightings sightings, Comparisons comparisons) {
        var settings = Settings.standard();
        for (var start : comparisons.starts().entrySet()) {
            settings = settings.withStart(start.getKey().name(), start.getValue());
        }
        settings = settings.withMatches(new Settings.Matches(1.2 * sightings.size(), 50, Double.POSITIVE_INFINITY));
        return linkage(sightings, comparisons, settings, sightings::mayBeSame);
    }

    static Linkage linkage(
            Sightings sightings, Comparisons comparisons, Settings settings, Records.Pairing worthComparing) {
        var ids = new ArrayList<String>();
        for (int i = 0; i < sightings.size(); i++) {
            ids.add(sightings.key(i).kind().code() + "/" + sightings.key(i).recordId());
        }
        return Linkage.of(
                Records.of(ids).pairedWhen(worthComparing), comparisons.list(), Blocks.of(sightings), settings);
    }

    private static Report report(
            Sightings sightings, Linkage linkage, Learned learned, Weights used, Coverage coverage) {
        var oversized = linkage.blocking().rules().stream()
                .filter(rule -> rule.leftOutPairs() > 0)
                .map(rule ->
                        new Report.Oversized(rule.name(), rule.leftOut(), rule.leftOutRecords(), rule.leftOutPairs()))
                .toList();
        var weights = new ArrayList<Report.Weight>();
        for (var comparison : used.comparisons()) {
            for (var level : comparison.levels()) {
                weights.add(new Report.Weight(comparison.name(), level.name(), level.m(), level.u(), level.bits()));
            }
        }
        return new Report(sightings.size(), learned.candidates(), oversized, weights, coverage);
    }
}
