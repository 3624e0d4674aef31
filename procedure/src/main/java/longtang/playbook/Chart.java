package longtang.playbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Stream;

/// A book made ready to run: states by number, duties as bits, and for every state the ways out by event.
///
/// The order of ways is the order of the law of the format: own events, own clocks, the regions' events from the
/// inside out, the book's own, running case clocks, remedies. The first whose conditions hold is taken.
final class Chart {

    static final int DUTIES = 64;
    static final int DEEPEST = 8;

    /// Who makes an event happen.
    enum By {
        PERSON,
        CLOCK,
        REMEDY
    }

    /// A move with its duties as bits. `running` is the bit of the case clock that must run, or 0.
    record Way(Move move, By by, long given, long unless, long tag, long voids, int target, long running) {

        boolean open(long duties) {
            return (duties & given) == given && (duties & unless) == 0 && (duties & running) == running;
        }

        long after(long duties) {
            return (duties & ~voids) | tag;
        }
    }

    static final int STAY = -1;
    static final int HISTORY = -2;
    static final int NOWHERE = -3;

    private final Book book;
    private final List<State> places = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> duties;
    private final Map<String, Integer> bits = new HashMap<>();
    private final List<Map<String, List<Way>>> ways = new ArrayList<>();

    private Chart(Book book) {
        this.book = book;
        book.leaves().forEach(this::number);
        book.ends().forEach(this::number);
        this.duties = List.copyOf(dutiesOf(book));
        for (int i = 0; i < Math.min(DUTIES, duties.size()); i++) bits.put(duties.get(i), i);
    }

    static Chart of(Book book) {
        var chart = new Chart(book);
        for (var place : chart.places) chart.ways.add(chart.waysOut(place));
        return chart;
    }

    private void number(State place) {
        numbers.put(place.id(), places.size());
        places.add(place);
    }

    /// All duties the book can do, ask for or undo, and its case clocks as `时钟·name`.
    static SequencedSet<String> dutiesOf(Book book) {
        var duties = new LinkedHashSet<String>();
        Stream.concat(book.moves(), remedies(book)).forEach(move -> {
            duties.addAll(move.tag());
            duties.addAll(move.given());
            duties.addAll(move.unless());
            duties.addAll(move.voids());
        });
        book.law().obligations().forEach(obligation -> {
            duties.addAll(obligation.requires());
            duties.addAll(obligation.forbids());
        });
        book.law().follows().forEach((duty, before) -> {
            duties.add(duty);
            duties.addAll(before);
        });
        book.clocks().keySet().forEach(name -> duties.add(running(name)));
        book.law().clocks().keySet().forEach(name -> duties.add(running(name)));
        return duties;
    }

    static String running(String clock) {
        return "时钟·" + clock;
    }

    private static Stream<Move> remedies(Book book) {
        return Stream.concat(
                book.law().remedies().stream(), book.law().clocks().values().stream().map(Clock::then));
    }

    private Map<String, List<Way>> waysOut(State place) {
        var out = new LinkedHashMap<String, List<Way>>();
        if (place instanceof State.Leaf leaf) {
            var lapses = leaf.clocks().stream().map(clock -> clock.then().event()).toList();
            leaf.on().forEach(move -> add(out, move, lapses.contains(move.event()) ? By.CLOCK : By.PERSON, 0));
            leaf.clocks().forEach(clock -> add(out, clock.then(), By.CLOCK, 0));
            book.around(leaf.id()).forEach(region -> region.anytime().forEach(move -> add(out, move, By.PERSON, 0)));
            book.anytime().forEach(move -> add(out, move, By.PERSON, 0));
            book.clocks().values().forEach(clock -> addRunning(out, clock, By.CLOCK));
        }
        book.law().clocks().values().forEach(clock -> addRunning(out, clock, By.CLOCK));
        book.law().remedies().forEach(move -> add(out, move, By.REMEDY, 0));
        return out;
    }

    private void addRunning(Map<String, List<Way>> out, Clock clock, By by) {
        add(out, clock.then(), by, bits(List.of(running(clock.name()))));
    }

    private void add(Map<String, List<Way>> out, Move move, By by, long running) {
        long started = bits(move.start().stream().map(Chart::running).toList());
        long stopped = bits(move.stop().stream().map(Chart::running).toList());
        out.computeIfAbsent(move.event(), _ -> new ArrayList<>())
                .add(new Way(
                        move,
                        by,
                        bits(move.given()),
                        bits(move.unless()),
                        bits(move.tag()) | started,
                        bits(move.voids()) | stopped | running,
                        target(move.target()),
                        running));
    }

    private int target(Move.Target target) {
        return switch (target) {
            case Move.Target.Stay() -> STAY;
            case Move.Target.History() -> HISTORY;
            case Move.Target.To(var id) -> numbers.getOrDefault(id, NOWHERE);
        };
    }

    long bits(List<String> names) {
        long set = 0;
        for (String name : names) {
            var bit = bits.get(name);
            if (bit != null) set |= 1L << bit;
        }
        return set;
    }

    long bits(java.util.Set<String> names) {
        return bits(List.copyOf(names));
    }

    SequencedSet<String> names(long set) {
        var names = new LinkedHashSet<String>();
        for (int i = 0; i < Math.min(DUTIES, duties.size()); i++) if ((set & 1L << i) != 0) names.add(duties.get(i));
        return names;
    }

    int dutyCount() {
        return duties.size();
    }

    Book book() {
        return book;
    }

    List<State> places() {
        return places;
    }

    State place(int number) {
        return places.get(number);
    }

    int number(String id) {
        return numbers.getOrDefault(id, NOWHERE);
    }

    boolean ended(int place) {
        return places.get(place) instanceof State.End;
    }

    Map<String, List<Way>> ways(int place) {
        return ways.get(place);
    }

    /// Where a case stands after a way has been taken; null where there is nothing to go back to.
    static @org.jspecify.annotations.Nullable Spot follow(Spot from, Way way) {
        long duties = way.after(from.duties());
        return switch (way.target()) {
            case STAY -> new Spot(from.place(), from.history(), duties);
            case HISTORY -> from.history() == 0 ? null : new Spot(from.last(), from.popped(), duties);
            default -> new Spot(way.target(), way.move().pause().isPresent() ? from.pushed() : 0, duties);
        };
    }

    /// A place, the stack of places to go back to (eight bits each, the last lowest, plus one), and duties.
    record Spot(int place, long history, long duties) {

        long pushed() {
            return history << 8 | (place + 1);
        }

        long popped() {
            return history >>> 8;
        }

        int last() {
            return (int) (history & 0xff) - 1;
        }

        int depth() {
            int depth = 0;
            for (long rest = history; rest != 0; rest >>>= 8) depth++;
            return depth;
        }
    }
}
