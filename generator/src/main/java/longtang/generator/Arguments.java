package longtang.generator;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What was typed after a command: options with a value, and flags without.
record Arguments(Map<String, String> values, Set<String> flags) {

    /// What was typed cannot be meant; the message code and its arguments say why.
    static final class Unusable extends Exception {

        private final transient Object[] args;

        Unusable(String code, Object... args) {
            super(code);
            this.args = args;
        }

        String sentence(Words words) {
            return words.say(String.valueOf(getMessage()), args);
        }
    }

    static Arguments read(String[] typed, List<String> options, List<String> flags) throws Unusable {
        var values = new HashMap<String, String>();
        var raised = new HashSet<String>();
        for (var i = 0; i < typed.length; i++) {
            var word = typed[i];
            if (flags.contains(word)) {
                raised.add(word);
            } else if (!options.contains(word)) {
                throw new Unusable("usage.unknown", word);
            } else if (i + 1 == typed.length) {
                throw new Unusable("usage.value-missing", word);
            } else {
                values.put(word, typed[++i]);
            }
        }
        return new Arguments(values, raised);
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(values.get(option));
    }

    String required(String option) throws Unusable {
        var value = values.get(option);
        if (value == null) throw new Unusable("usage.option-missing", option);
        return value;
    }

    long number(String option, long otherwise, long least, long most) throws Unusable {
        var text = values.get(option);
        if (text == null) return otherwise;
        try {
            var number = Long.parseLong(text);
            if (number >= least && number <= most) return number;
        } catch (NumberFormatException notANumber) {
            // said below, together with a number out of range
        }
        throw new Unusable("usage.number", option, text, Long.toString(least), Long.toString(most));
    }
}
