package longtang.matter;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import longtang.law.Term;
import longtang.playbook.Book;
import longtang.playbook.Clock;
import longtang.playbook.Move;
import longtang.playbook.State;

/// Where a book speaks of the formal road: which paper is served by which event, and which term runs from it.
///
/// @param book proven when the system started
record Roadmap(Book book) {

    static final String ADVERSE = "不利决定";
    static final String ORDER = "强制决定";
    static final String FORCE = "强制执行";
    static final String AT_ONCE = "立即强制";
    static final String INQUIRY = "调查";
    static final String NOTIFIED = "告知已送达";
    static final String DECIDED = "决定已作出";
    static final String DECISION_SERVED = "决定已送达";
    static final String URGED = "催告已送达";
    static final String ANNOUNCED = "公告期满";
    static final String ORDERED = "强制决定已作出";

    /// Where one event is served: the state it is entered in, and the move.
    record Served(State.Leaf leaf, Move move) {}

    Optional<State.Leaf> leaf(String id) {
        return book.leaves().stream().filter(leaf -> leaf.id().equals(id)).findFirst();
    }

    private Stream<Served> servings() {
        return book.leaves().stream()
                .flatMap(leaf -> leaf.on().stream()
                        .filter(move -> move.serve().isPresent())
                        .map(move -> new Served(leaf, move)));
    }

    /// Every paper whose service is an event.
    Set<String> served() {
        var served = new LinkedHashSet<String>();
        servings().forEach(one -> served.add(one.move().serve().orElseThrow()));
        return served;
    }

    /// The papers whose service does a duty: 决定已送达 by 责令限期拆除决定书 or 行政处罚决定书.
    List<String> papers(String duty) {
        return servings()
                .filter(one -> one.move().tag().contains(duty))
                .map(one -> one.move().serve().orElseThrow())
                .distinct()
                .toList();
    }

    /// The duties that the service of a paper does.
    List<String> duties(String paper) {
        return servings()
                .filter(one -> one.move().serve().filter(paper::equals).isPresent())
                .flatMap(one -> one.move().tag().stream())
                .distinct()
                .toList();
    }

    /// The decision that may be carried out by force; empty where the book knows no force.
    Optional<String> decision() {
        return servings()
                .filter(one -> one.move().tag().contains(DECISION_SERVED) && leadsToForce(one.move()))
                .map(one -> one.move().serve().orElseThrow())
                .findFirst();
    }

    private boolean leadsToForce(Move move) {
        return move.target() instanceof Move.Target.To(var id)
                && book.regions().stream()
                        .filter(region -> holds(region, id))
                        .anyMatch(region -> region.states().stream()
                                .anyMatch(state -> state instanceof State.Leaf leaf
                                        && leaf.nature().contains(FORCE)));
    }

    private static boolean holds(State.Region region, String id) {
        return region.states().stream().anyMatch(state -> state.id().equals(id));
    }

    /// The notice to everybody (公告) from whose posting the last term runs.
    Optional<String> announcement() {
        return clocks().filter(clock -> clock.then().tag().contains(ANNOUNCED))
                .flatMap(clock -> clock.from().stream())
                .findFirst();
    }

    /// The term that begins with the service of a paper, where the state that follows waits for it.
    Optional<Term> term(String paper) {
        return servings()
                .filter(one -> one.move().serve().filter(paper::equals).isPresent())
                .flatMap(one -> one.move().target() instanceof Move.Target.To(var to)
                        ? leaf(to).stream()
                        : Stream.<State.Leaf>empty())
                .flatMap(leaf -> leaf.clocks().stream())
                .filter(clock -> clock.from().filter(paper::equals).isPresent())
                .flatMap(clock ->
                        clock.limit() instanceof Clock.Limit.For(var term) ? Stream.of(term) : Stream.<Term>empty())
                .findFirst();
    }

    private Stream<Clock> clocks() {
        return book.leaves().stream().flatMap(leaf -> leaf.clocks().stream());
    }
}
