package longtang.matter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One step of a matter, as it was taken.
///
/// @param by null for the clock, and for a resident by the page of their own
/// @param lines the lines of the act, each a code and what it speaks of
record MatterStep(
        int version,
        Instant at,
        @Nullable UUID by,
        String byName,
        String byRole,
        String event,
        String from,
        String to,
        String why,
        List<Line> lines) {

    boolean isByClock() {
        return by == null && byRole.isEmpty();
    }

    boolean isByResident() {
        return byRole.equals(Taker.RESIDENT_ROLE);
    }

    /// @param kind moved, done, undone, known, wanted, served, started, stopped, paused, resumed or told
    record Line(String kind, String what, String value) {}
}
