package longtang.playbook;

import java.util.List;

/// What stands in the way of using a book: where, which rule, what is wrong; the bundle says what to write instead.
///
/// `rule` is the number of the checker's rule (`V1` … `V19`, `R1` …, or `YAML` for what cannot be read at all),
/// `key` names the sentence in the bundle, `args` fill it. `path` is empty, or the shortest way of a case
/// that ends in what the law forbids.
public record Problem(Place at, String rule, String key, List<Object> args, List<Stride> path) {

    public Problem {
        args = List.copyOf(args);
        path = List.copyOf(path);
    }

    static Problem of(Place at, String rule, String key, Object... args) {
        return new Problem(at, rule, key, List.of(args), List.of());
    }
}
