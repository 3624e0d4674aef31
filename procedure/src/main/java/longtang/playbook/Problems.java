package longtang.playbook;

import java.util.ArrayList;
import java.util.List;

/// Collects what is wrong with a book, so that its author sees everything at once.
final class Problems {

    private final List<Problem> found = new ArrayList<>();

    void add(Place at, String rule, String key, Object... args) {
        found.add(Problem.of(at, rule, key, args));
    }

    void add(Problem problem) {
        found.add(problem);
    }

    boolean none() {
        return found.isEmpty();
    }

    int count() {
        return found.size();
    }

    List<Problem> all() {
        return found.stream()
                .distinct()
                .sorted(java.util.Comparator.comparing(Problem::at).thenComparing(Problem::rule))
                .toList();
    }
}
