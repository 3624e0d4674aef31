package longtang.matter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A lane's structures, each with its facts, the category these lead to, and what was decided.
///
/// @param sum one line a category: how many structures are in it
/// @param kept how many were kept just now, -1 where nothing was sent
record ClassificationPage(
        String lane,
        String laneHref,
        String action,
        String likeHref,
        String book,
        String request,
        boolean mayAct,
        int kept,
        List<Row> rows,
        List<Sum> sum,
        List<Option> answers) {

    /// @param refused why this one was not kept just now, empty where it was or was not sent
    record Row(
            String number,
            String href,
            int version,
            String title,
            List<Fact> known,
            List<Ask> asked,
            List<Option> proposed,
            List<String> reasons,
            @Nullable Decided decided,
            boolean stale,
            @Nullable Refused refused) {

        /// Whether the facts lead to one category.
        boolean isClear() {
            return proposed.size() == 1;
        }
    }

    record Fact(String name, String value) {}

    record Ask(String name, String source, List<Option> values) {}

    record Option(String value, String label) {

        boolean hasShape() {
            return value.equals("A") || value.equals("B") || value.equals("C");
        }
    }

    record Decided(Option answer, String at, String who, String why) {}

    record Refused(String what, String article) {}

    record Sum(Option answer, int files) {}
}
