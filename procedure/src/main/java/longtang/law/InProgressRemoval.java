package longtang.law;

import static longtang.law.Guardrail.IN_PROGRESS_UNPROVEN;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Removing at once what is still being built (上海市拆除违法建筑若干规定第十一条).
///
/// 行政强制法第十三条 and 第四十四条 still stand beside that article, so it needs everything below; a work found finished
/// goes through the gate. Times are null where it has not happened.
///
/// @param seenBuilding timed evidence of ongoing work, the latest
/// @param refusalRecordedBy the officers who recorded the refusal to stop or remove
public record InProgressRemoval(
        @Nullable Instant orderedToStop,
        @Nullable Instant writtenOrderServed,
        @Nullable Instant seenBuilding,
        List<String> refusalRecordedBy,
        @Nullable Instant approved,
        @Nullable Instant legalNote,
        Recording recording,
        Instant begins)
        implements Intent {

    public enum Recording {
        VIDEO,
        NONE
    }

    public InProgressRemoval {
        refusalRecordedBy = List.copyOf(refusalRecordedBy);
    }

    @Override
    public List<Refusal> objections() {
        var objections = new ArrayList<Refusal>();
        need(orderedToStop, "stop", objections);
        need(writtenOrderServed, "order", objections);
        need(seenBuilding, "ongoing", objections);
        need(approved, "approval", objections);
        need(legalNote, "legal-note", objections);
        if (orderedToStop != null && seenBuilding != null && seenBuilding.isBefore(orderedToStop))
            lacks("ongoing", objections);
        if (refusalRecordedBy.stream().distinct().count() < 2) lacks("refusal", objections);
        if (recording == Recording.NONE) lacks("video", objections);
        return objections;
    }

    private void need(@Nullable Instant done, String what, List<Refusal> objections) {
        if (done == null || done.isAfter(begins)) lacks(what, objections);
    }

    private static void lacks(String what, List<Refusal> objections) {
        objections.add(IN_PROGRESS_UNPROVEN.because("law.guard.in-progress." + what));
    }
}
