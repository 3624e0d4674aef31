package longtang.playbook;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import longtang.law.Counting;
import longtang.law.LawWords;
import longtang.law.LegalCalendar;
import longtang.law.LegalTime;
import longtang.law.NoticePeriod;
import longtang.law.Refusal;
import longtang.law.Ruling;
import longtang.law.Served;
import longtang.law.Service;
import longtang.playbook.Scenario.Line;
import org.jspecify.annotations.Nullable;

/// Plays a scenario: the engine steps, the deadlines lapse by themselves, every expectation is looked at.
public final class Simulation {

    /// What happened, line by line, and what was otherwise than told.
    /// @param way the states the case has gone through
    public record Outcome(List<String> told, List<String> wrong, List<String> way) {

        public boolean asTold() {
            return wrong.isEmpty();
        }
    }

    private final Engine engine;
    private final Book book;
    private final Words words;
    private final Docket docket;
    private final Service service;
    private final Map<String, String> facts = new HashMap<>();
    private final Set<String> papers = new HashSet<>();
    private final List<String> told = new ArrayList<>();
    private final List<String> way = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private @Nullable Standing standing;

    private Simulation(Book book, Words words) {
        this.engine = Engine.of(book, Installation.anywhere(book));
        this.book = book;
        this.words = words;
        var time = new LegalTime(LegalCalendar.bundled(), Counting.usual());
        this.docket = new Docket(time);
        this.service = new Service(time, NoticePeriod.shanghai());
    }

    public static Outcome play(Book book, Scenario scenario, Words words) {
        var simulation = new Simulation(book, words);
        for (var line : scenario.lines()) simulation.line(line);
        return new Outcome(List.copyOf(simulation.told), List.copyOf(simulation.wrong), List.copyOf(simulation.way));
    }

    private void line(Line line) {
        switch (line) {
            case Line.Known known -> facts.putAll(known.facts());
            case Line.Begins(var number, var at) -> begin(number, instant(at));
            case Line.Happens happens -> happens(happens);
            case Line.Refused(var number, var attempt, var why) -> refused(number, attempt, why);
            case Line.Passes(var _, var until) -> pass(instant(until));
            case Line.In(var number, var label) -> expect(number, label, label());
            case Line.Due(var number, var clock, var day) -> expect(number, day.toString(), due(clock));
            case Line.NotRunning(var number, var clock) ->
                expect(
                        number,
                        "—",
                        docket.named(clock)
                                        .filter(r -> r.restingSince().isEmpty())
                                        .isPresent()
                                ? due(clock)
                                : "—");
            case Line.Paper(var number, var paper) ->
                expect(number, paper, papers.contains(paper) ? paper : String.join("、", papers));
            case Line.Duty(var number, var duty, var done) ->
                expect(
                        number,
                        duty + done,
                        duty + (standing != null && standing.duties().contains(duty)));
            case Line.May(var number, var event) ->
                expect(number, event, standing != null && engine.open(standing).contains(event) ? event : "—");
        }
    }

    private void begin(int number, Instant at) {
        take(number, engine.open(facts, new Hand.TheClock(), at), at);
    }

    private void happens(Line.Happens happens) {
        pass(instant(happens.at()));
        take(happens.number(), attempt(happens), instant(happens.at()));
    }

    private void refused(int number, Line.Happens attempt, String why) {
        pass(instant(attempt.at()));
        switch (attempt(attempt)) {
            case Ruling.Allowed<Step> _ -> wrong.add(number + "：“" + attempt.event() + "”没有被拒绝");
            case Ruling.Refused<Step>(var refusal) -> {
                told.add(attempt.at() + " " + attempt.event() + "：" + say(refusal));
                if (!says(refusal, why))
                    wrong.add(
                            number + "：" + why + " ≠ " + refusal.code() + " " + refusal.article() + " " + say(refusal));
            }
        }
    }

    /// The rule's code, a word of the sentence, or the article as it is cited.
    private boolean says(Refusal refusal, String why) {
        if (refusal.code().equals(why)) return true;
        return longtang.law.Article.read(why)
                .map(Object::toString)
                .filter(refusal.article()::contains)
                .isPresent();
    }

