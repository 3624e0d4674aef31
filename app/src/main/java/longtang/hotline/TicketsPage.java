package longtang.hotline;

import java.util.List;

/// The tickets in one tab. `next` and `previous` are paths, empty at the ends.
record TicketsPage(
        List<Tab> tabs, String tab, String query, List<Line> tickets, String previous, String next, boolean none) {

    record Tab(String key, String href, int count, boolean current) {}

    /// `urgency` is late, soon, later, unknown or answered; `days` go with the first three.
    record Line(
            String number,
            String href,
            String received,
            String request,
            String address,
            String gist,
            String about,
            String urgency,
            int days,
            String due,
            String assignee,
            String answered) {

        boolean isAboutAnotherMatter() {
            return !about.equals("structure") && !about.equals("unclear");
        }
    }
}
