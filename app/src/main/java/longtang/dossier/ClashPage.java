package longtang.dossier;

import java.util.List;

/// Somebody was first: mine beside theirs, fact by fact, and which of them is kept.
record ClashPage(
        String number,
        String title,
        int version,
        String request,
        List<Clash> clashes,
        String basis,
        String why,
        String assessor,
        String on) {

    /// @param clashing whether somebody else has changed this fact meanwhile; if not it is kept with the others
    record Clash(
            String code,
            String label,
            String mine,
            String mineShown,
            String theirs,
            String who,
            String when,
            boolean clashing) {}
}
