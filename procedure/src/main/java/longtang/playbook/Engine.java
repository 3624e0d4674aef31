package longtang.playbook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longtang.law.Delivery;
import longtang.law.DueDate;
import longtang.law.LegalCalendar;
import longtang.law.Ruling;
import longtang.law.Ruling.Allowed;
import longtang.law.Ruling.Refused;
import longtang.law.Served;
import longtang.law.Statute;
import longtang.playbook.Chart.By;
import longtang.playbook.Chart.Spot;
import longtang.playbook.Chart.Way;

/// Runs a checked book, one happening at a time: a pure function of standing and happening.
///
/// What the checker proved for every path is looked at once more for the path that is taken.
public final class Engine {

    static final String POSTED = "公告送达期满·";

    private final Book book;
    private final Chart chart;
    private final Knowledge knowledge;
    private final Installation place;
    private final Persons persons;
    private final Days days;

    private Engine(Book book, Chart chart, Knowledge knowledge, Installation place) {
        this.book = book;
        this.chart = chart;
        this.knowledge = knowledge;
        this.place = place;
        this.persons = new Persons(book, place);
        this.days = new Days(chart, place.calendar());
    }

    /// Makes a book ready to run, which takes longer than a step: keep it. May be shared between threads.
    public static Engine of(Book book, Installation place) {
        return new Engine(book, Chart.of(book), new Knowledge(book), place);
    }

    /// The same book in another place, or where other organs are seated now; nothing is made ready again.
    public Engine at(Installation place) {
        return place.equals(this.place) ? this : new Engine(book, chart, knowledge, place);
    }

    public Book book() {
        return book;
    }

    /// A new case in the book's first state.
    public Ruling<Step> open(Map<String, String> facts, Hand by, Instant at) {
        var entries = new ArrayList<Entry>();
        var known = knowledge.known(Map.of(), facts, entries);
        if (known instanceof Refused<Map<String, String>>(var why)) return Ruling.refuse(why);
        var now = ((Allowed<Map<String, String>>) known).value();
        entries.add(new Entry.Moved("", book.initial(), "", by, at));
        new Clocks(book, now, at, entries).enter(chart.place(chart.number(book.initial())));
        wanted(chart.number(book.initial()), entries);
        days.keep(entries, now);
        var standing = new Standing(book.reference(), book.initial(), List.of(), java.util.Set.of(), now);
        return Ruling.allow(new Step(standing, entries));
    }

    /// What follows from a happening: the new standing with the lines of the act, or why it may not be.
    public Ruling<Step> step(Standing standing, Happening what) {
        if (!standing.book().equals(book.reference()))
            return refuse("book.other", "", standing.book(), book.reference());
        int at = chart.number(standing.leaf());
        if (at < 0) return refuse("state.unknown", "", standing.leaf());
        if (what.event().startsWith(POSTED)) return posted(standing, what);
        var entries = new ArrayList<Entry>();
        var known = knowledge.known(standing.facts(), what.facts(), entries);
        if (known instanceof Refused<Map<String, String>>(var why)) return Ruling.refuse(why);
        return take(standing, at, what, ((Allowed<Map<String, String>>) known).value(), entries);
    }

    private Ruling<Step> take(
            Standing standing, int at, Happening what, Map<String, String> facts, List<Entry> entries) {
        long duties = chart.bits(standing.duties());
        return switch (choose(at, duties, what.event(), facts)) {
            case Refused<Way>(var why) -> Ruling.refuse(why);
            case Allowed<Way>(var way) -> {
                var leaf = chart.place(at);
                var refusal = persons.mayNot(leaf, way, what, facts).or(() -> days.mayNotLapse(leaf, way, what, facts));
                if (refusal.isPresent()) yield Ruling.refuse(refusal.get());
                if (way.move().serve().isPresent() && servedLater(what))
                    yield post(standing, way, what, facts, entries);
                yield go(spot(standing, at, duties), way, what, facts, entries, 0);
            }
        };
    }

    /// The first way of the event whose conditions hold, or the reason why none does.
    private Ruling<Way> choose(int at, long duties, String event, Map<String, String> facts) {
        var possible = chart.event(at, event);
        if (possible == null)
            return refuse("event.unknown", "", event, chart.place(at).label());
        var ways = possible.ways();
        for (var way : ways) {
            if (!way.open(duties)) continue;
            var unknown = knowledge.unknown(way.move().when(), facts);
            if (unknown.isPresent()) return refuse("fact.missing", basis(way), event, unknown.get());
            if (way.move().when().holds(name -> knowledge.word(name, facts))) return Ruling.allow(way);
        }
        return closed(ways, duties, event);
    }

