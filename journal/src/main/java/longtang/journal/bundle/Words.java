package longtang.journal.bundle;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// The verifier's sentences, Chinese and English. In a sentence {0} is the item, {1} and on what the remark adds.
public final class Words {

    private final ResourceBundle bundle;
    private final Locale locale;

    private Words(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /// Chinese for every Chinese locale, English for all others.
    public static Words in(Locale locale) {
        var spoken = locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Words(ResourceBundle.getBundle("longtang.journal.bundle.words", spoken, control), spoken);
    }

    public String sentence(Remark remark) {
        var args = new ArrayList<String>(List.of(remark.item()));
        args.addAll(remark.args());
        return word(remark.code(), args);
    }

    public String sentence(Unreadable unreadable) {
        var args = new ArrayList<String>(List.of(""));
        args.addAll(unreadable.args());
        return word(unreadable.code(), args);
    }

    String word(String code) {
        return word(code, List.of());
    }

    String word(String code, List<String> args) {
        return new MessageFormat(bundle.getString(code), locale).format(args.toArray());
    }
}
