package longtang.place;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A text as it counts, beside the text as it was typed.
///
/// Full width becomes half width, traditional characters simplified ones, every dash `-`, every bracket `(` or `)`,
/// letters capitals; spaces go, except between two letters or digits. Each character remembers where it stood.
public final class Written {

    private final String original;
    private final String text;
    private final int @Nullable [] places;

    /// @param places where each character stood; null when nothing was folded and each stands where it stood
    private Written(String original, String text, int @Nullable [] places) {
        this.original = original;
        this.text = text;
        this.places = places;
    }

    public static Written of(String original) {
        return isPlain(original) ? new Written(original, original, null) : new Folder(original).folded();
    }

    // Most cells: nothing to fold, nothing to remember.
    private static boolean isPlain(String original) {
        for (int i = 0; i < original.length(); i++) {
            char c = original.charAt(i);
            if (c == Folding.SPACE || Character.isSurrogate(c) || Folding.of(c) != c) return false;
        }
        return true;
    }

    public String text() {
        return text;
    }

    public String original() {
        return original;
    }

    /// Where the character at `index` of the text began in the original.
    public int placeOf(int index) {
        return places == null ? index : places[index];
    }

    /// Where what ends before `index` of the text ended in the original.
    public int placeAfter(int index) {
        if (places == null || index == 0) return index;
        return original.offsetByCodePoints(places[index - 1], 1);
    }

    @Override
    public String toString() {
        return text;
    }

    private static final class Folder {
        private final String original;
        private final StringBuilder text;
        private int[] places;
        private boolean spaceBefore;
        private int at;

        Folder(String original) {
            this.original = original;
            this.text = new StringBuilder(original.length());
            this.places = new int[original.length()];
        }

        Written folded() {
            while (at < original.length()) {
                char c = original.charAt(at);
                if (Character.isHighSurrogate(c) && Character.codePointAt(original, at) > Character.MAX_VALUE) {
                    takePair();
                    continue;
                }
                take(c);
                at++;
            }
            return new Written(original, text.toString(), places);
        }

        private void take(char c) {
            char folded = Folding.of(c);
            switch (folded) {
                case Folding.DROPPED -> {}
                case Folding.SPACE -> spaceBefore = true;
                case Folding.SEVERAL -> append(Folding.spelledOut(String.valueOf(c)));
                default -> append(folded);
            }
        }

        // 𝟒 is a 4; other pairs (emoji, rare characters) stay two chars that no rule reads.
        private void takePair() {
            var pair = original.substring(at, at + 2);
            var plain = Folding.spelledOut(pair);
            append(plain.isEmpty() || Character.isSurrogate(plain.charAt(0)) ? pair : plain);
            at += 2;
        }

        private void append(String several) {
            for (int i = 0; i < several.length(); i++) append(several.charAt(i));
        }

        private void append(char c) {
            if (spaceBefore) {
                spaceBefore = false;
                if (Chars.isAlphanumeric(c) && !text.isEmpty() && Chars.isAlphanumeric(text.charAt(text.length() - 1)))
                    append(' ');
            }
            if (text.length() == places.length) places = Arrays.copyOf(places, places.length * 2 + 16);
            places[text.length()] = at;
            text.append(c);
        }
    }
}
