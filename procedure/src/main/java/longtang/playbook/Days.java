package longtang.playbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import longtang.law.Counting;
import longtang.law.DueDate;
import longtang.law.Guardrail;
import longtang.law.LegalCalendar;
import longtang.law.LegalTime;
import longtang.law.Refusal;
import longtang.playbook.Chart.By;
import longtang.playbook.Chart.Spot;
import longtang.playbook.Chart.Way;

/// Whether the day has come, and whether it is certain.
///
/// The case remembers how its deadlines run (`期限·name` among its facts), so that a deadline is counted here and now
/// with the calendar of the place: it passes when it has passed under that calendar, not when a caller says so.
/// What forced execution rests on must be certain: a day that touches a year whose holidays are not announced is
/// provisional (暂定) and refused until the year is loaded.
final class Days {

    private static final String KEPT = "期限·";

    private final Book book;
    private final LegalCalendar calendar;
    private final LegalTime time;
    private final long execution;
    private final boolean[] executes;

    Days(Chart chart, LegalCalendar calendar) {
        this.book = chart.book();
        this.calendar = calendar;
        this.time = new LegalTime(calendar, Counting.usual());
        this.execution = book.law().obligations().stream()
                .filter(LawPack.Obligation::certain)
                .mapToLong(obligation -> chart.bits(obligation.requires()))
                .reduce(0, (a, b) -> a | b);
        this.executes = new boolean[chart.places().size()];
        for (int i = 0; i < executes.length; i++) executes[i] = executes(chart.place(i));
    }

    private boolean executes(State state) {
        return state instanceof State.Leaf leaf
                && book.law().obligations().stream()
                        .anyMatch(obligation ->
                                obligation.certain() && leaf.nature().contains(obligation.nature()));
    }

    /// Remembers how the deadlines run after these entries.
    void keep(List<Entry> entries, Map<String, String> facts) {
        for (var entry : entries) {
            switch (entry) {
                case Entry.Started started ->
                    facts.put(
                            KEPT + started.clock().name(),
                            Running.started(started).written());
                case Entry.Stopped(var name) -> facts.remove(KEPT + name);
                case Entry.Paused(var name, var at) -> change(facts, name, running -> running.rest(at));
                case Entry.Resumed(var name, var at) -> change(facts, name, running -> running.goOn(at));
                case Entry.Moved _, Entry.Done _, Entry.Undone _, Entry.Known _ -> {}
                case Entry.Wanted _, Entry.Served _, Entry.Told _ -> {}
            }
        }
    }

    /// A paper was served on another day, or its notice hangs until another day.
    Step servedOn(Standing standing, String paper, LocalDate day) {
        var facts = new HashMap<>(standing.facts());
        var entries = new ArrayList<Entry>();
        if (facts.replace(Standing.HANGS + paper, day.toString()) != null)
            entries.add(new Entry.Known(Standing.HANGS + paper, day.toString()));
        if (facts.replace(Standing.SERVED + paper, day.toString()) != null) {
            entries.add(new Entry.Served(paper, day));
            entries.addAll(countedFrom(paper, day, facts));
            keep(entries, facts);
        }
        return new Step(
                new Standing(standing.book(), standing.leaf(), standing.history(), standing.duties(), facts), entries);
    }

    private List<Entry> countedFrom(String paper, LocalDate served, Map<String, String> facts) {
        var from = served.atStartOfDay(LegalCalendar.SHANGHAI).toInstant();
        return book.deadlines()
                .filter(clock -> clock.from().filter(paper::equals).isPresent())
                .filter(clock -> facts.containsKey(KEPT + clock.name()))
                .flatMap(clock ->
                        Running.read(clock, Objects.requireNonNull(facts.get(KEPT + clock.name())))
                                .countedFrom(from)
                                .stream())
                .toList();
    }

    private void change(Map<String, String> facts, String name, UnaryOperator<Running> how) {
        facts.computeIfPresent(
                KEPT + name,
                (_, kept) -> clock(name)
                        .map(clock -> how.apply(Running.read(clock, kept)).written())
                        .orElse(kept));
    }

