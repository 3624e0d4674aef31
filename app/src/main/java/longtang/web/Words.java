package longtang.web;

import java.util.Locale;
import org.springframework.context.MessageSource;

/// The words of a page in one language. A key without words shows itself, and a test fails.
public record Words(MessageSource source, Locale locale) {

    public String say(String key, Object... args) {
        return source.getMessage(key, args, key, locale) instanceof String words ? words : key;
    }

    public boolean chinese() {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    public String tag() {
        return chinese() ? "zh-CN" : "en";
    }
}
