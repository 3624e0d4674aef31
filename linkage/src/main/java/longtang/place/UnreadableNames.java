package longtang.place;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// A list of place names that cannot be used, with every line that is to blame and what to do about it.
public final class UnreadableNames extends IOException {

    private static final long serialVersionUID = 1L;

    private static final int MOST_SHOWN = 20;
    private static final int LONGEST_SHOWN = 40;

    /// Why a list, or a line of it, cannot be used.
    public enum Fault {
        MISSING,
        NOT_UTF_8,
        BROKEN,
        TOO_LARGE,
        TOO_LONG,
        NO_TAB,
        NO_SORT,
        NO_NAME,
        NO_LANE,
        NO_SUCCESSOR;

        private String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// One thing that is wrong.
    ///
    /// @param line from 1; 0 where the list as a whole cannot be used
    /// @param text what stands there
    public record Wrong(int line, Fault fault, String text) {}

    private final transient List<Wrong> wrong;

    UnreadableNames(List<Wrong> wrong) {
        super(inWords(wrong, Locale.ENGLISH));
        this.wrong = List.copyOf(wrong);
    }

    UnreadableNames(Fault fault, String text) {
        this(List.of(new Wrong(0, fault, text)));
    }

    /// Everything that is wrong, in the order of the lines.
    public List<Wrong> wrong() {
        return wrong;
    }

    /// One sentence a line, in Chinese or English, for the first twenty; then how many more there are.
    public String inWords(Locale locale) {
        return inWords(wrong, locale);
    }

    private static String inWords(List<Wrong> wrong, Locale locale) {
        var words = ResourceBundle.getBundle(
                "longtang.place.names",
                locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var sentences = new ArrayList<String>();
        for (var one : wrong.subList(0, Math.min(MOST_SHOWN, wrong.size()))) sentences.add(sentence(words, one));
        int more = wrong.size() - MOST_SHOWN;
        if (more > 0) sentences.add(say(words, "more", String.valueOf(more)));
        return String.join("\n", sentences);
    }

    private static String sentence(ResourceBundle words, Wrong wrong) {
        var why = say(words, wrong.fault().key(), shown(wrong.text()));
        return wrong.line() == 0 ? why : say(words, "line", String.valueOf(wrong.line()), why);
    }

    private static String shown(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= LONGEST_SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    }

    private static String say(ResourceBundle words, String key, String... args) {
        return new MessageFormat(words.getString(key), Locale.ROOT).format(args);
    }
}
