package longtang.matter;

import java.util.Map;
import java.util.Optional;

/// What was answered for the same facts elsewhere, and how often: answers and their counts, the most frequent first.
///
/// Like cases are treated alike (行政处罚法 5). Another answer is lawful and has its reason.
record LikeCases(Map<String, Integer> answers) {

    /// The answer that most of them have; empty where there are none, or two are equally frequent.
    Optional<String> usual() {
        var most = answers.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        var usual = answers.entrySet().stream()
                .filter(one -> one.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return usual.size() == 1 ? Optional.of(usual.getFirst()) : Optional.empty();
    }

    /// Whether this answer would be unlike the others.
    boolean speakAgainst(String answer) {
        return usual().isPresent() && !usual().get().equals(answer);
    }

    int count(String answer) {
        return answers.getOrDefault(answer, 0);
    }
}
