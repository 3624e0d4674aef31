package longtang.place;

import java.util.List;

/// A place of a text with the words that told it, slot by slot, in the order of the text.
///
/// Each value is told once, by the words that told it first. What was taken over from an earlier place of the text, and
/// a neighbour who was named before the place, point there, outside the mention. Every slot of the place is told by at
/// least one of these.
public record Reading(Mention mention, List<Slot> slots) {

    public Reading {
        slots = List.copyOf(slots);
    }

    public Place place() {
        return mention.place();
    }

    /// The words of one kind; none when the place is silent about it.
    public List<Slot> slots(Slot.Kind kind) {
        return slots.stream().filter(slot -> slot.kind() == kind).toList();
    }
}
