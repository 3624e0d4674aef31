package longtang.law;

import static longtang.law.Guardrail.HEARING_BY_INVESTIGATOR;
import static longtang.law.Guardrail.HEARING_OWED;
import static longtang.law.Guardrail.HEAVIER_AFTER_PLEA;
import static longtang.law.Guardrail.LEGAL_REVIEW_MISSING;
import static longtang.law.Guardrail.NOT_NOTIFIED;
import static longtang.law.Guardrail.OFFICER_PARTIAL;
import static longtang.law.Guardrail.PLEA_UNHEARD;
import static longtang.law.Guardrail.SECOND_FINE;
import static longtang.law.Guardrail.TOO_FEW_OFFICERS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Deciding against somebody: a penalty, or an order to remove (责令限期拆除), which takes the same strict path. Guardrails
/// 4, 5.
///
/// @param notified when the 事先告知书 was served; null if it was not
/// @param pleaSettled when what the party said was looked into, or it was expressly waived (行政处罚法第六十二条)
/// @param finesBefore fines already given for the same act
public record AdverseDecision(
        List<Officer> officers,
        @Nullable LocalDate notified,
        @Nullable LocalDate pleaSettled,
        Hearing hearing,
        LegalReview legalReview,
        Result announced,
        Result decided,
        int finesBefore,
        LocalDate on)
        implements Intent {

    /// An officer who handles the case. A certificate is null where there is none in force.
    public record Officer(String key, @Nullable String certificate, Impartiality impartiality) {}

    public enum Impartiality {
        IMPARTIAL,
        /// 应当回避
        CONCERNED
    }

    /// Whether there was to be a hearing, and what came of it.
    public sealed interface Hearing {
        record NotDue() implements Hearing {}

        /// It was offered and not asked for within five working days, or waived.
        record NotAsked(LocalDate until) implements Hearing {}

        record Asked() implements Hearing {}

        record Held(LocalDate on, String chair) implements Hearing {}

        /// It is due and nobody has told the party.
        record NotOffered() implements Hearing {}
    }

    /// Whether legal review (法制审核) was due, and passed.
    public sealed interface LegalReview {
        record NotDue() implements LegalReview {}

        record Missing() implements LegalReview {}

        record Passed(LocalDate on) implements LegalReview {}
    }

    /// What is imposed: kinds by their codes, and the fine in fen.
    public record Result(Set<String> kinds, long fine) {
        public Result {
            if (fine < 0) throw new IllegalArgumentException("A fine is not negative");
            kinds = Set.copyOf(kinds);
        }
    }

    public AdverseDecision {
        officers = List.copyOf(officers);
    }

    @Override
    public List<Refusal> objections() {
        var objections = new ArrayList<Refusal>();
        if (notDone(notified)) objections.add(NOT_NOTIFIED.against());
        if (notDone(pleaSettled)) objections.add(PLEA_UNHEARD.against());
        officers(objections);
        hearing(objections);
        legalReview(objections);
        result(objections);
        return objections;
    }

    private boolean notDone(@Nullable LocalDate day) {
        return day == null || day.isAfter(on);
    }

    private void officers(List<Refusal> objections) {
        long certified = officers.stream()
                .filter(officer -> officer.certificate() != null)
                .map(Officer::key)
                .distinct()
                .count();
        if (certified < 2) objections.add(TOO_FEW_OFFICERS.against(certified));
        if (officers.stream().anyMatch(officer -> officer.impartiality() == Impartiality.CONCERNED))
            objections.add(OFFICER_PARTIAL.against());
    }

    private void hearing(List<Refusal> objections) {
        switch (hearing) {
            case Hearing.NotDue _ -> {}
            case Hearing.NotOffered _ -> objections.add(HEARING_OWED.because("law.guard.hearing-not-offered"));
            case Hearing.Asked _ -> objections.add(HEARING_OWED.against());
            case Hearing.NotAsked(var until) -> {
                if (!on.isAfter(until)) objections.add(HEARING_OWED.because("law.guard.hearing-open", until));
            }
            case Hearing.Held(var day, var chair) -> {
                if (notDone(day)) objections.add(HEARING_OWED.against());
                if (officers.stream().anyMatch(officer -> officer.key().equals(chair)))
                    objections.add(HEARING_BY_INVESTIGATOR.against());
            }
        }
    }

    private void legalReview(List<Refusal> objections) {
        switch (legalReview) {
            case LegalReview.NotDue _ -> {}
            case LegalReview.Missing _ -> objections.add(LEGAL_REVIEW_MISSING.against());
            case LegalReview.Passed(var day) -> {
                if (notDone(day)) objections.add(LEGAL_REVIEW_MISSING.against());
            }
        }
    }

    private void result(List<Refusal> objections) {
        var added = new TreeSet<>(decided.kinds());
        added.removeAll(announced.kinds());
        if (!added.isEmpty() || decided.fine() > announced.fine()) objections.add(HEAVIER_AFTER_PLEA.against());
        if (decided.fine() > 0 && finesBefore > 0) objections.add(SECOND_FINE.against());
    }
}
