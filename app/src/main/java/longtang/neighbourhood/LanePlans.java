package longtang.neighbourhood;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import longtang.record.Act;
import longtang.record.Actor;
import longtang.record.Acts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door for whoever draws: save a plan as its next version, look at older ones, take one up again.
@Service
@Transactional
public class LanePlans {

    /// What a save comes to.
    public sealed interface Saved {

        record Kept(int version) implements Saved {}

        /// The plan is what it was; no version was made.
        record Unchanged() implements Saved {}

        /// Somebody else saved since `base`. Nothing was kept; `newest` is what stands now.
        record Overtaken(PlanVersion newest) implements Saved {}
    }

    private final PlanStore plans;
    private final Acts acts;
    private final Clock clock;

    LanePlans(PlanStore plans, Acts acts, Clock clock) {
        this.plans = plans;
        this.acts = acts;
        this.clock = clock;
    }

    /// @param base the version that was drawn on, 0 for none
    public Saved save(Actor by, LaneId lane, int base, LanePlan plan, String why) {
        return keep(by, lane, base, plan, why, Act.of("lane.plan.saved", "lane", lane));
    }

    /// Makes an older version's plan the newest. What lies between stays where it is.
    public Saved restore(Actor by, LaneId lane, int base, PlanVersion older, String why) {
        return keep(
                by,
                lane,
                base,
                older.plan(),
                why,
                Act.of("lane.plan.restored", "lane", lane).with("restored", older.number()));
    }

    private Saved keep(Actor by, LaneId lane, int base, LanePlan plan, String why, Act act) {
        var newest = plans.newest(lane);
        if (newest.isPresent()) {
            if (newest.get().number() != base) return new Saved.Overtaken(newest.get());
            if (newest.get().plan().equals(plan)) return new Saved.Unchanged();
        }
        var version = plans.append(lane, base, plan, clock.instant(), by, why);
        if (version.isEmpty()) return new Saved.Overtaken(plans.newest(lane).orElseThrow());
        acts.note(
                by,
                act.with("version", version.get())
                        .with("buildings", plan.buildings().size()));
        return new Saved.Kept(version.get());
    }

    @Transactional(readOnly = true)
    public Optional<PlanVersion> newest(LaneId lane) {
        return plans.newest(lane);
    }

    @Transactional(readOnly = true)
    public Optional<PlanVersion> version(LaneId lane, int number) {
        return plans.get(lane, number);
    }

    /// Newest first, from the one before `number` on.
    @Transactional(readOnly = true)
    public List<PlanVersion> before(LaneId lane, int number, int most) {
        return plans.before(lane, number, most);
    }
}
