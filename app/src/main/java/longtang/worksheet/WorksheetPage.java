package longtang.worksheet;

import java.util.List;
import java.util.UUID;

/// A sheet that came back: the rows that are not as they went out, and what may be done with each.
record WorksheetPage(
        UUID id,
        UUID request,
        String file,
        String when,
        String who,
        List<Figure> figures,
        long ready,
        List<Row> rows,
        String previous,
        String next) {

    record Figure(String label, long value, String tone) {}

    /// @param seen the version of the file that is shown here
    record Row(
            String href,
            int row,
            String kind,
            String number,
            String title,
            List<Fact> facts,
            List<Unread> unread,
            String problem,
            String why,
            UUID request,
            int seen,
            State state) {

        boolean hasConflict() {
            return facts.stream().anyMatch(fact -> fact.kind().equals("conflict"));
        }
    }

    record Fact(String code, String field, String out, String sheet, String now, String kind) {}

    record Unread(String field, String typed) {}

    /// @param said who decided what, empty while it is open
    record State(String code, String said, String href) {}
}
