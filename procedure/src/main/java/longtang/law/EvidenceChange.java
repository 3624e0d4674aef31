package longtang.law;

import static longtang.law.Guardrail.EVIDENCE_ALTERED;
import static longtang.law.Guardrail.EVIDENCE_DELETED;

import java.util.List;

/// Changing a piece of evidence. Guardrail 9: nothing is deleted, and nothing changes once it is sealed.
public record EvidenceChange(Kind kind, State state) implements Intent {

    public enum Kind {
        DELETE,
        ALTER,
        /// A note beside it; the piece itself stays as it is.
        ANNOTATE
    }

    public enum State {
        OPEN,
        SEALED
    }

    @Override
    public List<Refusal> objections() {
        return switch (kind) {
            case DELETE -> List.of(EVIDENCE_DELETED.against());
            case ALTER -> state == State.SEALED ? List.of(EVIDENCE_ALTERED.against()) : List.of();
            case ANNOTATE -> List.of();
        };
    }
}
