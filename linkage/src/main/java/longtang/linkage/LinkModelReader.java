package longtang.linkage;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import longtang.linkage.column.Address;
import longtang.linkage.column.BlockKey;
import longtang.linkage.column.Cells;
import longtang.linkage.column.Day;
import longtang.linkage.column.Exact;
import longtang.linkage.column.Geo;
import longtang.linkage.column.Kind;
import longtang.linkage.column.Lane;
import longtang.linkage.column.Name;
import longtang.linkage.column.Quantity;
import longtang.linkage.column.Text;
import longtang.linkage.column.Thresholds;
import longtang.place.Gazetteer;
import longtang.place.PlaceReader;
import longtang.place.UnreadableNames;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/// Turns a model file into a [LinkModel], or says where it is wrong.
///
/// Every message begins with the place: `comparisons[2].kind`. A key nobody knows is an error, because it is
/// most often a slip that would silently change the outcome.
final class LinkModelReader {

    private static final Set<String> KEYS = Set.of(
            "format",
            "id",
            "comparisons",
            "blocking",
            "unknown",
            "never_within",
            "one_to_one",
            "threshold",
            "block_limit",
            "expected_matches",
            "places",
            "weights");
    private static final Set<String> COMPARISON_KEYS = Set.of(
            "name",
            "column",
            "columns",
            "kind",
            "levels",
            "relative",
            "swapped_with",
            "term_frequency",
            "m",
            "u",
            "strength");
    private static final String KINDS = "exact, name, date, number, geo, text, address, lane";
    private static final Set<String> WITHOUT_LEVELS = Set.of("exact", "address", "lane");

    private final String file;
    // Thousands of names, and most models compare no addresses.
    private @Nullable PlaceReader places;

    LinkModelReader(String file) {
        this.file = file;
    }

    LinkModel read(String yaml) throws UnreadableInput {
        var root = map(load(yaml), "");
        known(root, KEYS, "");
        if (!"longtang-link/1".equals(root.get("format"))) throw wrong("format", "model.format");
        if (root.containsKey("places")) places = places(word(root, "places", ""));
        var unweighted = unweighted(root);
        var weights = weights(root);
        try {
            return unweighted.withWeights(weights);
        } catch (IllegalArgumentException e) {
            throw wrong("weights", "model.levels", String.valueOf(e.getMessage()));
        }
    }

    private LinkModel unweighted(Map<?, ?> root) throws UnreadableInput {
        var comparisons = comparisons(root);
        try {
            return new LinkModel(
                    word(root, "id", ""),
                    comparisons,
                    blocking(root),
                    unknown(root),
                    root.containsKey("never_within") ? word(root, "never_within", "") : null,
                    isTrue(root, "one_to_one", ""),
                    between(root, "threshold", 0.5, 0, 1),
                    whole(root, "block_limit", 1_000, 2, 1_000_000),
                    between(root, "expected_matches", Double.NaN, 0, 1e15),
                    null);
        } catch (IllegalArgumentException e) {
            throw wrong("comparisons", "model.levels", String.valueOf(e.getMessage()));
        }
    }

    private Object load(String yaml) throws UnreadableInput {
        try {
            var options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            options.setMaxAliasesForCollections(10);
            Object loaded = new Yaml(new SafeConstructor(options)).load(yaml);
            return loaded == null ? Map.of() : loaded;
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            int line = mark == null ? 0 : mark.getLine() + 1;
            throw new UnreadableInput("model.not-yaml", file, line, String.valueOf(e.getProblem()));
        } catch (YAMLException e) {
            throw new UnreadableInput("model.not-yaml", file, 0, String.valueOf(e.getMessage()));
        }
    }

    // Beside the model, wherever the command is started.
    private PlaceReader places(String list) throws UnreadableInput {
        try {
            var own = Gazetteer.read(Path.of(file).resolveSibling(list));
            return new PlaceReader(Gazetteer.shanghai().and(own));
        } catch (UnreadableNames | InvalidPathException e) {
            var unreadable = wrong("places", "model.places", list);
            unreadable.initCause(e);
            throw unreadable;
        }
    }

    private PlaceReader places() {
        if (places == null) places = PlaceReader.shanghai();
        return places;
    }

