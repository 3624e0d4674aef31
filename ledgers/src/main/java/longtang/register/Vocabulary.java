package longtang.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The words of the lane and what they mean: 灶披间 is a kitchen, 油烟 is another matter. Immutable.
///
/// The shipped list and the form of the file are in `vocabulary.txt` beside this class; a street adds its own.
public final class Vocabulary {

    /// A word found in a text, from `start` to `end`, with all it may mean.
    record Hit(int start, int end, String word, SequencedSet<Term> terms) {

        @Nullable
        String value(Term.Category category) {
            for (var term : terms) if (term.category() == category) return term.value();
            return null;
        }

        boolean has(Term.Category category) {
            return value(category) != null;
        }
    }

    private static final Pattern SECTION = Pattern.compile("\\[(\\S+)\\s+(\\S+)]");

    private final Map<String, SequencedSet<Term>> words;
    private final Node root = new Node();
    private final Map<Character, Set<StructureKind>> roots = new HashMap<>();

    private Vocabulary(Map<String, SequencedSet<Term>> words) {
        this.words = words;
        words.forEach(this::index);
    }

    // A root is looked for only inside words that are not listed.
    private void index(String word, SequencedSet<Term> terms) {
        var scanned = new LinkedHashSet<Term>();
        for (var term : terms) {
            if (term.category() == Term.Category.ROOT) {
                roots.computeIfAbsent(word.charAt(0), c -> EnumSet.noneOf(StructureKind.class))
                        .add(Read.kind(term.value()));
            } else {
                scanned.add(term);
            }
        }
        if (!scanned.isEmpty()) root.add(word, scanned);
    }

    /// The list that comes with Longtang.
    public static Vocabulary standard() {
        try (var in = Vocabulary.class.getResourceAsStream("vocabulary.txt")) {
            if (in == null) throw new IllegalStateException("vocabulary.txt is missing from the jar");
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A list in the form that `vocabulary.txt` explains.
    ///
    /// @throws IllegalArgumentException with the line that cannot be read
    public static Vocabulary read(String text) {
        var words = new LinkedHashMap<String, SequencedSet<Term>>();
        Term section = null;
        int number = 0;
        for (var line : text.split("\\R", -1)) {
            number++;
            var content = line.replaceFirst("#.*", "").replace("\uFEFF", "").strip();
            if (content.isEmpty()) continue;
            if (content.startsWith("[")) {
                section = section(content, number);
            } else if (section == null) {
                throw new IllegalArgumentException("Line %d: words before the first [section]".formatted(number));
            } else {
                for (var word : content.split("\\s+")) add(words, asWritten(word), section);
            }
        }
        return new Vocabulary(words);
    }

    /// This list and another one together.
    public Vocabulary plus(Vocabulary more) {
        var all = new LinkedHashMap<String, SequencedSet<Term>>();
        words.forEach((word, terms) -> terms.forEach(term -> add(all, word, term)));
        more.words.forEach((word, terms) -> terms.forEach(term -> add(all, word, term)));
        return new Vocabulary(all);
    }

    /// This list and words that a person has confirmed.
    Vocabulary plusConfirmed(Map<String, StructureKind> kinds) {
        var more = new LinkedHashMap<String, SequencedSet<Term>>();
        kinds.forEach((word, kind) -> add(more, word, new Term(Term.Category.KIND, kind.word())));
        return plus(new Vocabulary(more));
    }

    /// This list and what the ledgers themselves have taught: words of a kind, and words of no known kind.
    Vocabulary plusHeard(Map<String, StructureKind> kinds, Set<String> unlisted) {
        var more = new LinkedHashMap<String, SequencedSet<Term>>();
        kinds.forEach((word, kind) -> {
            add(more, word, new Term(Term.Category.KIND, kind.word()));
            add(more, word, new Term(Term.Category.HEARD, kind.word()));
        });
        unlisted.forEach(word -> add(more, word, new Term(Term.Category.UNLISTED, "未列")));
        return plus(new Vocabulary(more));
    }

    /// What the characters of a word that is not listed let one think of: 冲淋处 has to do with washing.
    Set<StructureKind> roots(String word) {
        var kinds = EnumSet.noneOf(StructureKind.class);
        for (int i = 0; i < word.length(); i++) {
            kinds.addAll(roots.getOrDefault(word.charAt(i), Set.of()));
        }
        return kinds;
    }

    /// The words in a text from left to right, the longest first, none overlapping another.
    List<Hit> scan(String text) {
        var hits = new ArrayList<Hit>();
        int at = 0;
        while (at < text.length()) {
            var hit = root.longest(text, at);
            if (hit == null) {
                at++;
            } else {
                hits.add(hit);
                at = hit.end;
            }
        }
        return hits;
    }

    /// How a text is looked at: one width, no blanks, capitals.
    static String asWritten(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        int blank = 0;
        while (blank < plain.length() && !Character.isWhitespace(plain.charAt(blank))) blank++;
        if (blank == plain.length()) return plain;
        var without = new StringBuilder(plain.length()).append(plain, 0, blank);
        for (int i = blank; i < plain.length(); i++) {
            if (!Character.isWhitespace(plain.charAt(i))) without.append(plain.charAt(i));
        }
        return without.toString();
    }

    private static Term section(String content, int number) {
        var m = SECTION.matcher(content);
        if (!m.matches()) throw new IllegalArgumentException("Line %d: not a section: %s".formatted(number, content));
        var term = new Term(Term.Category.named(m.group(1)), m.group(2));
        Read.check(term);
        return term;
    }

    private static void add(Map<String, SequencedSet<Term>> words, String word, Term term) {
        words.computeIfAbsent(word, w -> new LinkedHashSet<>()).add(term);
    }

    private static final class Node {
        private final Map<Character, Node> next = new HashMap<>();
        private @Nullable String word;
        private @Nullable SequencedSet<Term> terms;

        void add(String word, SequencedSet<Term> terms) {
            var node = this;
            for (int i = 0; i < word.length(); i++) {
                node = node.next.computeIfAbsent(word.charAt(i), c -> new Node());
            }
            node.word = word;
            node.terms = terms;
        }

        @Nullable
        Hit longest(String text, int start) {
            Hit best = null;
            var node = this;
            for (int i = start; i < text.length(); i++) {
                node = node.next.get(text.charAt(i));
                if (node == null) break;
                if (node.word != null && node.terms != null) best = new Hit(start, i + 1, node.word, node.terms);
            }
            return best;
        }
    }
}