    private Optional<Clock> clock(String name) {
        return book.deadlines().filter(clock -> clock.name().equals(name)).findFirst();
    }

    /// A deadline's event before its time, or on a day that is not certain and on which execution would rest.
    Optional<Refusal> mayNotLapse(State state, Way way, Happening what, Map<String, String> facts) {
        if (way.by() != By.CLOCK) return Optional.empty();
        var dues = dues(state, what.event(), facts);
        if (dues.isEmpty()) return no("clock.idle", what.event());
        var passed = dues.stream().filter(due -> due.lapsedAt(what.at())).findFirst();
        if (passed.isEmpty())
            return no("clock.early", what.event(), dues.getFirst().day());
        return (way.tag() & execution) != 0 && !passed.get().certain()
                ? uncertain(what.event(), passed.get().day(), years(passed.get().awaited()))
                : Optional.empty();
    }

    private List<DueDate> dues(State state, String event, Map<String, String> facts) {
        var own = state instanceof State.Leaf leaf ? leaf.clocks().stream() : Stream.<Clock>empty();
        return Stream.of(own, book.clocks().values().stream(), book.law().clocks().values().stream())
                .flatMap(clocks -> clocks)
                .filter(clock -> clock.then().event().equals(event))
                .filter(clock -> facts.containsKey(KEPT + clock.name()))
                .flatMap(clock ->
                        Running.read(clock, Objects.requireNonNull(facts.get(KEPT + clock.name())))
                                .due(time, facts)
                                .stream())
                .toList();
    }

    /// What an officer does in a step of execution, or to bring the case into one, on a day of an unannounced year.
    ///
    /// What a court or the party does is noted on any day; a case that comes back into such a step waits there.
    Optional<Refusal> mayNotExecute(Chart chart, Spot from, Spot to, Way way, Happening what) {
        boolean acts = executes[from.place()] && own(chart, from, way);
        boolean enters = way.target() >= 0 && executes[to.place()];
        if (way.by() != By.PERSON || chart.ended(to.place()) || !(acts || enters)) return Optional.empty();
        var day = LocalDate.ofInstant(what.at(), LegalCalendar.SHANGHAI);
        var awaited = calendar.awaited(day);
        return awaited.isPresent()
                ? uncertain(what.event(), day, String.valueOf(awaited.getAsInt()))
                : Optional.empty();
    }

    private static boolean own(Chart chart, Spot from, Way way) {
        return chart.place(from.place()) instanceof State.Leaf leaf && leaf.on().contains(way.move());
    }

    /// Every deadline that runs, as the calendar counts it now: what changes when a year's holidays are loaded. The day
    /// of a public notice that hangs was reckoned when it was posted.
    Map<String, DueDate> running(Map<String, String> facts) {
        var running = new HashMap<String, DueDate>();
        book.deadlines()
                .filter(clock -> facts.containsKey(KEPT + clock.name()))
                .forEach(clock -> Running.read(clock, Objects.requireNonNull(facts.get(KEPT + clock.name())))
                        .due(time, facts)
                        .ifPresent(due -> running.put(clock.name(), due)));
        facts.forEach((name, day) -> {
            if (name.startsWith(Standing.HANGS))
                running.put(
                        Engine.POSTED + name.substring(Standing.HANGS.length()), Running.agreed(LocalDate.parse(day)));
        });
        return running;
    }

    private static String years(SortedSet<Integer> years) {
        return years.stream().map(String::valueOf).collect(Collectors.joining("、"));
    }

    private static Optional<Refusal> uncertain(String event, LocalDate day, String years) {
        String article = Guardrail.DAY_UNCERTAIN.article().toString();
        return Optional.of(new Refusal("day.uncertain", article, "playbook.day.uncertain", List.of(event, day, years)));
    }

    private static Optional<Refusal> no(String code, Object... args) {
        return Optional.of(new Refusal(code, "", "playbook." + code, List.of(args)));
    }
}
