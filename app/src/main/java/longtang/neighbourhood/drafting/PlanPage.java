package longtang.neighbourhood.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import longtang.neighbourhood.PlanSheet;

/// The form that is a lane's plan, with its drawing, what is wrong with it, and what happened meanwhile.
///
/// @param earth how well the control points fit, a line each
/// @param newest the newest version in a line, empty for none
record PlanPage(
        String href,
        String laneHref,
        String laneName,
        String nickname,
        Draft draft,
        PlanSheet sheet,
        List<Told> flaws,
        Notice notice,
        List<String> earth,
        String newest) {

    /// A flaw in a sentence, and the row of the form at which it is.
    record Told(String where, String text) {}

    /// What stands above the form. `tone` is good, warn or bad; empty when there is nothing to say.
    record Notice(String tone, String title, List<String> lines) {

        static final Notice NONE = new Notice("", "", List.of());
    }

    Set<String> flawed() {
        return flaws.stream().map(Told::where).collect(Collectors.toSet());
    }

    /// The control points, and empty rows for more.
    List<Draft.Tie> ties() {
        var ties = new ArrayList<>(draft.earth().ties());
        do ties.add(Draft.Tie.BLANK);
        while (ties.size() < 4);
        return ties;
    }

    List<String> kinds() {
        return SpotText.KINDS;
    }
}
