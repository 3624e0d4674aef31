package longtang.place;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the rows themselves teach: 慈德里 is 天津路44弄, and 44弄 of this committee is on 天津路.
public record LaneNames(List<Alias> aliases, List<Alias> ambiguous) {

    /// One lane as rows wrote it.
    ///
    /// @param name    the lane's name, null where rows gave only the number
    /// @param support how many places said so
    public record Alias(
            @Nullable String committee, @Nullable String name, Road road, Plate lane, int support) {}

    public LaneNames {
        aliases = List.copyOf(aliases);
        ambiguous = List.copyOf(ambiguous);
    }

    public static final LaneNames NONE = new LaneNames(List.of(), List.of());

    /// Learns from places that give both. A name that means two lanes in one committee stays ambiguous.
    public static LaneNames learn(Stream<Place> places) {
        return NONE;
    }
}
