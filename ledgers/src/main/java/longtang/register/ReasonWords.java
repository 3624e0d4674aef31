package longtang.register;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/// Says reasons in a person's language: 同一门牌：天津路44弄3号 +7.2.
public final class ReasonWords {

    private final ResourceBundle words;

    private ReasonWords(ResourceBundle words) {
        this.words = words;
    }

    public static ReasonWords in(Locale locale) {
        var noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        try {
            return new ReasonWords(ResourceBundle.getBundle("longtang.register.words", locale, noFallback));
        } catch (MissingResourceException e) {
            return new ReasonWords(
                    ResourceBundle.getBundle("longtang.register.words", Locale.SIMPLIFIED_CHINESE, noFallback));
        }
    }

    /// The sentence without its weight.
    public String sentence(Reason reason) {
        var args = reason.args().stream().map(this::inWords).toArray();
        return word("reason." + reason.code(), args);
    }

    /// The sentence and its weight, for a list.
    public String weighed(Reason reason) {
        return reason.bits() == 0 ? sentence(reason) : sentence(reason) + " " + bits(reason.bits());
    }

    /// The column heads of a file.
    public List<String> columns(String key) {
        return List.of(word(key).split("\\|", -1));
    }

    /// Any other word of this bundle.
    public String word(String key, Object... args) {
        return words.containsKey(key) ? new MessageFormat(words.getString(key), Locale.ROOT).format(args) : key;
    }

    // An argument may itself be a key: matter.FUMES.
    private String inWords(String arg) {
        return words.containsKey(arg) ? words.getString(arg) : arg;
    }

    private static String bits(double bits) {
        return String.format(Locale.ROOT, "%+.1f", bits);
    }
}
