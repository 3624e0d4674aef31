package longtang.playbook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A condition on facts and tables: `危险 = false and 阶段 = "存量"`.
public sealed interface Guard {

    record Always() implements Guard {}

    record Is(String name, String value) implements Guard {}

    record Not(Guard guard) implements Guard {}

    record All(List<Guard> parts) implements Guard {

        public All {
            parts = List.copyOf(parts);
        }
    }

    record Any(List<Guard> parts) implements Guard {

        public Any {
            parts = List.copyOf(parts);
        }
    }

    Guard ALWAYS = new Always();

    /// Whether the condition holds where `known` gives the value of a fact or the answer of a table.
    ///
    /// @param known gives null for what is not known; a comparison with the unknown does not hold
    default boolean holds(Function<String, @Nullable String> known) {
        return switch (this) {
            case Always() -> true;
            case Is(var name, var value) -> value.equals(known.apply(name));
            case Not(var guard) -> !guard.holds(known);
            case All(var parts) -> parts.stream().allMatch(part -> part.holds(known));
            case Any(var parts) -> parts.stream().anyMatch(part -> part.holds(known));
        };
    }

    /// The facts and tables that the condition asks about, in the order of the text.
    default Set<String> names() {
        var names = new LinkedHashSet<String>();
        collect(this, names);
        return names;
    }

    private static void collect(Guard guard, Set<String> names) {
        switch (guard) {
            case Always() -> {}
            case Is(var name, var _) -> names.add(name);
            case Not(var inner) -> collect(inner, names);
            case All(var parts) -> parts.forEach(part -> collect(part, names));
            case Any(var parts) -> parts.forEach(part -> collect(part, names));
        }
    }
}
