package longtang.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads places out of cells and sentences. Immutable, for any number of threads; never throws on any text.
public final class PlaceReader {

    // A complaint speaks of a handful of places; a copied list of thousands is compared only with its neighbours.
    private static final int LOOK_BACK = 8;

    private final Gazetteer gazetteer;

    public PlaceReader(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /// A reader that knows the shipped list of Shanghai.
    public static PlaceReader shanghai() {
        return new PlaceReader(Gazetteer.shanghai());
    }

    /// The list that this reader knows.
    public Gazetteer gazetteer() {
        return gazetteer;
    }

    /// This reader with the named lanes it has learned, which it then also finds in the middle of a sentence.
    public PlaceReader knowing(LaneNames names) {
        return new PlaceReader(gazetteer.and(names));
    }

    /// All places that a sentence speaks of, in the order of the text. One that only repeats another is left out;
    /// one that tells no more than a storey or a part (三楼楼道) has level [Level#NOTHING].
    public List<Mention> read(String text) {
        return read(Written.of(text));
    }

    List<Mention> read(Written written) {
        var mentions = new ArrayList<Mention>();
        for (var draft : drafts(written, Told.UNASKED)) {
            var place = draft.place();
            if (isNews(place, mentions)) mentions.add(mention(place, draft, written));
        }
        return List.copyOf(mentions);
    }

    /// The places of [#read(String)], each with the words that told it and how firmly they do.
    public List<Reading> explain(String text) {
        return explain(Written.of(text));
    }

    List<Reading> explain(Written written) {
        var mentions = new ArrayList<Mention>();
        var readings = new ArrayList<Reading>();
        for (var draft : drafts(written, Told.asked())) {
            var place = draft.place();
            if (!isNews(place, mentions)) continue;
            mentions.add(mention(place, draft, written));
            readings.add(new Reading(mentions.getLast(), slots(place, draft, written)));
        }
        return List.copyOf(readings);
    }

    private List<Draft> drafts(Written written, Told told) {
        var tokens = new Scanner(written.text(), gazetteer).tokens();
        return new Assembly(written.text(), tokens, told).drafts();
    }

    private static Mention mention(Place place, Draft draft, Written written) {
        return new Mention(place, written.placeOf(draft.start), written.placeAfter(draft.end));
    }

    private List<Slot> slots(Place place, Draft draft, Written written) {
        var slots = draft.slots(written);
        if (!gazetteer.contradicts(place)) return slots;
        return slots.stream().map(Slot::amongContradictions).toList();
    }

    private static boolean isNews(Place place, List<Mention> mentions) {
        if (place.equals(Place.NOWHERE)) return false;
        for (int i = Math.max(0, mentions.size() - LOOK_BACK); i < mentions.size(); i++) {
            if (mentions.get(i).place().includes(place)) return false;
        }
        return true;
    }

    /// The one place that a whole cell tells, the most exact if there are several; [Place#NOWHERE] when it tells none.
    public Place readCell(String address) {
        return new CellReader(this, gazetteer).address(Written.of(address));
    }

    /// The place of [#readCell] with the words that told it; nothing when the cell tells none.
    /// A bare 3 stays bare here: only [#read(AddressCells)] knows of which column it is.
    public Optional<Reading> explainCell(String address) {
        return new CellReader(this, gazetteer).explain(Written.of(address));
    }

    /// The one place that several cells of a row tell together.
    public Place read(AddressCells cells) {
        return new CellReader(this, gazetteer).together(cells);
    }

    /// The places of a row with a free text beside its cells: what the text adds to the cells' place is taken into it,
    /// what speaks of another place follows as a place of its own.
    public List<Place> read(AddressCells cells, String text) {
        return read(read(cells), text);
    }

    /// The places of a row whose cells have told `main`.
    public List<Place> read(Place main, String text) {
        var others = new ArrayList<Place>();
        for (var mention : read(text)) {
            var place = mention.place().under(main);
            var fused = main.fusedWith(place);
            if (fused.isPresent()) main = fused.get();
            else others.add(place);
        }
        if (!main.equals(Place.NOWHERE)) others.addFirst(main);
        return List.copyOf(others);
    }

    /// Whether two texts, each an address or a sentence with some, speak of one spot.
    public Sameness compare(String left, String right) {
        return SpotComparison.of(gazetteer, placesOf(left), placesOf(right));
    }

    /// Whether two places are one spot, as far as they are told.
    public Sameness compare(Place left, Place right) {
        return SpotComparison.of(gazetteer, left, right);
    }

    private List<Place> placesOf(String text) {
        var mentions = read(text);
        return mentions.size() > 1 ? mentions.stream().map(Mention::place).toList() : List.of(readCell(text));
    }

    /// The most exact of several places, the first among equals.
    static Optional<Place> mostExact(List<Mention> mentions) {
        if (mentions.isEmpty()) return Optional.empty();
        var best = mentions.getFirst().place();
        for (var mention : mentions) {
            if (mention.place().level().compareTo(best.level()) > 0) best = mention.place();
        }
        return Optional.of(best);
    }
}
