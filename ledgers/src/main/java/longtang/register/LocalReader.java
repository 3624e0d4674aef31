package longtang.register;

import java.util.List;
import java.util.stream.IntStream;
import longtang.ledger.LedgerEntry;
import longtang.place.PlaceReader;

/// Reads rows as somebody does who knows this street: its names of lanes, its words, its slips of the pen.
final class LocalReader {

    private final Observations observations;
    private final LaneDirectory lanes;
    private volatile RoadSlips slips = RoadSlips.learn(List.of());

    private LocalReader(Observations observations, LaneDirectory lanes) {
        this.observations = observations;
        this.lanes = lanes;
    }

    // Once names of lanes and words for structures are known they are found in sentences too: all is read again.
    static LocalReader of(List<Observation> observed, LaneDirectory lanes, Vocabulary vocabulary) {
        var known = LearnedWords.of(observed, lanes).addedTo(vocabulary);
        return new LocalReader(new Observations(PlaceReader.shanghai().knowing(lanes.names()), known), lanes);
    }

    /// Reads everything, and learns from it which roads are slips of the pen.
    Sightings learnSlips(List<LedgerEntry> entries) {
        var read = observed(entries);
        slips = RoadSlips.learn(
                read.stream().flatMap(it -> it.places().stream()).toList());
        return new Sightings(entries, read, slips);
    }

    /// Reads a few rows, sorted by key.
    Sightings read(List<LedgerEntry> entries) {
        return new Sightings(entries, entries.stream().map(this::observe).toList(), slips);
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
        return it.at(
                it.places().stream().map(place -> lanes.find(place, street)).toList());
    }
}
