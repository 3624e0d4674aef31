package longtang.linkage;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// What this package says to people, in Chinese or English.
final class LinkWords {

    private LinkWords() {}

    static String say(Locale locale, String key, Object... args) {
        return MessageFormat.format(in(locale).getString(key), args);
    }

    static ResourceBundle in(Locale locale) {
        return ResourceBundle.getBundle(
                "longtang.linkage.link",
                locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
