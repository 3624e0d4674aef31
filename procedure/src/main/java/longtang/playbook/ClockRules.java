package longtang.playbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import longtang.law.Article;
import longtang.law.Ruling;
import longtang.law.StatuteBook;
import longtang.law.Term;

/// R2, V10, V15, V17, V19: every wait ends, by a term that the cited article contains, in the statute's unit.
final class ClockRules {

    private final Book book;
    private final Problems problems;

    private ClockRules(Book book, Problems problems) {
        this.book = book;
        this.problems = problems;
    }

    static void check(Book book, Problems problems) {
        new ClockRules(book, problems).check();
    }

    private void check() {
        book.leaves().stream()
                .filter(leaf -> leaf.clocks().isEmpty())
                .forEach(leaf -> problems.add(leaf.at(), "R2", "clock.missing", leaf.label()));
        book.leaves().forEach(this::restarted);
        book.deadlines().forEach(this::clock);
        loops();
    }

    /// An event that leads back into its own step would let the deadline begin anew, for ever.
    private void restarted(State.Leaf leaf) {
        leaf.on().stream()
                .filter(move -> move.target().equals(new Move.Target.To(leaf.id())))
                .forEach(move -> problems.add(move.at(), "R2", "clock.restarted", move.event(), leaf.label()));
    }

    private void clock(Clock clock) {
        clock.from()
                .filter(from -> !startKnown(from))
                .ifPresent(from -> problems.add(clock.at(), "V7", "clock.from", clock.name(), from));
        if (clock.limit() instanceof Clock.Limit.UntilFact(var name)) untilFact(clock, name);
        if (clock.then().target() instanceof Move.Target.Stay
                && clock.then().escalate().isEmpty()
                && clock.then().tag().isEmpty()
                && clock.then().voids().isEmpty()
                && clock.then().raise().isEmpty()) problems.add(clock.then().at(), "R2", "clock.idle", clock.name());
        if (clock.basis() instanceof Basis.Legal(var articles) && clock.limit() instanceof Clock.Limit.For(var term))
            parts(term).forEach(part -> cited(clock, part, articles));
    }

    private boolean startKnown(String from) {
        boolean served = Stream.concat(book.moves(), book.law().remedies().stream())
                .anyMatch(move -> move.serve().filter(from::equals).isPresent());
        return served
                || Optional.ofNullable(book.facts().get(from))
                        .filter(fact -> fact.kind() instanceof Fact.Kind.Day)
                        .isPresent();
    }

    private void untilFact(Clock clock, String name) {
        var fact = book.facts().get(name);
        if (fact == null || !(fact.kind() instanceof Fact.Kind.Day))
            problems.add(clock.at(), "V9", "clock.fact", clock.name(), name);
        if (clock.basis() instanceof Basis.Legal)
            problems.add(
                    clock.at(),
                    "V19",
                    "clock.agreed",
                    clock.name(),
                    clock.basis().toString());
    }

    private static List<Term> parts(Term term) {
        return term instanceof Term.Longest(var terms) ? terms : List.of(term);
    }

    private void cited(Clock clock, Term term, List<Article> articles) {
        if (articles.stream().anyMatch(article -> allowed(article, term) && StatuteBook.states(article, term))) return;
        for (var article : articles) {
            if (article.statute().check(term) instanceof Ruling.Refused<Term>(var why)) {
                problems.add(
                        clock.at(),
                        "V10",
                        "clock.unit",
                        clock.name(),
                        term.toString(),
                        why.args().get(1),
                        article.toString());
                return;
            }
        }
        problems.add(
                clock.at(),
                "V19",
                "clock.uncited",
                clock.name(),
                term.toString(),
                clock.basis().toString());
    }

    private static boolean allowed(Article article, Term term) {
        return article.statute().check(term) instanceof Ruling.Allowed<Term>;
    }

    /// V15: clocks alone must not lead a case in a circle; only telling a superior may repeat.
    private void loops() {
        Map<String, List<Clock>> next = new HashMap<>();
        book.leaves().forEach(leaf -> next.put(leaf.id(), leaf.clocks()));
        for (var leaf : book.leaves()) {
            var seen = new ArrayList<String>();
            if (returns(leaf.id(), leaf.id(), next, seen))
                problems.add(leaf.at(), "V15", "clock.circle", leaf.label(), String.join("→", seen));
        }
    }

    private boolean returns(String at, String start, Map<String, List<Clock>> next, List<String> seen) {
        for (var clock : next.getOrDefault(at, List.of())) {
            if (!(clock.then().target() instanceof Move.Target.To(var to))) continue;
            if (to.equals(start)) {
                seen.add(to);
                return true;
            }
            if (seen.contains(to)) continue;
            seen.add(to);
            if (returns(to, start, next, seen)) return true;
        }
        return false;
    }
}
