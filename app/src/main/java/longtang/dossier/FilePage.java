package longtang.dossier;

import java.util.List;
import longtang.neighbourhood.LaneDrawing;
import org.jspecify.annotations.Nullable;

/// One structure's file on one page.
record FilePage(
        String number,
        String title,
        String small,
        List<Crumb> crumbs,
        Telling.Shown standing,
        List<Tag> tags,
        List<Fact> facts,
        int version,
        String request,
        boolean maySettle,
        List<Compared> waiting,
        List<FactGroup> groups,
        List<Blank> blanks,
        List<Source> sources,
        List<Entry> log,
        @Nullable LaneDrawing drawing,
        String place,
        String laneHref,
        List<Other> others,
        boolean maySplit,
        Rounds.@Nullable Told rounds) {

    record Crumb(String label, String href) {}

    record Tag(String colour, String icon, String label) {}

    record Fact(String label, String value, boolean mono, String href) {}

    record FactGroup(String label, List<FactLine> lines) {}

    /// A fact as it stands: whose word it is, why, what ledgers say otherwise.
    record FactLine(
            String code,
            String label,
            String value,
            String source,
            String why,
            boolean settled,
            List<String> others,
            String editHref) {}

    /// A fact of which nobody has said anything.
    record Blank(String label, String editHref) {}

    /// What the ledgers say of one fact: whether they disagree, whether somebody must decide, what somebody settled,
    /// and what a ledger said otherwise since then.
    record Compared(
            String field,
            String label,
            boolean contradictory,
            boolean waits,
            String settled,
            List<Said> said,
            List<String> again) {}

    /// One answer and who gave it; `taken` when the file follows it, `value` when it can be settled as it is.
    record Said(String label, String value, boolean taken, String by) {}

    /// A sighting that speaks of this file.
    record Source(
            int score,
            boolean sure,
            String key,
            String ledger,
            String recordId,
            String seen,
            String place,
            String words,
            String headline,
            List<ReasonLine> reasons,
            String total) {}

    /// An act, and its number in the journal or that it waits for one; nothing for acts from before there was one.
    record Entry(String at, String who, String text, String number, String receiptHref) {}

    /// Another file at the same door.
    record Other(String label, String href, Telling.Shown standing) {}
}
