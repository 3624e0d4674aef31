package longtang.matching;

import java.util.List;

/// What was decided, the latest first; above it what waits for a second person.
record DecisionsPage(List<Line> waiting, List<Line> lines, String older, boolean later) {

    /// @param more pairs that are not listed
    /// @param answers what became of it, in sentences
    record Line(
            String id,
            String at,
            String who,
            String role,
            String said,
            String verdict,
            List<String> pairs,
            int more,
            String number,
            String why,
            List<String> answers,
            boolean undoable,
            boolean secondable,
            boolean waits) {}
}
