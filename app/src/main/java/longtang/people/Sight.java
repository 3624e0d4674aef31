package longtang.people;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The places somebody sees through one door: all of them, or those of a committee, or some lanes.
public record Sight(boolean everywhere, Set<String> committees, Set<UUID> lanes) {

    static final Sight EVERYWHERE = new Sight(true, Set.of(), Set.of());
    static final Sight NOWHERE = new Sight(false, Set.of(), Set.of());

    public Sight {
        committees = Set.copyOf(committees);
        lanes = Set.copyOf(lanes);
    }

    static Sight ofCommittee(String code) {
        return new Sight(false, Set.of(code), Set.of());
    }

    static Sight ofLanes(Collection<UUID> lanes) {
        return new Sight(false, Set.of(), Set.copyOf(lanes));
    }

    public boolean covers(@Nullable String committee, @Nullable UUID lane) {
        return everywhere
                || committee != null && committees.contains(committee)
                || lane != null && lanes.contains(lane);
    }

    /// For a query, as one parameter: null for everywhere, else the committees and the lanes,
    /// each with commas between them, and a bar between the two.
    public @Nullable String forQuery() {
        if (everywhere) return null;
        return String.join(",", new TreeSet<>(committees)) + "|"
                + lanes.stream().map(UUID::toString).sorted().collect(Collectors.joining(","));
    }
}
