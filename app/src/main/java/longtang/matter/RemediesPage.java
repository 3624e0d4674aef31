package longtang.matter;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/// The remedies of a matter on a page: until when they may be lodged, what was lodged, what came of it.
///
/// @param stages what may be lodged now; empty where nothing may
record RemediesPage(
        String href,
        String matterHref,
        String dossier,
        String place,
        String state,
        List<Decision> decisions,
        List<Option> stages,
        List<Line> lines,
        List<Option> exhibits,
        String request,
        boolean mayAct) {

    /// Each form of the page has its own, so that one that is sent twice notes one turn.
    String requestOf(Line line) {
        return UUID.nameUUIDFromBytes((request + "/" + line.id()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    record Option(String value, String label) {}

    /// A decision against which remedies are open.
    ///
    /// @param until the last days for review and for a suit; empty while it is not served
    record Decision(String id, String name, String number, String review, String suit) {}

    /// One remedy.
    ///
    /// @param due what is due next and when, empty where nothing is
    /// @param outcomes how it may end now; empty where it has
    /// @param turns what else may be noted now
    record Line(
            String id,
            String title,
            boolean open,
            String state,
            String due,
            List<Fact> facts,
            List<String> log,
            String next,
            List<Option> outcomes,
            List<Option> turns) {}

    record Fact(String word, String text) {}
}
