package longtang.matter;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.TreeMap;
import longtang.playbook.Book;
import longtang.playbook.DecisionTable;

/// What a table may still answer for facts of which some are not known yet.
///
/// @param answers every answer that some value of the unknown facts leads to
/// @param open the unknown facts on which it depends; empty where there is one answer
record Possible(SequencedSet<String> answers, List<String> open) {

    static Possible of(Book book, DecisionTable table, Map<String, String> known) {
        var unknown =
                table.inputs().stream().filter(name -> !known.containsKey(name)).toList();
        var answers = answers(book, table, known, unknown);
        if (answers.size() < 2) return new Possible(answers, List.of());
        return new Possible(answers, depending(book, table, known, unknown));
    }

    // A fact matters where another value of it leads elsewhere, whatever the other unknown ones are.
    private static List<String> depending(
            Book book, DecisionTable table, Map<String, String> known, List<String> unknown) {
        var depending = new ArrayList<String>();
        for (var name : unknown) {
            var others = unknown.stream().filter(other -> !other.equals(name)).toList();
            var first = new ArrayList<List<String>>();
            for (var value : values(book, name)) first.add(eachAnswer(book, table, with(known, name, value), others));
            if (first.stream().distinct().count() > 1) depending.add(name);
        }
        return depending;
    }

    private static SequencedSet<String> answers(
            Book book, DecisionTable table, Map<String, String> known, List<String> unknown) {
        return new LinkedHashSet<>(eachAnswer(book, table, known, unknown));
    }

    private static List<String> eachAnswer(
            Book book, DecisionTable table, Map<String, String> known, List<String> unknown) {
        if (unknown.isEmpty()) {
            var answer = table.word(known::get);
            return answer == null ? List.of() : List.of(answer);
        }
        var name = unknown.getFirst();
        var rest = unknown.subList(1, unknown.size());
        return values(book, name).stream()
                .flatMap(value -> eachAnswer(book, table, with(known, name, value), rest).stream())
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