    private Ruling<Way> closed(List<Way> ways, long duties, String event) {
        for (var way : ways) {
            long missing = way.given() & ~duties;
            long against = way.unless() & duties;
            if (missing != 0) return refuse("duty.missing", basis(way), event, String.join("、", chart.names(missing)));
            if (against != 0) return refuse("duty.against", basis(way), event, String.join("、", chart.names(against)));
        }
        return refuse("facts.against", basis(ways.getFirst()), event);
    }

    private Spot spot(Standing standing, int at, long duties) {
        long history = 0;
        for (String id : standing.history()) history = history << 8 | (chart.number(id) + 1);
        return new Spot(at, history, duties);
    }

    private Ruling<Step> go(
            Spot from, Way way, Happening what, Map<String, String> facts, List<Entry> entries, int raised) {
        var to = Chart.follow(from, way);
        if (to == null) return refuse("history.empty", "", what.event());
        var forbidden = forbidden(from, to, way)
                .or(() -> raised > 0 ? Optional.empty() : days.mayNotExecute(chart, from, to, way, what));
        if (forbidden.isPresent()) return Ruling.refuse(forbidden.get());
        remember(from, way, what, facts, entries);
        new Clocks(book, facts, what.at(), entries).follow(chart, from, to, way);
        duties(from.duties(), to.duties(), entries);
        entries.add(new Entry.Moved(id(from.place()), id(to.place()), way.move().event(), what.by(), what.at()));
        way.move().documents().forEach(paper -> want(paper, entries));
        way.move()
                .escalate()
                .ifPresent(role -> entries.add(new Entry.Told(role, way.move().event())));
        if (to.place() != from.place() && way.target() >= 0) wanted(to.place(), entries);
        var raise = way.move().raise();
        if (raise.isPresent() && raised < 4 && !chart.ended(to.place())) {
            var next = choose(to.place(), to.duties(), raise.get(), facts);
            if (next instanceof Refused<Way>(var why)) return Ruling.refuse(why);
            return go(to, ((Allowed<Way>) next).value(), what, facts, entries, raised + 1);
        }
        days.keep(entries, facts);
        return Ruling.allow(new Step(standing(to, facts), entries));
    }

    /// The law pack's obligations, once more, for the state that is being entered.
    private Optional<longtang.law.Refusal> forbidden(Spot from, Spot to, Way way) {
        if (!(chart.place(to.place()) instanceof State.Leaf leaf) || to.place() == from.place())
            return Optional.empty();
        for (var obligation : book.law().obligations()) {
            if (!leaf.nature().contains(obligation.nature())) continue;
            var waived = obligation.firm()
                    ? List.<String>of()
                    : leaf.exempt().map(State.Exemption::duties).orElse(List.of());
            long spared = chart.bits(waived);
            long entering = way.target() < 0 ? 0 : chart.bits(obligation.entry());
            long missing = (chart.bits(obligation.requires()) | entering) & ~spared & ~to.duties();
            long against = chart.bits(obligation.forbids()) & ~spared & to.duties();
            if ((missing | against) != 0)
                return Optional.of(new longtang.law.Refusal(
                        obligation.rule(),
                        obligation.basis().toString(),
                        "playbook.obligation",
                        List.of(leaf.label(), obligation.say(), String.join("、", chart.names(missing | against)))));
        }
        return Optional.empty();
    }

    private void remember(Spot from, Way way, Happening what, Map<String, String> facts, List<Entry> entries) {
        way.move().serve().ifPresent(paper -> {
            var day = what.served().map(Served::on).orElse(day(what.at()));
            facts.put(Standing.SERVED + paper, day.toString());
            entries.add(new Entry.Served(paper, day));
        });
        if (what.by() instanceof Hand.Officials(var _, var people) && way.by() == By.PERSON)
            facts.merge(
                    "经办·" + id(from.place()),
                    String.join(" ", people),
                    (old, now) -> old.contains(now) ? old : old + " " + now);
    }

    private void duties(long before, long after, List<Entry> entries) {
        chart.names(before & ~after).forEach(duty -> entries.add(new Entry.Undone(duty)));
        chart.names(after & ~before).forEach(duty -> entries.add(new Entry.Done(duty)));
    }

    private void wanted(int place, List<Entry> entries) {
        if (chart.place(place) instanceof State.Leaf leaf)
            leaf.work().documents().forEach(paper -> want(paper, entries));
    }

    private void want(String paper, List<Entry> entries) {
        var template = book.papers().get(paper);
        if (template != null) entries.add(new Entry.Wanted(paper, template.fields()));
    }

    private Standing standing(Spot spot, Map<String, String> facts) {
        var history = new ArrayList<String>();
        for (long rest = spot.history(); rest != 0; rest >>>= 8) history.addFirst(id((int) (rest & 0xff) - 1));
        return new Standing(book.reference(), id(spot.place()), history, chart.names(spot.duties()), facts);
    }

    private String id(int number) {
        return chart.place(number).id();
    }

