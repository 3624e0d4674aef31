package longtang.matter;

import java.util.List;

/// One paper of a matter on a page: its fields to fill in, what lacks, its versions; issued, its number and its print.
///
/// @param number empty for a draft
/// @param withdrawn reason, day and hand of its withdrawal, empty while it holds
record PaperPage(
        String href,
        String matterHref,
        String dossier,
        String place,
        String name,
        String basis,
        String organ,
        int version,
        List<Row> rows,
        List<String> missing,
        List<Saved> versions,
        String number,
        String issued,
        String withdrawn,
        String check,
        boolean mayWrite,
        boolean mayIssue,
        boolean mayWithdraw) {

    /// @param gap whether it still has to be filled in
    record Row(String name, String value, boolean gap) {}

    record Saved(int version, String at, String who) {}

    boolean isDraft() {
        return number.isEmpty();
    }
}
