package longtang.outreach;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import longtang.neighbourhood.Lane;
import longtang.neighbourhood.LaneId;
import longtang.neighbourhood.Neighbourhood;
import longtang.people.Access;
import longtang.people.Person;
import longtang.people.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How far persuasion came, by lane and month, and how often it was enough. Groups that are too small are not shown:
/// nobody can be told from these figures.
@Service
@Transactional(readOnly = true)
class Conversion {

    /// Fewer rounds than this are not shown; the house's own rule (内部), as public statistics do it.
    static final int SMALLEST = 5;

    private static final int MONTHS = 12;

    /// A rung: how many rounds came to it, and how many of them ended well after it. Both null where the group is too
    /// small to be shown.
    record Rung(@Nullable Integer reached, @Nullable Integer ended) {}

    /// One lane in one month; the month is that of a round's first visit or talk.
    record Row(String lane, String month, Rung visited, Rung met, Rung offered, Rung talked) {}

    /// @param left how many rounds stand in groups that are too small, 0 where that itself would tell too much
    record Table(List<Row> rows, int left) {}

    private record Group(String lane, YearMonth month) implements Comparable<Group> {
        @Override
        public int compareTo(Group other) {
            int later = other.month.compareTo(month);
            return later != 0 ? later : lane.compareTo(other.lane);
        }
    }

    private final EncounterStore store;
    private final ObjectProvider<Endings> endings;
    private final Neighbourhood neighbourhood;
    private final Access access;
    private final Clock clock;

    Conversion(
            EncounterStore store,
            ObjectProvider<Endings> endings,
            Neighbourhood neighbourhood,
            Access access,
            Clock clock) {
        this.store = store;
        this.endings = endings;
        this.neighbourhood = neighbourhood;
        this.access = access;
        this.clock = clock;
    }

    Table table(Person by) {
        var climbs = store.climbs(area(by), since());
        var ended = endings.stream()
                .flatMap(one ->
                        one.of(climbs.stream().map(EncounterStore.Climb::round).toList()).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a.isBefore(b) ? a : b));
        var groups = climbs.stream().collect(Collectors.groupingBy(this::group, TreeMap::new, Collectors.toList()));
        var rows = new ArrayList<Row>();
        int left = 0;
        for (var group : groups.entrySet()) {
            if (group.getValue().size() < SMALLEST) left += group.getValue().size();
            else rows.add(row(group.getKey(), group.getValue(), ended));
        }
        return new Table(rows, left < SMALLEST ? 0 : left);
    }

    private @Nullable String area(Person by) {
        return by.reach("outreach") == Reach.TOTALS
                ? null
                : access.sight(by, "outreach").forQuery();
    }

    private Instant since() {
        return YearMonth.from(clock.instant().atZone(HelpItems.SHANGHAI))
                .minusMonths(MONTHS - 1)
                .atDay(1)
                .atStartOfDay(HelpItems.SHANGHAI)
                .toInstant();
    }

    private Group group(EncounterStore.Climb climb) {
        var lane = Optional.ofNullable(climb.lane())
                .flatMap(id -> neighbourhood.lane(new LaneId(id)))
                .map(Lane::text)
                .orElse("");
        return new Group(lane, YearMonth.from(climb.began().atZone(HelpItems.SHANGHAI)));
    }

    private static Row row(Group group, List<EncounterStore.Climb> climbs, Map<UUID, Instant> ended) {
        return new Row(
                group.lane(),
                group.month().toString(),
                rung(climbs, ended, EncounterStore.Climb::visited),
                rung(climbs, ended, EncounterStore.Climb::met),
                rung(climbs, ended, EncounterStore.Climb::offered),
                rung(climbs, ended, EncounterStore.Climb::talked));
    }

    private interface First {
        @Nullable
        Instant of(EncounterStore.Climb climb);
    }

    private static Rung rung(List<EncounterStore.Climb> climbs, Map<UUID, Instant> ended, First first) {
        int reached = 0;
        int well = 0;
        for (var climb : climbs) {
            var since = first.of(climb);
            if (since == null) continue;
            reached++;
            var end = ended.get(climb.round());
            if (end != null && !end.isBefore(since)) well++;
        }
        return reached < SMALLEST ? new Rung(null, null) : new Rung(reached, well);
    }
}
