package longtang.register;

import java.util.List;
import longtang.ledger.LedgerEntry;
import longtang.place.PlaceReader;

/// What the rows say, each read in the light of all: the names of lanes and the words for structures that some rows
/// explain are found in the sentences of the others too. So everything is read twice.
record Understood(Sightings sightings, LocalReader reader) {

    /// Entries in a fixed order, each key once.
    static Understood of(List<LedgerEntry> entries, PlaceReader places, Vocabulary vocabulary, Taught taught) {
        var reader = LocalReader.taught(entries, places, vocabulary, taught);
        return new Understood(reader.learnSlips(entries), reader);
    }

    List<NamedLane> lanes() {
        return reader.lanes();
    }
}