    private List<LinkModel.Compared> comparisons(Map<?, ?> root) throws UnreadableInput {
        var comparisons = new ArrayList<LinkModel.Compared>();
        var names = new HashSet<String>();
        var items = list(root, "comparisons", "");
        for (int i = 0; i < items.size(); i++) {
            var where = "comparisons[" + (i + 1) + "]";
            var comparison = comparison(map(items.get(i), where), where + ".");
            if (!names.add(comparison.name())) throw wrong(where + ".name", "model.name-twice", comparison.name());
            comparisons.add(comparison);
        }
        return comparisons;
    }

    private LinkModel.Compared comparison(Map<?, ?> item, String where) throws UnreadableInput {
        known(item, COMPARISON_KEYS, where);
        var columns =
                item.containsKey("columns") ? words(item, "columns", where) : List.of(word(item, "column", where));
        if (columns.isEmpty()) throw wrong(where + "columns", "model.empty");
        var name = item.containsKey("name") ? word(item, "name", where) : String.join(" ", columns);
        var other = item.containsKey("swapped_with") ? word(item, "swapped_with", where) : null;
        var kind = kind(item, where, other != null);
        return new LinkModel.Compared(
                name, columns, other, kind, isTrue(item, "term_frequency", where), start(item, kind, where));
    }

    private Kind kind(Map<?, ?> item, String where, boolean swaps) throws UnreadableInput {
        var kind = word(item, "kind", where);
        if (swaps && !kind.equals("name")) throw wrong(where + "swapped_with", "model.only-for-names");
        var levels = item.containsKey("levels") ? numbers(item, "levels", where) : null;
        if (levels != null && WITHOUT_LEVELS.contains(kind)) {
            throw wrong(where + "levels", "model.no-levels-here", kind);
        }
        try {
            return switch (kind) {
                case "exact" -> new Exact();
                case "name" -> new Name(levels == null ? Name.USUAL : new Thresholds(levels), swaps);
                case "text" -> new Text(levels == null ? Text.USUAL : new Thresholds(levels));
                case "date" ->
                    new Day(
                            levels == null
                                    ? Day.USUAL
                                    : levels.stream().map(Double::intValue).toList());
                case "number" ->
                    new Quantity(levels == null ? Quantity.USUAL : levels, !Boolean.FALSE.equals(item.get("relative")));
                case "geo" -> new Geo(levels == null ? Geo.USUAL : levels);
                case "address" -> new Address();
                case "lane" -> new Lane(places());
                default -> throw wrong(where + "kind", "model.kind", kind, KINDS);
            };
        } catch (IllegalArgumentException e) {
            throw wrong(where + "levels", "model.levels", String.valueOf(e.getMessage()));
        }
    }

    private @Nullable Start start(Map<?, ?> item, Kind kind, String where) throws UnreadableInput {
        if (!item.containsKey("m")) return null;
        var m = numbers(item, "m", where);
        var u = item.containsKey("u") ? numbers(item, "u", where) : List.<Double>of();
        int levels = kind.levels().size();
        if (m.size() != levels || (!u.isEmpty() && u.size() != levels)) {
            throw wrong(where + "m", "model.shares", levels, String.join(", ", kind.levels()));
        }
        double strength = item.containsKey("strength") ? number(item, "strength", where) : 10;
        try {
            return new Start(m, strength, u, u.isEmpty() ? 0 : strength);
        } catch (IllegalArgumentException e) {
            throw wrong(where + "m", "model.levels", String.valueOf(e.getMessage()));
        }
    }

    private List<LinkModel.Rule> blocking(Map<?, ?> root) throws UnreadableInput {
        var rules = new ArrayList<LinkModel.Rule>();
        var items = list(root, "blocking", "");
        for (int i = 0; i < items.size(); i++) {
            var where = "blocking[" + (i + 1) + "]";
            var parts = new ArrayList<LinkModel.Part>();
            var texts = items.get(i) instanceof List<?> several ? several : List.of(items.get(i));
            for (var text : texts) parts.add(part(text, where));
            if (parts.isEmpty()) throw wrong(where, "model.empty");
            rules.add(new LinkModel.Rule(parts));
        }
        return rules;
    }

