package longtang.law;

import java.util.List;

/// Something that somebody is about to do, with the facts on which the law makes it depend.
public sealed interface Intent
        permits EnforcementOrder,
                EvidenceChange,
                InProgressRemoval,
                Instruction,
                LegalPaper,
                NewEvidence,
                AdverseDecision,
                Publication,
                Reliance,
                RemovalDay {

    /// Every guardrail that stands against it; empty if none does. Pure.
    List<Refusal> objections();

    /// The first objection, or leave to go on.
    default Ruling<Intent> check() {
        var objections = objections();
        return objections.isEmpty() ? Ruling.allow(this) : Ruling.refuse(objections.getFirst());
    }
}
