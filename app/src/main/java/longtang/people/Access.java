package longtang.people;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/// What a person may see through a door: the rule of the role, and the places that the person answers for.
@Service
public class Access {

    private final ObjectProvider<Grounds> grounds;
    private final PersonStore store;

    Access(ObjectProvider<Grounds> grounds, PersonStore store) {
        this.grounds = grounds;
        this.store = store;
    }

    /// The places behind this door. Lists MUST start from it, in SQL.
    public Sight sight(Person by, String door) {
        return switch (by.reach(door)) {
            case EVERYTHING -> Sight.EVERYWHERE;
            case AREA -> by.committee() == null ? Sight.EVERYWHERE : Sight.ofCommittee(by.committee());
            case COMMITTEE -> by.committee() == null ? Sight.NOWHERE : Sight.ofCommittee(by.committee());
            case LANES -> Sight.ofLanes(lanes(by));
            case BUILDINGS, OWN, TOTALS, SELF, NOTHING -> Sight.NOWHERE;
        };
    }

    /// Whose reports lie behind this door: null for anybody's, else those of the person's own organisation.
    public @Nullable Set<UUID> authors(Person by, String door) {
        return switch (by.reach(door)) {
            case EVERYTHING, AREA -> null;
            case OWN -> by.organisation() == null ? Set.of(by.id()) : store.membersOf(by.organisation());
            case SELF -> Set.of(by.id());
            case COMMITTEE, LANES, BUILDINGS, TOTALS, NOTHING -> Set.of();
        };
    }

    private Set<UUID> lanes(Person by) {
        return grounds.stream().flatMap(ground -> ground.lanesOf(by).stream()).collect(Collectors.toSet());
    }
}
