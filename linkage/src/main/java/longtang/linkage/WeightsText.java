package longtang.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/// Weights as YAML, for people to read, keep and change.
final class WeightsText {

    private static final String FORMAT = "longtang-weights/1";

    private WeightsText() {}

    static String write(Weights weights) {
        var text = new StringBuilder();
        text.append("format: ").append(FORMAT).append('\n');
        text.append("# chance that two records drawn blindly are the same thing (")
                .append("%.2f bits)\n".formatted(weights.priorBits()));
        text.append("prior: ").append(number(weights.prior())).append('\n');
        text.append("comparisons:\n");
        for (var comparison : weights.comparisons()) {
            text.append("  - name: ").append(quoted(comparison.name())).append('\n');
            text.append("    levels:\n");
            for (var level : comparison.levels()) {
                text.append("      - {name: %s, m: %s, u: %s}  # %+.2f bits\n"
                        .formatted(quoted(level.name()), number(level.m()), number(level.u()), level.bits()));
            }
        }
        return text.toString();
    }

    static Weights read(String text) {
        try {
            var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            if (!(yaml.load(text) instanceof Map<?, ?> root)) throw unreadable("the file is not a map");
            if (!FORMAT.equals(root.get("format"))) throw unreadable("format is not " + FORMAT);
            return of(root);
        } catch (YAMLException e) {
            throw new IllegalArgumentException("Weights cannot be read: " + e.getMessage(), e);
        }
    }

    static Weights of(Map<?, ?> root) {
        var comparisons = new ArrayList<Weights.Comparison>();
        for (var item : list(root, "comparisons")) comparisons.add(comparison(item));
        return new Weights(decimal(root, "prior"), comparisons);
    }

    private static Weights.Comparison comparison(Object item) {
        if (!(item instanceof Map<?, ?> map)) throw unreadable("a comparison is not a map");
        var levels = new ArrayList<Weights.Level>();
        for (var level : list(map, "levels")) {
            if (!(level instanceof Map<?, ?> shares))
                throw unreadable("a level of " + map.get("name") + " is not a map");
            levels.add(new Weights.Level(word(shares, "name"), decimal(shares, "m"), decimal(shares, "u")));
        }
        return new Weights.Comparison(word(map, "name"), levels);
    }

    private static List<?> list(Map<?, ?> map, String key) {
        if (map.get(key) instanceof List<?> list) return list;
        throw unreadable(key + " is not a list");
    }

    private static String word(Map<?, ?> map, String key) {
        if (map.get(key) instanceof String word) return word;
        throw unreadable(key + " is not a word: " + map.get(key));
    }

    private static double decimal(Map<?, ?> map, String key) {
        if (map.get(key) instanceof Number number) return number.doubleValue();
        throw unreadable(key + " is not a number: " + map.get(key));
    }

    private static IllegalArgumentException unreadable(String why) {
        return new IllegalArgumentException("Weights cannot be read: " + why);
    }

    // YAML 1.1 takes 1.0E-4 for a number only with a sign in the exponent.
    private static String number(double value) {
        var text = Double.toString(value);
        int exponent = text.indexOf('E');
        if (exponent < 0 || text.charAt(exponent + 1) == '-') return text;
        return text.replace("E", "E+");
    }

    private static String quoted(String word) {
        return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
