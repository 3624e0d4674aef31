package longtang.duty;

import java.util.List;

/// The task forces somebody sees, and what a new one can be made of.
record TaskForcesPage(
        List<Line> forces,
        boolean mayEdit,
        List<PairingsPage.Choice> lanes,
        List<String> matters,
        String from,
        String until) {

    record Line(
            String href,
            String name,
            String from,
            String until,
            boolean closed,
            int members,
            int reached,
            int milestones,
            boolean late) {}
}
