package longtang.register;

import java.util.Set;

/// What a sighting is compared by most often, as numbers: a set is the bits of one number, a word its code.
///
/// @param area in square metres; NaN where it is not said
@SuppressWarnings("ArrayRecordComponent") // lives only while a match runs, and nobody compares two
record Marks(
        int sure, int heard, int possible, int parts, boolean ownsParts, int[] words, int[] unlisted, double area) {

    static Marks of(Observation it, Codes codes) {
        var wording = it.wording();
        return new Marks(
                bits(wording.sure()),
                bits(wording.heard()),
                bits(wording.possible()),
                bits(it.parts()),
                !it.ownParts().isEmpty(),
                wording.words().stream().mapToInt(codes::of).toArray(),
                wording.unlisted().stream().mapToInt(codes::of).toArray(),
                it.area() == null ? Double.NaN : it.area());
    }

    boolean isSilent() {
        return words.length == 0 && unlisted.length == 0;
    }

    static <E extends Enum<E>> int bits(Set<E> set) {
        int bits = 0;
        for (var one : set) bits |= 1 << one.ordinal();
        return bits;
    }
}
