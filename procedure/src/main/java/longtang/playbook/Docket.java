package longtang.playbook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longtang.law.DueDate;
import longtang.law.LegalCalendar;
import longtang.law.LegalTime;
import longtang.law.Pause;
import longtang.law.Start;

/// The running deadlines of one case, kept from the entries of its steps: what the table of clocks holds in service.
final class Docket {

    /// A running deadline with its rests; `restingSince` while it stands still, `fired` once its event was taken.
    record Running(Clock clock, Instant from, boolean served, List<Pause> pauses, Optional<Instant> restingSince) {}

    private final LegalTime time;
    private final Map<String, Running> running = new LinkedHashMap<>();

    Docket(LegalTime time) {
        this.time = time;
    }

    void note(List<Entry> entries) {
        for (var entry : entries) {
            switch (entry) {
                case Entry.Started(var clock, var from, var served) ->
                    running.put(clock.name(), new Running(clock, from, served, List.of(), Optional.empty()));
                case Entry.Stopped(var name) -> running.remove(name);
                case Entry.Paused(var name, var at) -> running.computeIfPresent(name, (_, clock) -> rest(clock, at));
                case Entry.Resumed(var name, var at) -> running.computeIfPresent(name, (_, clock) -> goOn(clock, at));
                case Entry.Moved _, Entry.Done _, Entry.Undone _, Entry.Known _ -> {}
                case Entry.Wanted _, Entry.Served _, Entry.Told _ -> {}
            }
        }
    }

    private static Running rest(Running clock, Instant at) {
        return clock.restingSince().isPresent()
                ? clock
                : new Running(clock.clock(), clock.from(), clock.served(), clock.pauses(), Optional.of(at));
    }

    private static Running goOn(Running clock, Instant at) {
        if (clock.restingSince().isEmpty()) return clock;
        var pauses = new ArrayList<>(clock.pauses());
        pauses.add(new Pause(clock.restingSince().get(), at));
        return new Running(clock.clock(), clock.from(), clock.served(), List.copyOf(pauses), Optional.empty());
    }

    void fired(String clock) {
        running.remove(clock);
    }

    List<Running> all() {
        return List.copyOf(running.values());
    }

    /// When a deadline ends; nothing while it stands still, or where the agreed day is not known.
    Optional<DueDate> due(Running clock, Map<String, String> facts) {
        if (clock.restingSince().isPresent()) return Optional.empty();
        var start = clock.served()
                ? Start.served(java.time.LocalDate.ofInstant(clock.from(), LegalCalendar.SHANGHAI))
                : Start.at(clock.from());
        return switch (clock.clock().limit()) {
            case Clock.Limit.For(var term) -> Optional.of(time.due(term, start, clock.pauses()));
            case Clock.Limit.UntilFact(var fact) ->
                Optional.ofNullable(facts.get(fact)).map(day -> agreed(java.time.LocalDate.parse(day)));
        };
    }

    /// An agreed day is that day: it does not roll.
    private static DueDate agreed(java.time.LocalDate day) {
        return new DueDate(
                day,
                day.plusDays(1).atStartOfDay(LegalCalendar.SHANGHAI).toInstant(),
                new java.util.TreeSet<>(),
                new longtang.law.Derivation(List.of()));
    }

    Optional<Running> named(String name) {
        return Optional.ofNullable(running.get(name));
    }
}
