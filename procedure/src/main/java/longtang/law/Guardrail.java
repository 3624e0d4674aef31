package longtang.law;

import static longtang.law.Statute.CIVIL_PROCEDURE;
import static longtang.law.Statute.COERCION;
import static longtang.law.Statute.E_SIGNATURE;
import static longtang.law.Statute.PENALTY;
import static longtang.law.Statute.PERSONAL_INFORMATION;
import static longtang.law.Statute.SHANGHAI_DEMOLITION;
import static longtang.law.Statute.SHANGHAI_ENFORCEMENT;

import java.util.List;
import java.util.Locale;

/// What no procedure, no role and no setting can lift, each with the article it stands on.
///
/// An [Intent] is what somebody is about to do; it names the guardrails that stand against it. The order is that of the
/// nine groups: removal, hours, utilities, due process, no worse for speaking, certain days, papers, public pages,
/// evidence.
public enum Guardrail {
    GATE_SHUT(1, COERCION.article(44)),
    IN_PROGRESS_UNPROVEN(1, SHANGHAI_DEMOLITION.article(11)),
    NIGHT(2, COERCION.article(43).paragraph(1)),
    HOLIDAY(2, COERCION.article(43).paragraph(1)),
    EMERGENCY_UNRECORDED(2, COERCION.article(43).paragraph(1)),
    UTILITIES_CUT(3, COERCION.article(43).paragraph(2)),
    NO_DECISION_SERVED(4, COERCION.article(34)),
    NOT_URGED(4, COERCION.article(35)),
    OBJECTIONS_UNHEARD(4, COERCION.article(36)),
    NOT_ANNOUNCED(4, COERCION.article(44)),
    NOT_NOTIFIED(4, PENALTY.article(44)),
    PLEA_UNHEARD(4, PENALTY.article(62)),
    HEARING_OWED(4, PENALTY.article(63)),
    HEARING_BY_INVESTIGATOR(4, PENALTY.article(64).item(4)),
    LEGAL_REVIEW_MISSING(4, PENALTY.article(58)),
    TOO_FEW_OFFICERS(4, PENALTY.article(42).paragraph(1)),
    OFFICER_PARTIAL(4, PENALTY.article(43)),
    HEAVIER_AFTER_PLEA(5, PENALTY.article(45).paragraph(2)),
    SECOND_FINE(5, PENALTY.article(29)),
    DAY_UNCERTAIN(6, CIVIL_PROCEDURE.article(85).paragraph(3)),
    REMEDIES_MISSING(7, PENALTY.article(59).paragraph(1).item(5)),
    ENFORCEMENT_REMEDIES_MISSING(7, COERCION.article(37).paragraph(2).item(4)),
    OUT_OF_ORDER(7, COERCION.article(61).item(3)),
    BACKDATED(7, E_SIGNATURE.article(6).item(3)),
    PERSON_EXPOSED(8, PERSONAL_INFORMATION.article(25)),
    SENSITIVE_EXPOSED(8, PERSONAL_INFORMATION.article(28)),
    REPORTER_EXPOSED(8, SHANGHAI_ENFORCEMENT.article(26).paragraph(3)),
    EVIDENCE_DELETED(9, PENALTY.article(47)),
    EVIDENCE_ALTERED(9, E_SIGNATURE.article(5).item(2)),
    EVIDENCE_UNSIGNED(9, Statute.LITIGATION_EVIDENCE.article(12));

    private final int group;
    private final Article article;

    Guardrail(int group, Article article) {
        this.group = group;
        this.article = article;
    }

    /// 1 to 9, as listed above.
    public int group() {
        return group;
    }

    public Article article() {
        return article;
    }

    /// The code of its refusals, `gate-shut`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Refusal against(Object... args) {
        return because("law.guard." + code(), args);
    }

    Refusal because(String fact, Object... args) {
        return new Refusal(code(), article.toString(), fact, List.of(args));
    }
}