    private static boolean servedLater(Happening what) {
        return what.served()
                .filter(served -> served.on().isAfter(day(what.at())))
                .isPresent();
    }

    /// Service by public notice: the paper hangs; the event itself happens when the day of service is over.
    private Ruling<Step> post(
            Standing standing, Way way, Happening what, Map<String, String> facts, List<Entry> entries) {
        var served = what.served().orElseThrow();
        String paper = way.move().serve().orElseThrow();
        facts.put("公告·" + paper, what.event());
        facts.put(Standing.HANGS + paper, served.on().toString());
        entries.add(new Entry.Started(
                Clocks.posting(POSTED, paper, served.article(), way.move().at()), what.at(), false));
        return Ruling.allow(new Step(
                new Standing(standing.book(), standing.leaf(), standing.history(), standing.duties(), facts), entries));
    }

    /// A paper turned out to be served on another day than was noted, or its notice to hang until another day: what is
    /// counted from that day is counted anew. What has lapsed already stays as it is.
    public Step servedOn(Standing standing, String paper, LocalDate day) {
        return days.servedOn(standing, paper, day);
    }

    private Ruling<Step> posted(Standing standing, Happening what) {
        String paper = what.event().substring(POSTED.length());
        String event = standing.facts().get("公告·" + paper);
        if (event == null || !(what.by() instanceof Hand.TheClock))
            return refuse("event.unknown", "", what.event(), paper);
        int at = chart.number(standing.leaf());
        var facts = new HashMap<>(standing.facts());
        facts.remove("公告·" + paper);
        var on = LocalDate.parse(java.util.Objects.requireNonNull(facts.remove(Standing.HANGS + paper)));
        if (!day(what.at()).isAfter(on)) return refuse("clock.early", "", what.event(), on);
        long duties = chart.bits(standing.duties());
        var served = Happening.of(event, what.by(), what.at())
                .served(new Served(
                        on, Delivery.Method.BY_NOTICE, Statute.CIVIL_PROCEDURE.article(95), new java.util.TreeSet<>()));
        return switch (choose(at, duties, event, facts)) {
            case Refused<Way>(var why) -> Ruling.refuse(why);
            case Allowed<Way>(var way) -> {
                var entries = new ArrayList<Entry>();
                entries.add(new Entry.Stopped(what.event()));
                yield go(spot(standing, at, duties), way, served, facts, entries, 0);
            }
        };
    }

    /// When each running deadline of a case ends, as the calendar counts it now; for every place that must be told anew
    /// when a year's holidays are loaded.
    public Map<String, DueDate> deadlines(Standing standing) {
        return days.running(standing.facts());
    }

    /// The events that could happen now, for a menu; each may still be refused for its actor or its hour.
    public List<String> open(Standing standing) {
        int at = chart.number(standing.leaf());
        long duties = chart.bits(standing.duties());
        var raised = Choices.raisedBy(book);
        var open = new ArrayList<String>();
        for (var event : chart.events(at)) {
            if (raised.contains(event.name())) continue;
            if (event.ways().stream().anyMatch(way -> way.by() != By.CLOCK && way.open(duties))) open.add(event.name());
        }
        return open;
    }

    /// The same with all that each of them takes.
    public List<Offer> offers(Standing standing) {
        return new Offers(book, chart, ladders(standing))
                .at(chart.number(standing.leaf()), chart.bits(standing.duties()));
    }

    /// What an event takes now, as far as these facts choose among its ways; nothing where it cannot be entered.
    public Optional<Offer> offer(Standing standing, String event, Map<String, String> said) {
        return offers(standing).stream()
                .filter(offer -> offer.event().equals(event))
                .findFirst()
                .map(offer -> chosen(standing, event, said)
                        .map(way -> new Offers(book, chart, ladders(standing))
                                .along(event, chart.number(standing.leaf()), way))
                        .orElse(offer));
    }

    private Optional<Way> chosen(Standing standing, String event, Map<String, String> said) {
        var known = knowledge.known(standing.facts(), said, new ArrayList<>());
        return known instanceof Allowed<Map<String, String>>(var facts)
                        && choose(chart.number(standing.leaf()), chart.bits(standing.duties()), event, facts)
                                instanceof Allowed<Way>(var way)
                ? Optional.of(way)
                : Optional.empty();
    }

    /// The ladders of persuasion that bind a case by what is known of it now.
    public List<Ladder> ladders(Standing standing) {
        return book.ladders().stream()
                .filter(ladder -> ladder.when().holds(name -> knowledge.word(name, standing.facts())))
                .toList();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, LegalCalendar.SHANGHAI);
    }

    private static String basis(Way way) {
        return way.move().basis().map(Object::toString).orElse("");
    }

    private static <T> Ruling<T> refuse(String code, String article, Object... args) {
        return Ruling.refuse(code, article, "playbook." + code, args);
    }
}
