package longtang.law;

import static longtang.law.Guardrail.EVIDENCE_UNSIGNED;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Taking a recording into the file. Guardrail 9: the original, with who made it and when.
public record NewEvidence(
        @Nullable String originalHash,
        @Nullable String maker,
        @Nullable Instant made,
        Instant now) implements Intent {

    @Override
    public List<Refusal> objections() {
        boolean original = originalHash != null && !originalHash.isBlank();
        boolean signed = maker != null && !maker.isBlank() && made != null && !made.isAfter(now);
        return original && signed ? List.of() : List.of(EVIDENCE_UNSIGNED.against());
    }
}
