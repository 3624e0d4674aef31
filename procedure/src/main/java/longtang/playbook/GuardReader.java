package longtang.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads `fact = literal` and `table = literal`, joined by `and`, `or`, `not` and brackets.
///
/// The text is legal FEEL (DMN 1.5, 10.3), of which this is the small part a lawyer can read aloud.
/// `not` may stand before a bracket or, as in FEEL, as `not(…)`.
final class GuardReader {

    /// What the text says, or why it says nothing.
    sealed interface Reading {

        record Good(Guard guard) implements Reading {}

        /// `key` names the sentence, `part` is the word at which the reading stopped.
        record Bad(String key, String part) implements Reading {}
    }

    private static final Pattern WORD = Pattern.compile("\\s*(?:(\"[^\"]*\")|([()=])|([\\p{L}\\p{N}_·.\\-]+)|(\\S))");
    private static final Set<String> JOINTS = Set.of("and", "or", "not");
    private static final int WORDS = 400;

    private static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Reading.Bad why;

        Unreadable(String key, String part) {
            super(key, null, false, false);
            this.why = new Reading.Bad(key, part);
        }
    }

    private final List<String> words;
    private int next;

    private GuardReader(List<String> words) {
        this.words = words;
    }

    static Reading read(String text) {
        var words = new ArrayList<String>();
        var matcher = WORD.matcher(text.strip());
        while (matcher.find()) words.add(matcher.group().strip());
        if (words.size() > WORDS) return new Reading.Bad("guard.long", String.valueOf(WORDS));
        try {
            var reader = new GuardReader(words);
            var guard = reader.any(0);
            if (reader.next < words.size()) throw new Unreadable("guard.more", reader.peek());
            return new Reading.Good(guard);
        } catch (Unreadable unreadable) {
            return unreadable.why;
        }
    }

    private Guard any(int depth) throws Unreadable {
        var parts = new ArrayList<Guard>();
        do parts.add(all(depth));
        while (take("or"));
        return parts.size() == 1 ? parts.getFirst() : new Guard.Any(parts);
    }

    private Guard all(int depth) throws Unreadable {
        var parts = new ArrayList<Guard>();
        do parts.add(one(depth));
        while (take("and"));
        return parts.size() == 1 ? parts.getFirst() : new Guard.All(parts);
    }

    private Guard one(int depth) throws Unreadable {
        if (depth > TreeReader.DEPTH) throw new Unreadable("guard.deep", peek());
        if (take("not")) return new Guard.Not(one(depth + 1));
        if (take("(")) {
            var inner = any(depth + 1);
            if (!take(")")) throw new Unreadable("guard.bracket", peek());
            return inner;
        }
        return comparison();
    }

    private Guard comparison() throws Unreadable {
        String name = name();
        if (!take("=")) throw new Unreadable("guard.equals", peek());
        return new Guard.Is(name, literal());
    }

    private String name() throws Unreadable {
        String word = peek();
        if (word.isEmpty()
                || word.startsWith("\"")
                || JOINTS.contains(word)
                || !Character.isLetter(word.codePointAt(0))) throw new Unreadable("guard.name", word);
        next++;
        return word;
    }

    private String literal() throws Unreadable {
        String word = peek();
        if (word.startsWith("\"") && word.length() > 1) {
            next++;
            return word.substring(1, word.length() - 1);
        }
        if (word.equals("true") || word.equals("false")) {
            next++;
            return word;
        }
        throw new Unreadable("guard.literal", word);
    }

    private boolean take(String word) {
        if (!peek().equals(word)) return false;
        next++;
        return true;
    }

    private String peek() {
        return next < words.size() ? words.get(next) : "";
    }
}
