package longtang.duty;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Two people who answer for a building, or with an empty `door` for a whole lane.
///
/// @param until       the last day, null as long as nobody has said
/// @param standsInFor the pairing whose people are away meanwhile, null for an ordinary one
public record Pairing(
        UUID id,
        Kind kind,
        UUID lane,
        String door,
        UUID officer,
        @Nullable UUID partner,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable UUID standsInFor) {

    /// On what footing.
    public enum Kind {
        /// 结对: an officer with a captain or grid worker
        PAIR,
        /// 党员包片: a party member for an area
        PARTY,
        /// 党建指导员
        ADVISER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    boolean covers(UUID otherLane, String otherDoor) {
        return lane.equals(otherLane) && (door.isEmpty() || door.equals(otherDoor));
    }
}
