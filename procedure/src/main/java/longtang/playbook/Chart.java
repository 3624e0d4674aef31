package longtang.playbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /// Everything that may come of one event in one place, in the order of the format. `number` is unique in the chart.
    record Event(int number, String name, List<Way> ways) {}

    static final int STAY = -1;
    static final int HISTORY = -2;
    static final int NOWHERE = -3;

    private final Book book;
    private final List<State> places = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> duties;
    private final Map<String, Integer> bits = new HashMap<>();
    private final List<Map<String, Event>> events = new ArrayList<>();
    private final long own; // all that the book's own events do
    private int eventCount;

    private Chart(Book book) {
        this.book = book;
        book.leaves().forEach(this::number);
        book.ends().forEach(this::number);
        this.duties = List.copyOf(dutiesOf(book));
        for (int i = 0; i < Math.min(DUTIES, duties.size()); i++) bits.put(duties.get(i), i);
        this.own = bits(
                book.moves().flatMap(move -> move.tag().stream()).distinct().toList());
    }

    static Chart of(Book book) {
        var chart = new Chart(book);
        for (var place : chart.places) chart.events.add(chart.numbered(chart.waysOut(place)));
        return chart;
    }

    private Map<String, Event> numbered(Map<String, List<Way>> out) {
        var numbered = new LinkedHashMap<String, Event>();
        out.forEach((name, ways) -> numbered.put(name, new Event(eventCount++, name, List.copyOf(ways))));
        return numbered;
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
            move.voids().stream().filter(duty -> !duty.equals(Move.ALL)).forEach(duties::add);
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
                book.law().remedies().stream(),
                book.law().clocks().values().stream().map(Clock::then));
    }

    private Map<String, List<Way>> waysOut(State place) {
        var out = new LinkedHashMap<String, List<Way>>();
        if (place instanceof State.Leaf leaf) {
            var lapses =
                    leaf.clocks().stream().map(clock -> clock.then().event()).toList();
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

    /// What a move undoes; `all` is everything that the book's own events do, never what remedies did.
    private long voids(Move move) {
        return move.voids().contains(Move.ALL) ? own : bits(move.voids());
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
                        voids(move) | stopped | running,
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

    /// The duties on which some move of a case, some obligation or some right depends.
    ///
    /// The rest (clocks that only tell a superior, claims for compensation) changes nothing else, so that
    /// leaving it out of the walk loses no path: the cone of influence of model checking.
    long relevant() {
        long relevant = own;
        for (var obligation : book.law().obligations())
            relevant |= bits(obligation.requires()) | bits(obligation.forbids());
        for (long before = 0; before != relevant; ) {
            before = relevant;
            for (var out : events)
                for (var event : out.values())
                    for (var way : event.ways())
                        if (way.target() != STAY
                                || way.move().raise().isPresent()
                                || ((way.tag() | way.voids() & ~way.running()) & relevant) != 0)
                            relevant |= way.given() | way.unless() | way.running();
        }
        return relevant;
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
        for (long rest = set; rest != 0; rest &= rest - 1) names.add(duties.get(Long.numberOfTrailingZeros(rest)));
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

    Iterable<Event> events(int place) {
        return events.get(place).values();
    }

    @Nullable
    Event event(int place, String name) {
        return events.get(place).get(name);
    }

    int eventCount() {
        return eventCount;
    }

    /// Where a case stands after a way has been taken; null where there is nothing to go back to.
    static @Nullable Spot follow(Spot from, Way way) {
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
