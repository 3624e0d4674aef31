package longtang.law;

import static longtang.law.Guardrail.BACKDATED;
import static longtang.law.Guardrail.ENFORCEMENT_REMEDIES_MISSING;
import static longtang.law.Guardrail.OUT_OF_ORDER;
import static longtang.law.Guardrail.REMEDIES_MISSING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Signing or serving a paper. Guardrail 7: it tells of remedies, comes after what must precede it, and bears today's
/// date.
///
/// @param remedies what the paper says of remedies; null if it says nothing
/// @param before what the law wants before this paper
/// @param dated the date on the paper
/// @param now the server's time
public record LegalPaper(Kind kind, @Nullable Remedies remedies, List<Predecessor> before, LocalDate dated, Instant now)
        implements Intent {

    public enum Kind {
        /// 行政处罚决定书, 责令限期拆除决定书
        DECISION,
        /// 强制执行决定书
        ENFORCEMENT_ORDER,
        /// A paper against which no remedy needs to be told: 催告书, 公告, 笔录 …
        OTHER
    }

    /// The organ of review and its term, the court and its term.
    public record Remedies(String reviewOrgan, Term reviewTerm, String court, Term suitTerm) {

        // 行政复议法第二十条, 行政诉讼法第四十六条
        boolean complete() {
            return !reviewOrgan.isBlank()
                    && !court.isBlank()
                    && reviewTerm.equals(new Term.Days(60))
                    && suitTerm.equals(new Term.Months(6));
        }
    }

    /// A step that must be done first, by the key of its name; `done` is null while it is not.
    public record Predecessor(String key, @Nullable Instant done) {}

    public LegalPaper {
        before = List.copyOf(before);
    }

    @Override
    public List<Refusal> objections() {
        var objections = new ArrayList<Refusal>();
        boolean told = remedies != null && remedies.complete();
        switch (kind) {
            case DECISION -> {
                if (!told) objections.add(REMEDIES_MISSING.against());
            }
            case ENFORCEMENT_ORDER -> {
                if (!told) objections.add(ENFORCEMENT_REMEDIES_MISSING.against());
            }
            case OTHER -> {}
        }
        for (var step : before) {
            if (step.done() == null || step.done().isAfter(now)) objections.add(OUT_OF_ORDER.against(step.key()));
        }
        var today = LocalDate.ofInstant(now, LegalCalendar.SHANGHAI);
        if (!dated.equals(today)) objections.add(BACKDATED.against(dated, today));
        return objections;
    }
}
