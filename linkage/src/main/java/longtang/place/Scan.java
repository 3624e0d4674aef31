package longtang.place;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A text being read from left to right, and what has been understood of it so far.
final class Scan {

    static final char NONE = 0;
    private static final String FILLERS = " (),、的内里在-:·/位于处室号弄堂进去第'.>#";
    private static final int FARTHEST = 4;

    final String text;
    final List<Token> tokens = new ArrayList<>();
    int at;
    /// Where the last understood word ended; a name never reaches back beyond it.
    int understood;

    Scan(String text) {
        this.text = text;
    }

    boolean ended() {
        return at >= text.length();
    }

    char charAt(int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : NONE;
    }

    boolean isAt(int index, String word) {
        return text.startsWith(word, index);
    }

    /// Whether one of these words stands here.
    boolean isAnyOf(List<String> words, int index) {
        for (var word : words) {
            if (text.startsWith(word, index)) return true;
        }
        return false;
    }

    boolean isAnyAt(int index, String characters) {
        return index >= 0 && index < text.length() && characters.indexOf(text.charAt(index)) >= 0;
    }

    void add(Token token) {
        tokens.add(token);
        stepTo(token.end());
    }

    void stepTo(int index) {
        at = index;
        understood = index;
    }

    @Nullable
    Token last() {
        return tokens.isEmpty() ? null : tokens.getLast();
    }

    /// The last token, when nothing but filling stands between it and this place.
    @Nullable
    Token lastCloseTo(int index) {
        var last = last();
        return last != null && isClose(text, last.end(), index) ? last : null;
    }

    /// Whether nothing but filling stands between two places.
    static boolean isClose(String text, int from, int to) {
        if (to < from || to - from > FARTHEST) return false;
        for (int i = from; i < to; i++) {
            if (FILLERS.indexOf(text.charAt(i)) < 0) return false;
        }
        return true;
    }
}
