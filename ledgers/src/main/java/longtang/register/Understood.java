package longtang.register;

import java.util.List;
import java.util.stream.IntStream;
import longtang.ledger.LedgerEntry;
import longtang.place.LaneNames;
import longtang.place.PlaceReader;

/// What the rows say, each read in the light of all: the names of lanes and the words for structures that some rows
/// explain are found in the sentences of the others too. So everything is read twice.
record Understood(Sightings sightings, List<NamedLane> lanes) {

    /// Entries in a fixed order, each key once.
    static Understood of(List<LedgerEntry> entries, Vocabulary vocabulary) {
        var first = new Observations(PlaceReader.shanghai(), vocabulary);
        var observed = entries.parallelStream().map(first::observe).toList();
        var lanes = lanes(entries, observed);

        var words = LearnedWords.of(observed, lanes).addedTo(vocabulary);
        var second = new Observations(PlaceReader.shanghai().knowing(lanes.names()), words);
        var read = IntStream.range(0, entries.size())
                .parallel()
                .mapToObj(i -> found(entries.get(i), second, lanes))
                .toList();
        var slips = RoadSlips.learn(
                read.stream().flatMap(it -> it.places().stream()).toList());
        return new Understood(new Sightings(entries, read, slips), lanes.named());
    }

    private static LaneDirectory lanes(List<LedgerEntry> entries, List<Observation> observed) {
        var places = observed.stream().flatMap(it -> it.places().stream()).toList();
        var told = LaneNames.learn(places.stream());
        return LaneDirectory.of(LaneGuesses.added(told, entries, observed), places);
    }

    private static Observation found(LedgerEntry entry, Observations reader, LaneDirectory lanes) {
        var street = reader.streetOfAssignee(entry);
        var it = reader.observe(entry);
        return it.at(
                it.places().stream().map(place -> lanes.find(place, street)).toList());
    }
}
