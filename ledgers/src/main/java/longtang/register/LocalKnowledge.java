package longtang.register;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import longtang.ledger.LedgerEntry;
import longtang.ledger.LedgerKind;
import longtang.linkage.Settings;
import longtang.linkage.Weights;
import longtang.place.PlaceReader;

/// What a match has learned of its street: enough to place one more sighting among its neighbours at once, with the
/// same comparisons and the same weights, without matching everything again. Immutable, for any number of threads.
public final class LocalKnowledge {

    private final LocalReader reader;
    private final Weights weights;
    private final Map<LedgerKind, Double> scales;
    private final double threshold;

    LocalKnowledge(LocalReader reader, Weights weights, Map<LedgerKind, Double> scales, double threshold) {
        this.reader = reader;
        this.weights = weights;
        this.scales = Map.copyOf(scales);
        this.threshold = threshold;
    }

    /// Whether weights that an earlier match has kept are those of today's comparisons: a new version may compare
    /// otherwise, and then the next match learns anew.
    public static boolean knows(Weights weights) {
        return weights.levels().equals(Comparisons.levels());
    }

    /// What the weights and scales of an earlier match are worth together with the rows it saw: names of lanes and
    /// words are learned from the rows again, nothing is compared.
    public static LocalKnowledge recalled(
            List<LedgerEntry> entries,
            Weights weights,
            Map<LedgerKind, Double> scales,
            PlaceReader places,
            Taught taught) {
        return recalled(entries, weights, scales, CrossMatch.THRESHOLD, places, taught);
    }

    /// The same with a threshold of one's own, 0.5 to 1.
    public static LocalKnowledge recalled(
            List<LedgerEntry> entries,
            Weights weights,
            Map<LedgerKind, Double> scales,
            double threshold,
            PlaceReader places,
            Taught taught) {
        var reader = Understood.of(CrossMatch.sorted(entries), places, Vocabulary.standard(), taught)
                .reader();
        return new LocalKnowledge(reader, weights, scales, threshold);
    }

    /// Words for structures that no list knows and that rows have explained: they ask until somebody accepts them.
    public List<HeardWord> words() {
        return reader.words();
    }

    /// What each agreement weighs, in bits.
    public Weights weights() {
        return weights;
    }

    /// By how much the odds of each kind of source are scaled, because a survey is thorough and a caller is not.
    public Map<LedgerKind, Double> scales() {
        return scales;
    }

    /// Under what this row is to be found: two rows that a match would compare share at least one of these numbers.
    /// The same in every run and on every machine as long as what is known of the lanes' names stays the same.
    public Set<Long> signposts(LedgerEntry entry) {
        var one = reader.read(List.of(entry));
        return one.isLinkable(0) ? Signposts.of(one.get(0), reader.slips()) : Set.of();
    }

    /// Matches a few rows: those in `known.files()` stay where they are, the others find their place among them.
    ///
    /// The outcome is that of a whole match in which these rows are all there is, but nothing is learned; so its
    /// register has only the files that are at hand, and `known` MUST name the highest number of each year, or a
    /// number is given twice.
    public Register match(List<LedgerEntry> few, Known known) {
        return written(
                few, known, (writing, report) -> writing.register(known.files().keySet(), List.of(), report));
    }

    /// As [#match], but only what is new is written down: the rows that are in no file of `known` yet.
    public Register place(List<LedgerEntry> few, Known known) {
        return written(
                few, known, (writing, report) -> writing.news(known.files().keySet(), report));
    }

    private Register written(List<LedgerEntry> few, Known known, BiFunction<Writing, Report, Register> how) {
        var sightings = reader.read(CrossMatch.sorted(few));
        var ties = new Ties(sightings, known);
        var comparisons = new Comparisons(sightings);
        var pairs = CrossMatch.linkage(
                        sightings,
                        comparisons,
                        Settings.standard().withThreads(1),
                        (left, right) -> sightings.mayBeSame(left, right) && !(ties.isTied(left) && ties.isTied(right)))
                .score(weights, CrossMatch.LEAST_BITS);
        var evidence = new Evidence(sightings, comparisons.list(), weights);
        var placement =
                Assignment.of(sightings, new Neighbours(sightings.size(), pairs), evidence, ties, heardBefore());
        var report = new Report(sightings.size(), pairs.size(), List.of(), List.of(), null);
        return how.apply(new Writing(sightings, placement, evidence, ties, threshold), report);
    }

    // A kind of source that no match has met yet is taken at its word.
    private Map<LedgerKind, Double> heardBefore() {
        var all = new EnumMap<LedgerKind, Double>(LedgerKind.class);
        for (var kind : LedgerKind.values()) all.put(kind, scales.getOrDefault(kind, 1.0));
        return all;
    }

    /// What files with these members say, under the given numbers.
    public List<StructureFile> files(Map<StructureNumber, List<LedgerEntry>> members) {
        var files = new TreeMap<StructureNumber, Set<SightingKey>>();
        members.forEach((number, entries) -> {
            var keys = new TreeSet<SightingKey>();
            entries.forEach(entry -> keys.add(SightingKey.of(entry)));
            files.put(number, keys);
        });
        var all = members.values().stream().flatMap(List::stream).toList();
        return match(all, new Known(files, Set.of(), Set.of())).structures();
    }
}
