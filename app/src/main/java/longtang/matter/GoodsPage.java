package longtang.matter;

import java.util.List;

/// What was taken out of a structure, as a list that prints with room for signatures.
///
/// @param request the number of the form that lists one more
/// @param due the last day on which the owner may collect, empty while no such term runs
record GoodsPage(
        String request,
        String href,
        String matterHref,
        String number,
        String place,
        String due,
        List<Line> lines,
        List<Option> exhibits,
        boolean mayAct,
        String today) {

    record Option(String value, String label) {}

    /// @param kept where it lies and who received it, the latest first; `end` how it left, empty while it waits
    record Line(
            String id,
            int number,
            String item,
            String quantity,
            String state,
            String photo,
            List<String> kept,
            String end,
            String proof,
            boolean struck) {

        boolean waits() {
            return end.isEmpty();
        }
    }
}
