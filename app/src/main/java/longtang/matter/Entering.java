package longtang.matter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import longtang.playbook.Engine;
import longtang.playbook.Entry;
import org.springframework.stereotype.Component;

/// What a step leaves behind: where the matter stands, its line in the record, the deadlines that run since, and what
/// follows for an agreement and for what is put off.
@Component
class Entering {

    private final StepStore steps;
    private final Agreed agreed;
    private final PutOff putOff;

    Entering(StepStore steps, Agreed agreed, PutOff putOff) {
        this.steps = steps;
        this.agreed = agreed;
        this.putOff = putOff;
    }

    /// @param clocks those that ran before the step
    void keep(
            Taker by,
            UUID request,
            Engine engine,
            Matter matter,
            String event,
            String why,
            List<Entry> entries,
            List<CaseClock> clocks,
            Instant at) {
        var running = Timetable.after(clocks, entries, engine, matter.standing());
        var step = new MatterStep(
                matter.version(),
                at,
                by.id(),
                by.name(),
                by.role(),
                event,
                from(entries).orElse(matter.standing().leaf()),
                matter.standing().leaf(),
                why.strip(),
                Lines.of(entries));
        steps.keep(matter, request, step, matter.isOpen() ? running : ofRemedies(running, engine));
        agreed.follow(by.actor(), engine.book(), matter, event, at);
        putOff.follow(by.actor(), engine.book(), matter, event, at, running);
    }

    // What a party may still do about a decision goes on after the end of its matter.
    private static List<CaseClock> ofRemedies(List<CaseClock> clocks, Engine engine) {
        var names = engine.book().law().clocks().keySet();
        return clocks.stream().filter(clock -> names.contains(clock.name())).toList();
    }

    private static Optional<String> from(List<Entry> entries) {
        return entries.stream()
                .filter(Entry.Moved.class::isInstance)
                .map(entry -> ((Entry.Moved) entry).from())
                .findFirst();
    }
}
