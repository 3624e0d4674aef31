package longtang;

import java.io.PrintStream;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// What a command says, in Chinese where the machine speaks it, else in English.
///
/// @param language that is spoken
record CommandWords(ResourceBundle bundle, Locale language) {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    static CommandWords of(String bundle, Locale locale) {
        var spoken = locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        return new CommandWords(ResourceBundle.getBundle(bundle, spoken, NO_FALLBACK), spoken);
    }

    /// Says it, and hands the command's exit code through.
    int say(PrintStream where, int exit, String key, Object... args) {
        where.println(word(key, args));
        return exit;
    }

    String word(String key, Object... args) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(args);
    }
}