    private LinkModel.Part part(Object text, String where) throws UnreadableInput {
        if (!(text instanceof String part)) throw wrong(where, "model.not-a-word");
        int slash = part.lastIndexOf('/');
        if (slash < 0) return new LinkModel.Part(columns(part), BlockKey.WHOLE, part);
        var key = BlockKey.read(part.substring(slash + 1), this::places);
        if (key.isEmpty()) throw wrong(where, "model.block-key", part.substring(slash + 1));
        return new LinkModel.Part(columns(part.substring(0, slash)), key.get(), part);
    }

    private static List<String> columns(String joined) {
        return List.of(joined.split("\\+", -1));
    }

    private Set<String> unknown(Map<?, ?> root) throws UnreadableInput {
        if (!root.containsKey("unknown")) return Set.of();
        var plain = new HashSet<String>();
        for (var word : words(root, "unknown", "")) plain.add(Cells.plain(word));
        return plain;
    }

    private @Nullable Weights weights(Map<?, ?> root) throws UnreadableInput {
        if (!root.containsKey("weights")) return null;
        try {
            return WeightsText.of(map(root.get("weights"), "weights"));
        } catch (IllegalArgumentException e) {
            throw wrong("weights", "model.levels", String.valueOf(e.getMessage()));
        }
    }

    private void known(Map<?, ?> map, Set<String> keys, String where) throws UnreadableInput {
        for (var key : map.keySet()) {
            if (!(key instanceof String word) || !keys.contains(word)) {
                throw wrong(
                        where + key,
                        "model.unknown-key",
                        String.join(", ", keys.stream().sorted().toList()));
            }
        }
    }

    private Map<?, ?> map(Object value, String where) throws UnreadableInput {
        if (value instanceof Map<?, ?> map) return map;
        throw wrong(where, "model.not-a-map");
    }

    private List<?> list(Map<?, ?> map, String key, String where) throws UnreadableInput {
        if (!(map.get(key) instanceof List<?> list)) throw wrong(where + key, "model.not-a-list");
        if (list.isEmpty()) throw wrong(where + key, "model.empty");
        return list;
    }

    private String word(Map<?, ?> map, String key, String where) throws UnreadableInput {
        if (map.get(key) instanceof String word && !word.isBlank()) return word;
        throw wrong(where + key, map.containsKey(key) ? "model.not-a-word" : "model.missing");
    }

    private List<String> words(Map<?, ?> map, String key, String where) throws UnreadableInput {
        var words = new ArrayList<String>();
        for (var item : list(map, key, where)) {
            if (!(item instanceof String word)) throw wrong(where + key, "model.not-a-word");
            words.add(word);
        }
        return words;
    }

    private List<Double> numbers(Map<?, ?> map, String key, String where) throws UnreadableInput {
        var numbers = new ArrayList<Double>();
        for (var item : list(map, key, where)) {
            if (!(item instanceof Number number)) throw wrong(where + key, "model.not-a-number");
            numbers.add(number.doubleValue());
        }
        return numbers;
    }

    private double number(Map<?, ?> map, String key, String where) throws UnreadableInput {
        if (map.get(key) instanceof Number number) return number.doubleValue();
        throw wrong(where + key, "model.not-a-number");
    }

    private double between(Map<?, ?> map, String key, double usual, double least, double most) throws UnreadableInput {
        if (!map.containsKey(key)) return usual;
        double number = number(map, key, "");
        if (number > least && number < most) return number;
        throw wrong(key, "model.out-of-range", number, least, most);
    }

    private int whole(Map<?, ?> map, String key, int usual, int least, int most) throws UnreadableInput {
        if (!map.containsKey(key)) return usual;
        double number = number(map, key, "");
        if (number == Math.rint(number) && number >= least && number <= most) return (int) number;
        throw wrong(key, "model.not-whole", number, least, most);
    }

    private boolean isTrue(Map<?, ?> map, String key, String where) throws UnreadableInput {
        if (!map.containsKey(key)) return false;
        if (map.get(key) instanceof Boolean yes) return yes;
        throw wrong(where + key, "model.not-yes-or-no");
    }

    private UnreadableInput wrong(String where, String code, Object... args) {
        var all = new ArrayList<Object>(List.of(file, where.isEmpty() ? "-" : where));
        all.addAll(List.of(args));
        return new UnreadableInput(code, all.toArray());
    }
}
