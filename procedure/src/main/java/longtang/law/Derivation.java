package longtang.law;

import java.util.List;

/// How a day was found, step by step: codes of the message bundle with their arguments (numbers, texts, `LocalDate`s).
public record Derivation(List<Step> steps) {

    /// One step, in the order of the counting.
    public record Step(String code, List<Object> args) {
        public Step {
            args = List.copyOf(args);
        }

        static Step of(String code, Object... args) {
            return new Step(code, List.of(args));
        }
    }

    public Derivation {
        steps = List.copyOf(steps);
    }
}
