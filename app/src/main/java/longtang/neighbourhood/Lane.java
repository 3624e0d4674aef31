package longtang.neighbourhood;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A lane by its road and number, with the names people call it by.
///
/// @param number    empty for the doors that stand on the road itself
/// @param committee the committee's code, null as long as nobody knows
/// @param hasPlan   whether its plan has been loaded
public record Lane(
        LaneId id,
        String road,
        String number,
        List<String> names,
        @Nullable String committee,
        boolean hasPlan) {

    /// Where a lane is, before it has an id: 天津路, 44.
    public record Whereabouts(
            String road, String number, @Nullable String committee) {}

    public Lane {
        names = List.copyOf(names);
    }

    /// 天津路44弄, or 天津路 where the doors stand on the road.
    public String text() {
        return number.isEmpty() ? road : road + number + "弄";
    }

    /// 慈德里, or nothing.
    public String nickname() {
        return names.isEmpty() ? "" : names.getFirst();
    }
}
