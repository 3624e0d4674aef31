package longtang.neighbourhood;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import longtang.record.Act;
import longtang.record.Actor;
import longtang.record.Acts;
import longtang.record.Ids;
import longtang.web.Remembered;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of this module: load a plan, find a lane, know its doors and whose area it is.
@Service
@Transactional
public class Neighbourhood {

    private final LaneStore lanes;
    private final PlanStore plans;
    private final AreaStore areas;
    private final Acts acts;
    private final Clock clock;
    private final Remembered<Set<String>, Map<String, Committee>> committees;

    Neighbourhood(LaneStore lanes, PlanStore plans, AreaStore areas, Acts acts, Clock clock) {
        this.lanes = lanes;
        this.plans = plans;
        this.areas = areas;
        this.acts = acts;
        this.clock = clock;
        this.committees = new Remembered<>(clock);
    }

    /// Takes a plan from a file as the lane's newest. A plan that was loaded before changes nothing, even when
    /// somebody has drawn on it since.
    public LaneId load(Actor by, LanePlan plan) {
        if (plan.buildings().isEmpty()) throw new IllegalArgumentException("A plan has buildings");
        var id = lanes.find(plan.road(), plan.lane()).map(Lane::id).orElseGet(() -> newId(plan));
        lanes.learn(id, plan.names(), plan.committee());
        if (!plans.knows(id, plan)) {
            var version = plans.append(id, plans.number(id), plan, clock.instant(), by, "");
            acts.note(
                    by,
                    Act.of("lane.planned", "lane", id)
                            .with("version", version.orElseThrow())
                            .with("buildings", plan.buildings().size()));
        }
        return id;
    }

    private LaneId newId(LanePlan plan) {
        var id = new LaneId(Ids.at(clock.instant()));
        lanes.insert(id, new Lane.Whereabouts(plan.road(), plan.lane(), plan.committee()));
        return id;
    }

    /// Takes down a lane before any ledger has spoken of it, so that it can be drawn. One that is known stays as it is.
    public Lane takeDown(Actor by, Lane.Whereabouts place) {
        return lanes.find(place.road(), place.number()).orElseGet(() -> noticed(by, place));
    }

    /// The lanes at these places; those nobody has heard of yet are taken down without a plan.
    public Map<Lane.Whereabouts, Lane> at(Actor by, Collection<Lane.Whereabouts> places) {
        var found = new LinkedHashMap<Lane.Whereabouts, Lane>();
        for (var place : places) {
            found.put(place, lanes.find(place.road(), place.number()).orElseGet(() -> noticed(by, place)));
        }
        return found;
    }

    private Lane noticed(Actor by, Lane.Whereabouts place) {
        var id = new LaneId(Ids.at(clock.instant()));
        lanes.insert(id, place);
        acts.note(by, Act.of("lane.noticed", "lane", id));
        return new Lane(id, place.road(), place.number(), List.of(), place.committee(), false);
    }

    /// A lane's everyday name, as the ledgers have taught it.
    public void name(Actor by, String road, String number, String name) {
        lanes.find(road, number).filter(lane -> !lane.names().contains(name)).ifPresent(lane -> {
            lanes.addName(lane.id(), name);
            acts.note(by, Act.of("lane.named", "lane", lane.id()).with("name", name));
        });
    }

    @Transactional(readOnly = true)
    public Optional<Lane> lane(LaneId id) {
        return lanes.get(id);
    }

    @Transactional(readOnly = true)
    public Optional<Lane> lane(String road, String number) {
        return lanes.find(road, number);
    }

    /// The lanes that people call by this name; names repeat across a city.
    @Transactional(readOnly = true)
    public List<Lane> named(String name) {
        return lanes.named(name);
    }

    /// The lanes of one committee's area, or of all, in the order of road and number.
    ///
    /// @param after the last lane of the page before
    @Transactional(readOnly = true)
    public List<Lane> lanes(@Nullable String committee, @Nullable LaneId after, int most) {
        return committee == null ? lanes.all(after, most) : lanes.ofCommittees(committee, after, most);
    }

    /// The lanes somebody sees, in the order of road and number.
    ///
    /// @param sight committees, a bar, lanes, one of them empty, as people's `Sight` writes itself; null for all
    /// @param after the last lane of the page before
    @Transactional(readOnly = true)
    public List<Lane> lanesFor(@Nullable String sight, @Nullable LaneId after, int most) {
        if (sight == null) return lanes.all(after, most);
        var bar = sight.indexOf('|');
        var among = sight.substring(bar + 1);
        return among.isEmpty()
                ? lanes.ofCommittees(sight.substring(0, bar), after, most)
                : lanes.among(among, after, most);
    }

    @Transactional(readOnly = true)
    public Optional<LanePlan> plan(LaneId id) {
        return plans.newest(id).map(PlanVersion::plan);
    }

    @Transactional(readOnly = true)
    public List<String> doors(LaneId id) {
        return plans.doors(id);
    }

    @Transactional(readOnly = true)
    public Optional<Committee> committee(String code) {
        return areas.committee(code);
    }

    /// Many of them at once, by their codes; a code that nobody knows is not among them.
    @Transactional(readOnly = true)
    public Map<String, Committee> committees(Collection<String> codes) {
        return committees.get(
                Set.copyOf(codes),
                () -> areas.committees(codes).stream()
                        .collect(Collectors.toUnmodifiableMap(Committee::code, Function.identity())));
    }

    /// The committee that goes by this name, with or without 居委会: where several do, one whose street has a lane here.
    @Transactional(readOnly = true)
    public Optional<Committee> committeeNamed(String name) {
        return areas.committeeNamed(name.strip().replaceFirst("(社区)?(居民委员会|居委会|居委|村委会)$", ""));
    }
}
