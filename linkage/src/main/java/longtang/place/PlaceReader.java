package longtang.place;

import java.util.List;

/// Reads places out of cells and sentences. Immutable, for any number of threads; never throws on any text.
public final class PlaceReader {

    /// A reader that knows the shipped list of Shanghai.
    public static PlaceReader shanghai() {
        return new PlaceReader();
    }

    /// All places that a sentence speaks of, in the order of the text.
    public List<Mention> read(String text) {
        return List.of();
    }

    /// The one place that a whole cell tells; [Place#NOWHERE] when it tells none.
    public Place readCell(String address) {
        return Place.NOWHERE;
    }

    /// The one place that several cells of a row tell together.
    public Place read(AddressCells cells) {
        return Place.NOWHERE;
    }

    /// The places of a row with a free text beside its cells: what the text adds to the cells' place is taken into it,
    /// what speaks of another place follows as a place of its own.
    public List<Place> read(AddressCells cells, String text) {
        return List.of();
    }

    /// This reader with the named lanes it has learned, which it then also finds in the middle of a sentence.
    public PlaceReader knowing(LaneNames names) {
        return this;
    }
}
