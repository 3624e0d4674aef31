package longtang.place;

import java.nio.charset.StandardCharsets;

/// What Jazzer throws texts at: bytes that it makes up and changes so that ever new branches are taken.
///
/// Run by [FuzzTest] in a process of its own.
public final class ReaderFuzz {

    private static final PlaceReader READER = PlaceReader.shanghai();

    private ReaderFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        for (var mention : READER.read(text)) {
            if (mention.start() < 0 || mention.start() >= mention.end() || mention.end() > text.length()) {
                throw new IllegalStateException("A mention lies outside its text: " + mention);
            }
            readsBack(mention.place());
        }
        pointsAtItsWords(text);
        var place = READER.readCell(text);
        if (READER.compare(place, place) == Sameness.DIFFERENT) {
            throw new IllegalStateException("A place differs from itself: " + place.written());
        }
        READER.read(new AddressCells(text, text, text, text, text, text), text);
    }

    private static void pointsAtItsWords(String text) {
        var readings = READER.explain(text);
        if (!readings.stream().map(Reading::mention).toList().equals(READER.read(text))) {
            throw new IllegalStateException("Explained otherwise than read");
        }
        for (var reading : readings) {
            for (var slot : reading.slots()) {
                if (slot.written().isEmpty() || !slot.written().equals(text.substring(slot.from(), slot.to()))) {
                    throw new IllegalStateException("A slot points elsewhere: " + slot);
                }
            }
        }
    }

    // Our own spelling is the one text that must always be readable.
    private static void readsBack(Place place) {
        READER.read(place.written());
    }
}
