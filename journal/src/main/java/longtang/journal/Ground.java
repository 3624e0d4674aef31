package longtang.journal;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;

/// What an act stands on: the rule, the article of law, the version of the book of procedure.
///
/// What is missing is written `-`: a rule of the house has no article, an act outside of a book no version.
public record Ground(String rule, String article, String book) {

    static final String NOTHING = "-";

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,99}");
    private static final int LONGEST_ARTICLE = 200;
    private static final Set<Byte> INVISIBLE = Set.of(
            Character.CONTROL,
            Character.FORMAT,
            Character.SURROGATE,
            Character.UNASSIGNED,
            Character.PRIVATE_USE,
            Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR);

    public Ground {
        if (!isCode(rule)) throw new IllegalArgumentException("Not a rule: " + rule);
        if (!isArticle(article)) throw new IllegalArgumentException("Not an article: " + article);
        if (!isCode(book)) throw new IllegalArgumentException("Not a version: " + book);
    }

    /// An act that needs no ground: somebody looked, somebody noted.
    public static Ground none() {
        return new Ground(NOTHING, NOTHING, NOTHING);
    }

    private static boolean isCode(String text) {
        return text.equals(NOTHING) || CODE.matcher(text).matches();
    }

    // One spelling only: composed characters, no line breaks, nothing invisible at the ends.
    private static boolean isArticle(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_ARTICLE
                && text.equals(text.strip())
                && Normalizer.isNormalized(text, Normalizer.Form.NFC)
                && text.codePoints().allMatch(Ground::isVisible);
    }

    private static boolean isVisible(int codePoint) {
        return !INVISIBLE.contains((byte) Character.getType(codePoint));
    }
}
