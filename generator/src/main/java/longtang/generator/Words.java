package longtang.generator;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.PropertyResourceBundle;

/// What the commands say to people, in the language of the machine: Chinese, or else English.
final class Words {

    private final PropertyResourceBundle bundle;

    private Words(PropertyResourceBundle bundle) {
        this.bundle = bundle;
    }

    static Words of(Locale locale) {
        var name = locale.getLanguage().equals("zh") ? "words_zh_CN.properties" : "words_en.properties";
        try (var in = Words.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("Missing " + name);
            return new Words(new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String say(String code, Object... args) {
        return new MessageFormat(bundle.getString(code), Locale.ROOT).format(args);
    }
}
