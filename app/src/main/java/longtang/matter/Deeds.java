package longtang.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import longtang.law.LegalCalendar;

/// What was done in a round, read from its steps.
///
/// @param steps the latest first
record Deeds(List<MatterStep> steps) {

    /// When a duty was done that still stands.
    Optional<Instant> done(String duty) {
        for (var step : steps) {
            if (says(step, "undone", duty)) return Optional.empty();
            if (says(step, "done", duty)) return Optional.of(step.at());
        }
        return Optional.empty();
    }

    Optional<LocalDate> day(String duty) {
        return done(duty).map(at -> LocalDate.ofInstant(at, LegalCalendar.SHANGHAI));
    }

    /// The latest step by which a duty was done that still stands.
    Optional<MatterStep> step(String duty) {
        return done(duty)
                .flatMap(at -> steps.stream()
                        .filter(step -> step.at().equals(at) && says(step, "done", duty))
                        .findFirst());
    }

    private static boolean says(MatterStep step, String kind, String what) {
        return step.lines().stream()
                .anyMatch(line -> line.kind().equals(kind) && line.what().equals(what));
    }

    /// The latest step of that event since a moment.
    Optional<MatterStep> event(String event, Instant since) {
        return steps.stream()
                .filter(step -> step.event().equals(event) && !step.at().isBefore(since))
                .findFirst();
    }

    /// When the round last came to a state.
    Optional<Instant> reached(String leaf) {
        return steps.stream()
                .filter(step -> step.to().equals(leaf) && !step.from().equals(leaf))
                .map(MatterStep::at)
                .findFirst();
    }
}
