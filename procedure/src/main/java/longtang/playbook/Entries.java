package longtang.playbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A map of a book, read with its keywords: a word that is not among them is a mistake, never ignored.
final class Entries {

    private final Tree.Named tree;
    private final Problems problems;

    private Entries(Tree.Named tree, Problems problems) {
        this.tree = tree;
        this.problems = problems;
    }

    /// The entries of a map in which only these keywords may stand.
    static Entries of(Tree tree, Problems problems, String... keywords) {
        var entries = any(tree, problems);
        var allowed = Set.of(keywords);
        entries.tree.entries().forEach((key, value) -> {
            if (!allowed.contains(key))
                problems.add(value.at(), "V7", "keyword.unknown", key, String.join("、", keywords));
        });
        return entries;
    }

    /// The entries of a map whose keys are names.
    static Entries any(Tree tree, Problems problems) {
        if (tree instanceof Tree.Named named) return new Entries(named, problems);
        problems.add(tree.at(), "YAML", "yaml.wants.map");
        return new Entries(new Tree.Named(tree.at(), Map.of()), problems);
    }

    Place at() {
        return tree.at();
    }

    Map<String, Tree> named() {
        return tree.entries();
    }

    @Nullable
    Tree tree(String key) {
        return tree.entries().get(key);
    }

    Place at(String key) {
        var value = tree(key);
        return value == null ? tree.at() : value.at();
    }

    boolean has(String key) {
        return tree(key) != null;
    }

    Optional<String> text(String key) {
        return switch (tree(key)) {
            case null -> Optional.empty();
            case Tree.Text(var _, var value) when !value.isBlank() -> Optional.of(value.strip());
            case Tree other -> {
                problems.add(other.at(), "YAML", "yaml.wants.text", key);
                yield Optional.empty();
            }
        };
    }

    /// The text, or a note that it is missing and an empty one to go on with.
    String must(String key, String rule) {
        var text = text(key);
        if (text.isEmpty() && !has(key)) problems.add(at(), rule, "keyword.missing", key);
        return text.orElse("");
    }

    boolean yes(String key) {
        return text(key).filter("true"::equals).isPresent();
    }

    /// A list of texts; a single text counts as a list of one.
    List<String> texts(String key) {
        return switch (tree(key)) {
            case null -> List.of();
            case Tree.Text(var _, var value) -> List.of(value.strip());
            case Tree.Many(var _, var items) ->
                items.stream().flatMap(item -> one(item, key).stream()).toList();
            case Tree.Named other -> {
                problems.add(other.at(), "YAML", "yaml.wants.list", key);
                yield List.of();
            }
        };
    }

    private Optional<String> one(Tree item, String key) {
        if (item instanceof Tree.Text(var _, var value)) return Optional.of(value.strip());
        problems.add(item.at(), "YAML", "yaml.wants.text", key);
        return Optional.empty();
    }

    /// The items of a list; a single map counts as a list of one.
    List<Tree> items(String key) {
        return switch (tree(key)) {
            case null -> List.of();
            case Tree.Many(var _, var items) -> items;
            case Tree.Named single -> List.of(single);
            case Tree.Text other -> {
                problems.add(other.at(), "YAML", "yaml.wants.list", key);
                yield List.of();
            }
        };
    }

    /// The maps that stand under names.
    Map<String, Tree> section(String key) {
        var section = tree(key);
        return section == null ? Map.of() : any(section, problems).named();
    }

    int number(String key, int otherwise) {
        var text = text(key);
        if (text.isEmpty()) return otherwise;
        if (text.get().matches("[1-9][0-9]?")) return Integer.parseInt(text.get());
        problems.add(at(key), "V7", "number.wanted", key, text.get());
        return otherwise;
    }
}
