package longtang.neighbourhood.drafting;

import java.util.List;

/// The versions of a lane's plan, newest first.
record VersionsPage(String laneHref, String laneName, List<Line> versions, String nextHref) {

    record Line(int number, String href, String when, String who, String why, String changes, boolean newest) {}
}
