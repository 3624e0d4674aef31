package longtang.playbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import longtang.law.Ruling;
import org.jspecify.annotations.Nullable;

/// What is known of a case, in the words that its book has declared.
record Knowledge(Book book) {

    /// What was known before and what is said now; refused where the book knows no such fact or value.
    Ruling<Map<String, String>> known(Map<String, String> before, Map<String, String> said, List<Entry> entries) {
        var facts = new HashMap<>(before);
        for (var entry : said.entrySet()) {
            var fact = book.facts().get(entry.getKey());
            if (fact == null) return Ruling.refuse("fact.unknown", "", "playbook.fact.unknown", entry.getKey());
            var value = fact.read(entry.getValue());
            if (value.isEmpty())
                return Ruling.refuse("fact.value", "", "playbook.fact.value", entry.getKey(), entry.getValue());
            facts.put(fact.name(), value.get());
            entries.add(new Entry.Known(fact.name(), value.get()));
        }
        return Ruling.allow(facts);
    }

    Optional<String> unknown(Guard guard, Map<String, String> facts) {
        return guard.names().stream()
                .flatMap(name -> {
                    var table = book.tables().get(name);
                    return table == null ? Stream.of(name) : table.inputs().stream();
                })
                .filter(name -> !facts.containsKey(name))
                .findFirst();
    }

    @Nullable
    String word(String name, Map<String, String> facts) {
        var table = book.tables().get(name);
        return table == null ? facts.get(name) : table.word(facts::get);
    }
}
