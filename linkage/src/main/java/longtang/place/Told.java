package longtang.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import longtang.place.Token.AtDoors;
import longtang.place.Token.AtPart;
import longtang.place.Token.InUnit;
import org.jspecify.annotations.Nullable;

/// Which words told which slot of a draft, for those who ask. Most want the place alone; then nothing is noted.
final class Told {

    /// A word and the slot of the place it fills: 幢 still counts as a door or as a unit here.
    private record Word(Slot.Kind slot, Token token, int start, int end, Basis basis) {

        static Word of(Slot.Kind slot, Token token, Basis basis) {
            return new Word(slot, token, token.start(), token.end(), basis);
        }

        Word as(Slot.Kind other) {
            return new Word(other, token, start, end, basis);
        }

        Word on(Basis other) {
            return new Word(slot, token, start, end, basis.and(other));
        }

        Word with(Word next) {
            return new Word(slot, token, start, Math.max(end, next.end), basis.and(next.basis));
        }

        boolean reaches(Word next, String text) {
            return next.start <= end || Scan.isClose(text, end, next.start);
        }

        Slot.Kind kind(String text) {
            if (slot != Slot.Kind.DOOR && slot != Slot.Kind.UNIT) return slot;
            if (isBuilding()) return Slot.Kind.BUILDING;
            return isHouse(text) ? Slot.Kind.HOUSE : slot;
        }

        private boolean isBuilding() {
            return (token instanceof AtDoors doors && doors.building())
                    || (token instanceof InUnit unit && unit.unit().endsWith("座"));
        }

        private boolean isHouse(String text) {
            return token instanceof AtDoors
                    && text.substring(token.start(), token.end()).indexOf('楼') >= 0;
        }
    }

    static final Told UNASKED = new Told(null);

    private final @Nullable List<Word> words;

    /// @param words null when nobody asks
    private Told(@Nullable List<Word> words) {
        this.words = words;
    }

    static Told asked() {
        return new Told(new ArrayList<>());
    }

    /// For a place that takes nothing over.
    Told afresh() {
        return words == null ? this : asked();
    }

    /// For a place that takes over what is told down to this slot.
    Told downTo(Slot.Kind narrowest) {
        if (words == null) return this;
        var taken = new ArrayList<Word>();
        for (var word : words) {
            if (word.slot.compareTo(narrowest) <= 0) taken.add(word.on(Basis.TAKEN_OVER));
        }
        return new Told(taken);
    }

    void say(Slot.Kind slot, Token token) {
        if (words != null) words.add(Word.of(slot, token, token.basis()));
    }

    void say(Slot.Kind slot, Token token, Basis basis) {
        if (words != null) words.add(Word.of(slot, token, basis));
    }

    /// 3号至7号 is one telling of five doors.
    void sayRow(Slot.Kind slot, Token from, Token to) {
        if (words == null) return;
        var row = new Word(slot, to, from.start(), to.end(), Basis.RANGE);
        var last = words.getLast();
        if (last.slot == slot && last.end == from.end()) words.set(words.size() - 1, last.with(row));
        else words.add(row);
    }

    void unsay(Slot.Kind slot) {
        if (words != null) words.removeIf(word -> word.slot == slot);
    }

    void unsay(Part part) {
        if (words != null) words.removeIf(word -> word.token instanceof AtPart at && at.part() == part);
    }

    /// What told one slot turns out to tell another: the door of 3号隔壁 is a neighbour's.
    void move(Slot.Kind from, Slot.Kind to) {
        if (words != null) words.replaceAll(word -> word.slot == from ? word.as(to) : word);
    }

    /// What tells one slot tells another besides.
    void repeat(Slot.Kind from, Slot.Kind to) {
        if (words == null) return;
        for (var word : List.copyOf(words)) {
            if (word.slot == from) words.add(word.as(to));
        }
    }

    List<Slot> slots(Written written) {
        if (words == null) return List.of();
        var text = written.text();
        var slots = new ArrayList<Slot>();
        for (var word : joined(words, text)) {
            slots.add(Slot.of(word.kind(text), written, word.start, word.end, word.basis));
        }
        slots.sort(Comparator.comparingInt(Slot::from).thenComparing(Slot::kind));
        return slots;
    }

    // 3号 and 隔壁 are one relation where they stand together.
    private static List<Word> joined(List<Word> words, String text) {
        var others = new ArrayList<Word>();
        var relation = new ArrayList<Word>();
        for (var word : inOrder(words)) {
            if (word.slot != Slot.Kind.RELATION) others.add(word);
            else if (!relation.isEmpty() && relation.getLast().reaches(word, text))
                relation.set(relation.size() - 1, relation.getLast().with(word));
            else relation.add(word);
        }
        others.addAll(relation);
        return others;
    }

    private static List<Word> inOrder(List<Word> words) {
        var ordered = new ArrayList<>(words);
        ordered.sort(Comparator.comparingInt(Word::start));
        return ordered;
    }
}
