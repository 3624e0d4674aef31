package longtang.duty;

import java.util.List;

/// The grids, and what a new one can be made of.
record GridsPage(
        List<Line> grids, List<PairingsPage.Choice> lanes, List<PairingsPage.Choice> workers, boolean mayEdit) {

    record Line(String code, String name, String worker, List<String> lanes) {}
}
