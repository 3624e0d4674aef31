package longtang.playbook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import longtang.law.Derivation;
import longtang.law.DueDate;
import longtang.law.LegalCalendar;
import longtang.law.LegalTime;
import longtang.law.Pause;
import longtang.law.Start;

/// A deadline that runs, with its rests; `restingSince` while it stands still.
record Running(Clock clock, Instant from, boolean served, List<Pause> pauses, Optional<Instant> restingSince) {

    private static final String SERVED = "送达";
    private static final String EVENT = "起算";

    Running {
        pauses = List.copyOf(pauses);
    }

    static Running started(Entry.Started entry) {
        return new Running(entry.clock(), entry.from(), entry.served(), List.of(), Optional.empty());
    }

    Running rest(Instant at) {
        return restingSince.isPresent() ? this : new Running(clock, from, served, pauses, Optional.of(at));
    }

    Running goOn(Instant at) {
        if (restingSince.isEmpty()) return this;
        var all = new ArrayList<>(pauses);
        all.add(new Pause(restingSince.get(), at));
        return new Running(clock, from, served, all, Optional.empty());
    }

    /// The entries that count it from another moment, its rests as they were.
    List<Entry> countedFrom(Instant other) {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry.Started(clock, other, served));
        for (var pause : pauses) {
            entries.add(new Entry.Paused(clock.name(), pause.from()));
            entries.add(new Entry.Resumed(clock.name(), pause.to()));
        }
        restingSince.ifPresent(since -> entries.add(new Entry.Paused(clock.name(), since)));
        return entries;
    }

    /// When it ends; nothing while it stands still, or where the agreed day is not known.
    Optional<DueDate> due(LegalTime time, Map<String, String> facts) {
        if (restingSince.isPresent()) return Optional.empty();
        var start = served ? Start.served(LocalDate.ofInstant(from, LegalCalendar.SHANGHAI)) : Start.at(from);
        return switch (clock.limit()) {
            case Clock.Limit.For(var term) -> Optional.of(time.due(term, start, pauses));
            case Clock.Limit.UntilFact(var fact) ->
                Optional.ofNullable(facts.get(fact)).map(day -> agreed(LocalDate.parse(day)));
        };
    }

    /// An agreed day is that day: it does not roll.
    static DueDate agreed(LocalDate day) {
        return new DueDate(
                day,
                day.plusDays(1).atStartOfDay(LegalCalendar.SHANGHAI).toInstant(),
                new TreeSet<>(),
                new Derivation(List.of()));
    }

    /// As it is kept among the facts of a case: `送达 2026-08-19T16:00:00Z`, its rests, and since when it rests.
    String written() {
        var text = new StringBuilder(served ? SERVED : EVENT).append(' ').append(from);
        pauses.forEach(
                pause -> text.append(' ').append(pause.from()).append('/').append(pause.to()));
        restingSince.ifPresent(since -> text.append(' ').append(since).append('/'));
        return text.toString();
    }

    static Running read(Clock clock, String written) {
        var parts = List.of(written.split(" ", -1));
        var running = new Running(
                clock, Instant.parse(parts.get(1)), parts.getFirst().equals(SERVED), List.of(), Optional.empty());
        for (String rest : parts.subList(2, parts.size())) {
            int to = rest.indexOf('/');
            running = running.rest(Instant.parse(rest.substring(0, to)));
            if (to + 1 < rest.length()) running = running.goOn(Instant.parse(rest.substring(to + 1)));
        }
        return running;
    }
}
