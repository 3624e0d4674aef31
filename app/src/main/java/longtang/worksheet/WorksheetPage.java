package longtang.worksheet;

import java.util.List;
import java.util.UUID;

/// A sheet that came back: the rows that are not as they went out, and what may be done with each.
record WorksheetPage(
        UUID id,
        UUID request,
        String file,
        String form,
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
            List<String> unread,
            String problem,
            String why,
            UUID request,
            int seen,
            State state) {

        /// In one word, what there is to decide.
        String mark() {
            if (facts.stream().anyMatch(fact -> fact.kind().equals("conflict"))) return "conflict";
            return facts.stream().anyMatch(fact -> fact.kind().equals("either")) ? "either" : kind;
        }

        String tone() {
            return switch (mark()) {
                case "conflict" -> "brick";
                case "either", "problem" -> "amber";
                case "new" -> "jade";
                default -> "brand";
            };
        }
    }

    record Fact(String code, String field, String out, String sheet, String now, String kind) {}

    /// @param said who decided what, empty while it is open
    record State(String code, String said, String href) {}
}
