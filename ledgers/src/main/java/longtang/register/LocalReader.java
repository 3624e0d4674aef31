package longtang.register;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import longtang.ledger.LedgerEntry;
import longtang.place.LaneNames;
import longtang.place.Place;
import longtang.place.PlaceReader;

/// Reads rows as somebody does who knows this street: its names of lanes, its words, its slips of the pen.
final class LocalReader {

    /// The rows of eight lanes: where a team is just now. What is remembered is copied by every collection, and a
    /// sighting that comes meanwhile waits for it.
    private static final int REMEMBERED = 1_300;

    private static final int WORTH_SHARING = 40;

    private final Observations observations;
    private final LaneDirectory lanes;
    private final List<HeardWord> words;
    private final Set<Taught.Name> guessed;
    private final Map<LedgerEntry, Observation> recent = Collections.synchronizedMap(new Recent());
    private volatile RoadSlips slips = RoadSlips.learn(List.of());

    private LocalReader(
            Observations observations, LaneDirectory lanes, List<HeardWord> words, Set<Taught.Name> guessed) {
        this.observations = observations;
        this.lanes = lanes;
        this.words = words;
        this.guessed = guessed;
    }

    /// Reads the rows a first time and learns the names of lanes and the words for structures that they explain,
    /// except where somebody has said otherwise.
    static LocalReader taught(List<LedgerEntry> entries, PlaceReader places, Vocabulary shipped, Taught taught) {
        var vocabulary = taught.addedTo(shipped);
        var first = new Observations(places, vocabulary);
        var observed = entries.parallelStream().map(first::observe).toList();
        var written = observed.stream().flatMap(it -> it.places().stream()).toList();
        var listed = places.gazetteer().laneNames();
        var told = LaneNames.learn(written.stream()).and(listed);
        var guesses = LaneGuesses.found(told, entries, observed);
        var names = taught.addedTo(told.and(LaneNames.learn(guesses.stream())), places);
        var lanes = LaneDirectory.of(names, listed, written, taught);
        var words = LearnedWords.of(observed, lanes);
        return new LocalReader(
                new Observations(places.knowing(lanes.names()), words.addedTo(vocabulary, taught)),
                lanes,
                words.heard(),
                guesses.stream()
                        .flatMap(place -> Taught.Name.of(place).stream())
                        .filter(name -> !taught.names().contains(name))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    List<HeardWord> words() {
        return words;
    }

    List<NamedLane> lanes() {
        return lanes.named();
    }

    /// Reads everything, and learns from it which roads are slips of the pen.
    Sightings learnSlips(List<LedgerEntry> entries) {
        var read = observed(entries);
        slips = RoadSlips.learn(
                read.stream().flatMap(it -> it.places().stream()).toList());
        return new Sightings(entries, read, slips);
    }

    /// Reads a few rows, sorted by key. Whoever works in a lane comes back to it: what was read lately is remembered.
    Sightings read(List<LedgerEntry> entries) {
        var read = entries.size() < WORTH_SHARING ? entries.stream() : entries.parallelStream();
        return new Sightings(entries, read.map(this::remembered).toList(), slips);
    }

    private Observation remembered(LedgerEntry entry) {
        var known = recent.get(entry);
        if (known != null) return known;
        var read = observe(entry);
        recent.put(entry, read);
        return read;
    }

    RoadSlips slips() {
        return slips;
    }

    private List<Observation> observed(List<LedgerEntry> entries) {
        return IntStream.range(0, entries.size())
                .parallel()
                .mapToObj(i -> observe(entries.get(i)))
                .toList();
    }

    private Observation observe(LedgerEntry entry) {
        var street = observations.streetOfAssignee(entry);
        var it = observations.observe(entry);
        var found = it.places().stream().map(place -> lanes.find(place, street)).toList();
        return it.at(found, isGuessed(it.places(), found));
    }

    private boolean isGuessed(List<Place> written, List<Place> found) {
        return IntStream.range(0, found.size())
                .filter(i -> written.get(i).lane() == null)
                .mapToObj(i -> Taught.Name.of(found.get(i)))
                .anyMatch(name -> name.filter(guessed::contains).isPresent());
    }

    private static final class Recent extends LinkedHashMap<LedgerEntry, Observation> {

        Recent() {
            super(1 << 10, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<LedgerEntry, Observation> eldest) {
            return size() > REMEMBERED;
        }
    }
}
