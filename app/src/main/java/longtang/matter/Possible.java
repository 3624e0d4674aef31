package longtang.matter;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.function.Function;
import longtang.playbook.Book;
import longtang.playbook.DecisionTable;

/// What a table may still answer for facts of which some are not known yet.
///
/// @param answers every answer that some value of the unknown facts leads to
/// @param open the unknown facts on which it depends; empty where there is one answer
/// @param reasons why, where there is one answer
record Possible(SequencedSet<String> answers, List<String> open, SequencedSet<String> reasons) {

    static Possible of(Book book, DecisionTable table, Map<String, String> known) {
        var unknown =
                table.inputs().stream().filter(name -> !known.containsKey(name)).toList();
        var answers = new LinkedHashSet<>(each(book, known, unknown, facts -> word(table, facts)));
        if (answers.size() > 1)
            return new Possible(answers, depending(book, table, known, unknown), new LinkedHashSet<>());
        return new Possible(
                answers,
                List.of(),
                new LinkedHashSet<>(each(book, known, unknown, facts -> table.reasons(facts::get))));
    }

    /// The one answer, whatever the unknown facts are.
    Optional<String> answer() {
        return answers.size() == 1 ? Optional.of(answers.getFirst()) : Optional.empty();
    }

    private static List<String> word(DecisionTable table, Map<String, String> facts) {
        var word = table.word(facts::get);
        return word == null ? List.of() : List.of(word);
    }

    // A fact matters where another value of it leads elsewhere, whatever the other unknown ones are.
    private static List<String> depending(
            Book book, DecisionTable table, Map<String, String> known, List<String> unknown) {
        var depending = new ArrayList<String>();
        for (var name : unknown) {
            var others = unknown.stream().filter(other -> !other.equals(name)).toList();
            var first = new ArrayList<List<String>>();
            for (var value : values(book, name))
                first.add(each(book, with(known, name, value), others, facts -> word(table, facts)));
            if (first.stream().distinct().count() > 1) depending.add(name);
        }
        return depending;
    }

    // What is said of every way in which the unknown facts may turn out.
    private static List<String> each(
            Book book,
            Map<String, String> known,
            List<String> unknown,
            Function<Map<String, String>, List<String>> said) {
        if (unknown.isEmpty()) return said.apply(known);
        var name = unknown.getFirst();
        var rest = unknown.subList(1, unknown.size());
        return values(book, name).stream()
                .flatMap(value -> each(book, with(known, name, value), rest, said).stream())
                .toList();
    }

    private static List<String> values(Book book, String fact) {
        return Objects.requireNonNull(book.facts().get(fact)).values();
    }

    private static Map<String, String> with(Map<String, String> known, String name, String value) {
        var more = new TreeMap<>(known);
        more.put(name, value);
        return more;
    }
}