    private String say(Refusal refusal) {
        return refusal.fact().startsWith("law.") ? LawWords.in(words.locale()).say(refusal) : words.say(refusal);
    }

    private Ruling<Step> attempt(Line.Happens happens) {
        if (standing == null) throw new IllegalStateException("The case has not begun");
        var happening = Happening.of(happens.event(), hand(happens), instant(happens.at()))
                .with(happens.facts());
        if (happens.delivery().isEmpty()) return engine.step(standing, happening);
        var tried = happens.tried().stream().toList();
        return switch (service.of(Service.Paper.OTHER, tried, happens.delivery().get())) {
            case Ruling.Refused<Served>(var why) -> Ruling.refuse(why);
            case Ruling.Allowed<Served>(var served) -> engine.step(standing, happening.served(served));
        };
    }

    private Hand hand(Line.Happens happens) {
        var role = book.roles().values().stream()
                .filter(each -> each.name().equals(happens.by()) || each.label().equals(happens.by()))
                .findFirst();
        if (role.isEmpty() || happens.by().equals("当事人")) return new Hand.Outside(happens.by());
        int people = Math.min(happens.people(), role.get().count());
        return new Hand.Officials(
                role.get().name(),
                IntStream.rangeClosed(1, people)
                        .mapToObj(i -> role.get().name() + i)
                        .toList());
    }

    private void take(int number, Ruling<Step> ruling, Instant at) {
        switch (ruling) {
            case Ruling.Refused<Step>(var why) -> wrong.add(number + "：" + why.article() + " " + say(why));
            case Ruling.Allowed<Step>(var step) -> took(step, at);
        }
    }

    private void took(Step step, Instant at) {
        standing = step.standing();
        if (way.isEmpty() || !way.getLast().equals(standing.leaf())) way.add(standing.leaf());
        docket.note(step.entries());
        for (var entry : step.entries()) {
            if (entry instanceof Entry.Wanted(var paper, var _)) papers.add(paper);
            if (entry instanceof Entry.Moved(var _, var _, var event, var _, var _))
                told.add(LocalDateTime.ofInstant(at, LegalCalendar.SHANGHAI) + " " + event + " → " + label());
        }
    }

    /// Deadlines lapse in their order, each at the moment it does, until nothing more lapses.
    private void pass(Instant until) {
        for (int guard = 0; guard < 1000; guard++) {
            var next = docket.all().stream()
                    .filter(clock ->
                            lapses(clock).filter(at -> !at.isAfter(until)).isPresent())
                    .sorted(Comparator.comparing(clock -> lapses(clock).orElseThrow()))
                    .filter(this::fire)
                    .findFirst();
            if (next.isEmpty()) return;
        }
        wrong.add("期限没完没了");
    }

    private java.util.Optional<Instant> lapses(Running clock) {
        return standing == null
                ? java.util.Optional.empty()
                : docket.due(clock, standing.facts()).map(longtang.law.DueDate::lapses);
    }

    /// Whether the deadline's event could be taken; one that must wait knocks again later.
    private boolean fire(Running clock) {
        if (standing == null) return false;
        var at = lapses(clock).orElseThrow();
        var what = Happening.of(clock.clock().then().event(), new Hand.TheClock(), at);
        return switch (engine.step(standing, what)) {
            case Ruling.Refused<Step> _ -> false;
            case Ruling.Allowed<Step>(var step) -> {
                took(step, at);
                yield true;
            }
        };
    }

    private String label() {
        return standing == null
                ? ""
                : book.state(standing.leaf()).map(State::label).orElse("");
    }

    private String due(String clock) {
        if (standing == null) return "—";
        var known = standing.facts();
        return docket.named(clock)
                .flatMap(running -> docket.due(running, known))
                .map(due -> due.day().toString())
                .orElse("—");
    }

    private void expect(int number, String wanted, String found) {
        if (!wanted.equals(found)) wrong.add(number + "：" + wanted + " ≠ " + found);
    }

    private static Instant instant(LocalDateTime at) {
        return at.atZone(LegalCalendar.SHANGHAI).toInstant();
    }
}
