package longtang.hold;

import java.util.List;

/// Holds as a list.
record HoldsPage(List<Tab> tabs, List<Line> lines, String previous, String next, String today) {

    record Tab(String href, String label, int count, boolean current) {}

    /// @param due how long until the review, or by how much it is late; `urgency` late, soon, later or none
    record Line(
            String href,
            String number,
            String dossier,
            String place,
            String due,
            String review,
            String urgency,
            String stage,
            String notation,
            String colour) {}
}
