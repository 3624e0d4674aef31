package longtang.worksheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import longtang.codes.Code;
import longtang.codes.CodeBook;
import longtang.dossier.FactField;
import longtang.dossier.FactForm;
import longtang.worksheet.UpperColumn.Fact;
import longtang.worksheet.UpperColumn.Fixed;
import longtang.worksheet.UpperColumn.Guide;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads one mapping file. Everything that is wrong is found at once; a form with a flaw is not used.
final class UpperFormReader {

    /// The header stands within the first ten rows, or it is not found again.
    static final int MOST_TITLES = 8;

    static final int MOST_COLUMNS = 100;

    private static final Set<String> FORM = keywords("form", "note", "titles", "columns");
    private static final Set<String> COLUMN = keywords("header", "fact", "guide", "text", "words");
    private static final Set<String> SAYS = keywords("fact", "guide", "text");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TEXT = 200;

    /// What a file turned out to be. There is a form only where nothing is wrong.
    record Read(Optional<UpperForm> form, List<FormProblem> problems) {}

    private final String key;
    private final CodeBook book;
    private final Set<String> reserved;
    private final List<FormProblem> problems = new ArrayList<>();
    private final FormYaml yaml;
    private final Set<String> headers = new HashSet<>();
    private final Set<FactField> facts = EnumSet.noneOf(FactField.class);

    private UpperFormReader(String key, String shownAs, CodeBook book, Set<String> reserved) {
        this.key = key;
        this.book = book;
        this.reserved = reserved;
        this.yaml = new FormYaml(shownAs, problems);
    }

    /// @param shownAs how problems call the file
    /// @param book the lists of values as they are now: words are given to codes that exist
    /// @param reserved headers, in their plain form, that columns of our own have in every table
    static Read read(String key, String shownAs, String text, CodeBook book, Set<String> reserved) {
        return new UpperFormReader(key, shownAs, book, reserved).read(text);
    }

    private Read read(String text) {
        var form = yaml.read(text).map(this::form);
        return new Read(problems.isEmpty() ? form : Optional.empty(), List.copyOf(problems));
    }

    private UpperForm form(Node root) {
        var entries = yaml.entries(root, FORM);
        return new UpperForm(
                key,
                must(root, entries, "form", LONGEST_NAME),
                text(entries, "note", LONGEST_TEXT),
                titles(entries.get("titles")),
                columns(root, entries.get("columns")));
    }

    private String must(Node at, Map<String, Node> entries, String keyword, int longest) {
        var text = text(entries, keyword, longest);
        if (text.isEmpty()) yaml.wrong(entries.getOrDefault(keyword, at), "missing", keyword);
        return text;
    }

    private String text(Map<String, Node> entries, String keyword, int longest) {
        var node = entries.get(keyword);
        return node == null ? "" : yaml.text(node, longest);
    }

    private List<String> titles(@Nullable Node node) {
        if (node == null) return List.of();
        var items = yaml.items(node);
        if (items.size() > MOST_TITLES) yaml.wrong(node, "titles", MOST_TITLES);
        return items.stream().map(this::dated).toList();
    }

    private String dated(Node node) {
        var text = yaml.text(node, LONGEST_TEXT);
        PLACEHOLDER.matcher(text).results().forEach(found -> {
            if (!UpperForm.PLACEHOLDERS.contains(found.group())) {
                yaml.wrong(node, "placeholder", found.group(), String.join("、", UpperForm.PLACEHOLDERS));
            }
        });
        return text;
    }

    private List<UpperColumn> columns(Node root, @Nullable Node node) {
        if (node == null) {
            yaml.wrong(root, "missing", "columns");
            return List.of();
        }
        var items = yaml.items(node);
        if (items.isEmpty() || items.size() > MOST_COLUMNS) yaml.wrong(node, "columns", MOST_COLUMNS);
        return items.stream().map(this::column).toList();
    }

    private UpperColumn column(Node node) {
        var entries = yaml.entries(node, COLUMN);
        var header = must(node, entries, "header", LONGEST_NAME);
        var plain = SheetWords.plain(header);
        var at = entries.getOrDefault("header", node);
        if (reserved.contains(plain)) yaml.wrong(at, "reserved", header);
        else if (!header.isEmpty() && !headers.add(plain)) yaml.wrong(at, "header", header);
        return new UpperColumn(header, says(node, header, entries));
    }

    private UpperColumn.Says says(Node node, String header, Map<String, Node> entries) {
        var said = new LinkedHashMap<>(entries);
        said.keySet().retainAll(SAYS);
        if (said.size() != 1) {
            yaml.wrong(node, "one", header);
            return new Fixed("");
        }
        var only = said.firstEntry();
        var words = entries.get("words");
        if (words != null && !only.getKey().equals("fact")) yaml.wrong(words, "words.nofact", header);
        return switch (only.getKey()) {
            case "fact" -> fact(only.getValue(), words);
            case "guide" -> guide(only.getValue());
            default -> new Fixed(dated(only.getValue()));
        };
    }

    private UpperColumn.Says guide(Node node) {
        var name = yaml.text(node, LONGEST_NAME);
        var found = Arrays.stream(Guide.values())
                .filter(it -> name(it).equals(name))
                .findFirst();
        if (found.isPresent()) return found.get();
        yaml.wrong(node, "guide", name, names(Arrays.stream(Guide.values()).map(UpperFormReader::name)));
        return new Fixed("");
    }

    private static String name(Guide guide) {
        return guide.name().toLowerCase(Locale.ROOT);
    }

    private UpperColumn.Says fact(Node node, @Nullable Node words) {
        var code = yaml.text(node, LONGEST_NAME);
        var field = FactField.of(code);
        if (field.isEmpty()) {
            yaml.wrong(node, "fact", code, names(Column.FACTS.stream().map(FactField::code)));
            return new Fixed("");
        }
        if (!Column.FACTS.contains(field.get())) yaml.wrong(node, "personal", code);
        else if (!facts.add(field.get())) yaml.wrong(node, "fact.twice", code);
        return new Fact(field.get(), words == null ? Map.of() : words(words, field.get()));
    }

    private Map<String, String> words(Node node, FactField field) {
        if (!(field.form() instanceof FactForm.OneOf(var list))) {
            yaml.wrong(node, "words.nolist", field.code());
            return Map.of();
        }
        var words = new LinkedHashMap<String, String>();
        yaml.entries(node).forEach((code, at) -> {
            var word = yaml.text(at, LONGEST_NAME);
            if (book.find(list, code).isEmpty()) {
                yaml.wrong(at, "code", code, names(book.choices(list).stream().map(Code::code)));
            } else if (word.isEmpty()) {
                yaml.wrong(at, "word", code);
            } else {
                words.put(code, word);
            }
        });
        notMistaken(node, list, words);
        return words;
    }

    // A code without a word goes out in ours: that must not be their word for something else.
    private void notMistaken(Node node, String list, Map<String, String> words) {
        if (words.isEmpty()) return;
        var theirs = new HashMap<String, String>();
        words.forEach((code, word) -> theirs.putIfAbsent(SheetWords.plain(word), code));
        for (var code : book.choices(list)) {
            var other = theirs.get(SheetWords.plain(code.chinese()));
            if (other != null && !words.containsKey(code.code())) {
                yaml.wrong(node, "mistaken", code.code(), code.chinese(), other);
            }
        }
    }

    private static String names(Stream<String> names) {
        return names.collect(Collectors.joining("、"));
    }

    private static Set<String> keywords(String... keywords) {
        return Arrays.stream(keywords).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
