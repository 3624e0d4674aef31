package longtang.playbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A piece of YAML that still knows its line: a text, a list, or a map.
///
/// Texts are never guessed at: `true`, `24h` and `12-31` stay the words that were written.
sealed interface Tree {

    Place at();

    record Text(Place at, String value) implements Tree {}

    record Many(Place at, List<Tree> items) implements Tree {

        public Many {
            items = List.copyOf(items);
        }
    }

    record Named(Place at, Map<String, Tree> entries) implements Tree {

        public Named {
            entries = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        Named with(String key, Tree value) {
            var next = new LinkedHashMap<>(entries);
            next.put(key, value);
            return new Named(at, next);
        }

        Named without(String key) {
            var next = new LinkedHashMap<>(entries);
            next.remove(key);
            return new Named(at, next);
        }
    }
}
