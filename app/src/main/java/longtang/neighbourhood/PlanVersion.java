package longtang.neighbourhood;

import java.time.Instant;

/// A lane's plan as somebody saved it. Versions count from 1; none is ever changed.
///
/// @param by the name of who saved it, empty when it came with a file
/// @param role the code of the role, empty likewise
/// @param why in that person's words
public record PlanVersion(LaneId lane, int number, LanePlan plan, Instant at, String by, String role, String why) {

    /// Names are personal: logs get the number.
    @Override
    public String toString() {
        return "PlanVersion[" + lane + " " + number + "]";
    }
}
