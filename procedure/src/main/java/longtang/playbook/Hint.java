package longtang.playbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a register says of a fact: the column, and which of its words mean which value.
///
/// It only hints: to decide, somebody must look. Without words the cell itself is the value.
public record Hint(String column, Map<String, List<String>> words) {

    public Hint {
        words = Map.copyOf(words);
    }

    /// The value that the row hints at; empty where it says nothing, or two things.
    Optional<String> value(Fact fact, Map<String, String> row) {
        String cell = row.getOrDefault(column, "");
        if (words.isEmpty()) return fact.read(cell);
        var meant = words.entrySet().stream()
                .filter(each -> each.getValue().stream().anyMatch(cell::contains))
                .map(Map.Entry::getKey)
                .toList();
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }
}
