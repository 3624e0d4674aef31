package longtang.law;

import static longtang.law.Guardrail.LEGAL_REVIEW_MISSING;
import static longtang.law.Guardrail.NOT_ANNOUNCED;
import static longtang.law.Guardrail.NOT_URGED;
import static longtang.law.Guardrail.NO_DECISION_SERVED;
import static longtang.law.Guardrail.OBJECTIONS_UNHEARD;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Deciding to enforce (强制执行决定). Guardrail 4. A day is null where it has not happened.
///
/// @param objectionsSettled when what the party said against the urging was recorded and looked into, or the urging's
///     term ended without a word
public record EnforcementOrder(
        @Nullable LocalDate decisionServed,
        @Nullable LocalDate urgingServed,
        @Nullable LocalDate objectionsSettled,
        @Nullable LocalDate announced,
        @Nullable LocalDate legallyReviewed,
        LocalDate on)
        implements Intent {

    @Override
    public List<Refusal> objections() {
        var objections = new ArrayList<Refusal>();
        need(decisionServed, NO_DECISION_SERVED, objections);
        need(urgingServed, NOT_URGED, objections);
        need(objectionsSettled, OBJECTIONS_UNHEARD, objections);
        need(announced, NOT_ANNOUNCED, objections);
        need(legallyReviewed, LEGAL_REVIEW_MISSING, objections);
        if (urgingServed != null && objectionsSettled != null && objectionsSettled.isBefore(urgingServed))
            objections.add(OBJECTIONS_UNHEARD.against());
        if (decisionServed != null && urgingServed != null && urgingServed.isBefore(decisionServed))
            objections.add(NOT_URGED.because("law.guard.urged-before-decision"));
        return objections;
    }

    private void need(@Nullable LocalDate done, Guardrail guardrail, List<Refusal> objections) {
        if (done == null || done.isAfter(on)) objections.add(guardrail.against());
    }
}
