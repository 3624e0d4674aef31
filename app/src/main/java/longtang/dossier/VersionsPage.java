package longtang.dossier;

import java.util.List;

/// What became of a file, version by version, the latest first.
record VersionsPage(
        String number, String title, int version, String request, boolean maySettle, List<Row> rows, String nextHref) {

    /// @param silent what to say where no fact became another
    record Row(
            int version,
            String at,
            String who,
            String cause,
            String silent,
            List<Diff> diffs,
            List<String> grounds,
            List<Withdrawal> withdrawals) {}

    /// What one fact was and what it became; `before` is empty where nothing was said before.
    record Diff(String label, String before, String after) {}

    /// A settlement of that version that still holds, and can be taken back.
    record Withdrawal(String field, String label) {}
}
