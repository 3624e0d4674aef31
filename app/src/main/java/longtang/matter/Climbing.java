package longtang.matter;

import java.util.List;
import java.util.Optional;
import longtang.law.Refusal;
import longtang.outreach.Outreach;
import longtang.outreach.Tally;
import longtang.playbook.Basis;
import longtang.playbook.Ladder;
import longtang.playbook.Offer;
import org.springframework.stereotype.Component;

/// 先劝后办: which persuasion the book demands of a matter, how much of it was done, and what waits for the rest.
@Component
class Climbing {

    /// A rung with what was done on it.
    record Rung(Ladder.Rung rung, int met, int tries) {

        boolean isDone() {
            return rung.isReached(met, tries);
        }
    }

    /// A ladder as far as a matter has climbed it; `lifted` where nobody waits for it any longer.
    record Stair(Ladder ladder, List<Rung> rungs, boolean lifted) {

        List<Rung> missing() {
            return lifted
                    ? List.of()
                    : rungs.stream().filter(rung -> !rung.isDone()).toList();
        }
    }

    private final Outreach outreach;
    private final MatterStore store;

    Climbing(Outreach outreach, MatterStore store) {
        this.outreach = outreach;
        this.store = store;
    }

    List<Stair> stairs(Matter matter, List<Ladder> ladders) {
        if (ladders.isEmpty()) return List.of();
        var tally = outreach.tally(matter.id());
        var events = store.steps(matter.id()).stream().map(MatterStep::event).toList();
        return ladders.stream()
                .map(ladder -> new Stair(
                        ladder,
                        ladder.rungs().stream()
                                .map(rung -> climbed(rung, tally))
                                .toList(),
                        ladder.liftedBy().stream().anyMatch(events::contains)))
                .toList();
    }

    private static Rung climbed(Ladder.Rung rung, Tally tally) {
        return switch (rung.deed()) {
            case VISIT -> new Rung(rung, tally.visitsMet(), tally.visits());
            case TALK -> new Rung(rung, tally.talksHeld(), tally.talks());
        };
    }

    /// The deeds that an event still waits for, in the words of the book.
    List<String> missing(Matter matter, Offer offer) {
        return stairs(matter, offer.ladders()).stream()
                .flatMap(stair -> stair.missing().stream())
                .map(rung -> rung.rung().deed().word())
                .distinct()
                .toList();
    }

    /// Why the event cannot be entered yet: the first ladder that is not climbed.
    Optional<Refusal> lacking(Matter matter, Offer offer) {
        return stairs(matter, offer.ladders()).stream()
                .filter(stair -> !stair.missing().isEmpty())
                .findFirst()
                .map(stair -> refusal(stair, offer.event()));
    }

    private static Refusal refusal(Stair stair, String event) {
        var ladder = stair.ladder();
        return new Refusal(
                "persuasion-missing",
                ladder.basis() instanceof Basis.Legal legal ? legal.toString() : "",
                ladder.liftedBy().isEmpty() ? "matter.refused.ladder" : "matter.refused.ladder.lifted",
                List.of(
                        event,
                        ladder.name(),
                        String.join(
                                "、",
                                stair.missing().stream()
                                        .map(rung -> rung.rung().deed().word())
                                        .toList()),
                        String.join("”“", ladder.liftedBy())));
    }
}
