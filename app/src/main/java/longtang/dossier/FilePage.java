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
        List<Compared> compared,
        List<Source> sources,
        List<Entry> log,
        @Nullable LaneDrawing drawing,
        String place,
        String laneHref,
        List<Other> others,
        boolean maySplit) {

    record Crumb(String label, String href) {}

    record Tag(String colour, String icon, String label) {}

    record Fact(String label, String value, boolean mono) {}

    /// What the ledgers say of one thing; `contradictory` when they disagree.
    record Compared(String label, boolean contradictory, List<Said> said) {}

    /// One answer and who gave it; `taken` when the file follows it.
    record Said(String value, boolean taken, String by) {}

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

    record Entry(String at, String who, String text) {}

    /// Another file at the same door.
    record Other(String label, String href, Telling.Shown standing) {}
}
