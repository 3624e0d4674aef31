package longtang.playbook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import longtang.law.Article;
import longtang.law.LegalCalendar;
import longtang.playbook.Chart.Spot;
import longtang.playbook.Chart.Way;
import org.jspecify.annotations.Nullable;

/// Which deadlines begin, rest, go on and end with a move.
///
/// A pause rests the clocks of the state that is left and of the case, except those that belong to the party.
final class Clocks {

    private final Book book;
    private final Map<String, String> facts;
    private final Instant at;
    private final List<Entry> entries;

    Clocks(Book book, Map<String, String> facts, Instant at, List<Entry> entries) {
        this.book = book;
        this.facts = facts;
        this.at = at;
        this.entries = entries;
    }

    void follow(Chart chart, Spot from, Spot to, Way way) {
        if (way.target() != Chart.STAY) leave(chart, from, way);
        if (way.by() == Chart.By.CLOCK) passed(chart, from, way);
        caseClocks(chart, from, to, way);
        if (way.target() == Chart.HISTORY) resume(chart, to);
        else if (way.target() >= 0) enter(chart.place(to.place()));
    }

    /// A deadline that has passed runs no more, wherever the case then goes.
    private void passed(Chart chart, Spot from, Way way) {
        Stream.of(
                        clocks(chart.place(from.place())).stream(),
                        book.clocks().values().stream(),
                        book.law().clocks().values().stream())
                .flatMap(all -> all)
                .filter(clock -> clock.then().event().equals(way.move().event()))
                .forEach(clock -> entries.add(new Entry.Stopped(clock.name())));
    }

    private void leave(Chart chart, Spot from, Way way) {
        var own = clocks(chart.place(from.place()));
        if (way.move().pause().isPresent()) {
            resting(own).forEach(clock -> entries.add(new Entry.Paused(clock.name(), at)));
            return;
        }
        own.forEach(clock -> entries.add(new Entry.Stopped(clock.name())));
        if (way.target() != Chart.HISTORY) {
            for (long rest = from.history(); rest != 0; rest >>>= 8)
                clocks(chart.place((int) (rest & 0xff) - 1))
                        .forEach(clock -> entries.add(new Entry.Stopped(clock.name())));
        }
    }

    private void caseClocks(Chart chart, Spot from, Spot to, Way way) {
        way.move().stop().forEach(name -> {
            if ((from.duties() & chart.bits(List.of(Chart.running(name)))) != 0) entries.add(new Entry.Stopped(name));
        });
        way.move()
                .start()
                .forEach(name -> start(
                        book.clocks().getOrDefault(name, book.law().clocks().get(name))));
        var running = book.clocks().values().stream()
                .filter(clock -> (to.duties() & chart.bits(List.of(Chart.running(clock.name())))) != 0)
                .filter(clock -> !way.move().start().contains(clock.name()))
                .toList();
        if (from.history() == 0 && to.history() != 0)
            resting(running).forEach(clock -> entries.add(new Entry.Paused(clock.name(), at)));
        if (from.history() != 0 && to.history() == 0)
            resting(running).forEach(clock -> entries.add(new Entry.Resumed(clock.name(), at)));
    }

    private void resume(Chart chart, Spot to) {
        resting(clocks(chart.place(to.place()))).forEach(clock -> entries.add(new Entry.Resumed(clock.name(), at)));
    }

    void enter(State state) {
        clocks(state).stream().filter(clock -> clock.when().holds(facts::get)).forEach(this::start);
    }

    private void start(@Nullable Clock clock) {
        if (clock == null) return;
        var served = clock.from().map(from -> facts.get(Standing.SERVED + from));
        var from = served.or(() -> clock.from().map(facts::get))
                .flatMap(Optional::ofNullable)
                .map(Clocks::midnight);
        entries.add(new Entry.Started(clock, from.orElse(at), served.isPresent()));
    }

    private static Instant midnight(String day) {
        return LocalDate.parse(day).atStartOfDay(LegalCalendar.SHANGHAI).toInstant();
    }

    private static List<Clock> resting(List<Clock> clocks) {
        return clocks.stream().filter(clock -> !clock.keepsRunning()).toList();
    }

    private static List<Clock> clocks(State state) {
        return state instanceof State.Leaf leaf ? leaf.clocks() : new ArrayList<>();
    }

    /// The clock of a public notice, up to the day on which it serves.
    static Clock posting(String prefix, String paper, Article law, Place at) {
        var basis = new Basis.Legal(List.of(law));
        String name = prefix + paper;
        return new Clock(
                name,
                Guard.ALWAYS,
                new Clock.Limit.UntilFact(Standing.HANGS + paper),
                Optional.empty(),
                basis,
                true,
                Move.stay(name, basis, at),
                at);
    }
}
