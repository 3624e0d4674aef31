package longtang.sighting;

import java.util.List;

/// What became of one file. `say` is for screen readers, empty when there is nothing new to say;
/// `again` is where the page looks next while something is going on, else empty.
record ImportPage(
        ImportLine head,
        String say,
        String again,
        String bytes,
        String sha256,
        String format,
        int rows,
        int waitingBefore,
        int good,
        int duplicates,
        String refusal,
        String incident,
        boolean mayCorrect,
        boolean mayTryAgain,
        boolean cancelAsked,
        Problems rejects,
        List<Problem> notes,
        int moreNotes,
        List<Column> columns,
        List<String> unknownColumns) {

    boolean pending() {
        return head.state().equals("queued") || head.state().equals("running");
    }

    /// A page of rejected rows; `previous` and `next` are paths, empty at the ends.
    record Problems(List<Problem> rows, int page, int pages, String previous, String next) {}

    record Problem(int row, String column, String value, String sentence) {}

    /// A header of the file and the header it was understood as.
    record Column(String written, String proper) {}
}
