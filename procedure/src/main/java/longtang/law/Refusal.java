package longtang.law;

import java.util.List;

/// Why something may not be done: the rule, the article it stands on, and the fact that stands against it.
///
/// `code` and `fact` are keys of the message bundles, `args` fill the sentence of the fact.
/// `article` is empty where no statute but the system's own order refuses.
public record Refusal(String code, String article, String fact, List<Object> args) {

    public Refusal {
        if (code.isBlank()) throw new IllegalArgumentException("A refusal names its rule");
        args = List.copyOf(args);
    }
}
