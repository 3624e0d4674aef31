package longtang.law;

import static longtang.law.Guardrail.DAY_UNCERTAIN;

import java.util.List;
import java.util.stream.Collectors;

/// Resting a step of enforcement on a day. Guardrail 6: the day must be certain.
public record Reliance(DueDate due) implements Intent {

    @Override
    public List<Refusal> objections() {
        if (due.certain()) return List.of();
        return List.of(DAY_UNCERTAIN.against(
                due.awaited().stream().map(String::valueOf).collect(Collectors.joining("、"))));
    }
}
