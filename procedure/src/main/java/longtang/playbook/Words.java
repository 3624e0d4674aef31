package longtang.playbook;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import longtang.law.Refusal;

/// Says in Chinese or English what is wrong with a book, and why a step is refused.
public final class Words {

    private final ResourceBundle words;
    private final Locale locale;

    private Words(Locale locale) {
        this.locale = locale;
        this.words = ResourceBundle.getBundle(
                "longtang.playbook.words",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// Chinese for a Chinese locale, English for any other.
    public static Words in(Locale locale) {
        return new Words(locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
    }

    /// Where, which rule, what is wrong and what to write; then the shortest illegal path, a sentence a line.
    public String say(Problem problem) {
        var lines = new ArrayList<String>();
        lines.add(say(
                "problem",
                problem.at().toString(),
                problem.rule(),
                say(problem.key(), problem.args().toArray())));
        if (!problem.path().isEmpty()) lines.add(say("path"));
        int number = 1;
        for (var stride : problem.path())
            lines.add(say("stride", number++, stride.by(), say("by.registers"), stride.event(), stride.state()));
        return String.join("\n", lines);
    }

    Locale locale() {
        return locale;
    }

    public String say(Refusal refusal) {
        return say(refusal.fact(), refusal.args().toArray());
    }

    public List<String> sayAll(List<Problem> problems) {
        return problems.stream().map(this::say).toList();
    }

    /// The words of a key; numbers without separators.
    public String say(String key, Object... args) {
        var plain = new Object[args.length];
        for (int i = 0; i < args.length; i++) plain[i] = String.valueOf(args[i]);
        return new MessageFormat(words.getString(key), locale).format(plain);
    }
}
