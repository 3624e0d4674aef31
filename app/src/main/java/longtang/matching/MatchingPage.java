package longtang.matching;

import java.util.List;
import longtang.dossier.ReasonLine;

/// The last run, how the running one goes, and what waits for a person.
record MatchingPage(
        Live live,
        boolean hasRun,
        List<Figure> figures,
        List<Named> lanes,
        List<String> blocks,
        List<Pair> pairs,
        int waiting) {

    /// The run under way, or the outcome of the last.
    record Live(boolean running, String stage, long done, long total, String last, String failure) {}

    record Figure(String label, String value) {}

    record Named(String name, String lane, int times) {}

    /// Two sightings side by side, or one and the question whether it exists.
    record Pair(
            int score,
            Side sighting,
            Side nearest,
            boolean asksWhetherItExists,
            String number,
            String href,
            List<ReasonLine> reasons,
            String total) {}

    record Side(String ledger, String recordId, String seen, String place, String words) {}
}
