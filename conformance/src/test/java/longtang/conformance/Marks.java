package longtang.conformance;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import longtang.playbook.Book;
import longtang.playbook.Clock;
import longtang.playbook.Move;
import longtang.playbook.State;

/// The marks of a book on which some move, obligation or dependency rests; the others would only multiply the states.
final class Marks {

    /// An event's variant in one place, with the case clock that must run, if any.
    record Variant(Move move, String running) {

        static Variant of(Move move) {
            return new Variant(move, "");
        }

        static Variant running(Clock clock) {
            return new Variant(clock.then(), clock(clock.name()));
        }
    }

    private final Book book;

    private Marks(Book book) {
        this.book = book;
    }

    static List<String> of(Book book) {
        return new Marks(book).kept();
    }

    /// The mark that says a case clock is running.
    static String clock(String name) {
        return "时钟·" + name;
    }

    private List<String> kept() {
        var kept = new LinkedHashSet<String>();
        ownMoves(book).forEach(move -> kept.addAll(move.tag()));
        for (var obligation : book.law().obligations()) {
            kept.addAll(obligation.requires());
            kept.addAll(obligation.forbids());
        }
        for (int size = -1; size != kept.size(); ) {
            size = kept.size();
            variants().filter(variant -> matters(variant, kept)).forEach(variant -> {
                kept.addAll(variant.move().given());
                kept.addAll(variant.move().unless());
                if (!variant.running().isEmpty()) kept.add(variant.running());
            });
        }
        kept.retainAll(made());
        return List.copyOf(kept);
    }

    private Set<String> made() {
        var made = new LinkedHashSet<String>();
        variants().forEach(variant -> {
            made.addAll(variant.move().tag());
            variant.move().start().forEach(name -> made.add(clock(name)));
        });
        return made;
    }

    private static boolean matters(Variant variant, Set<String> kept) {
        var move = variant.move();
        if (!(move.target() instanceof Move.Target.Stay) || move.raise().isPresent()) return true;
        var touched = new LinkedHashSet<>(move.tag());
        touched.addAll(move.voids());
        move.start().forEach(name -> touched.add(clock(name)));
        move.stop().forEach(name -> touched.add(clock(name)));
        touched.remove(variant.running());
        return touched.stream().anyMatch(kept::contains);
    }

    /// Every move of the book itself, those of its clocks among them.
    static Stream<Move> ownMoves(Book book) {
        return Stream.concat(stateMoves(book), book.clocks().values().stream().map(Clock::then));
    }

    private static Stream<Move> stateMoves(Book book) {
        return Stream.of(
                        book.anytime().stream(),
                        book.regions().stream().flatMap(region -> region.anytime().stream()),
                        book.leaves().stream().flatMap(leaf -> leaf.on().stream()),
                        book.leaves().stream().flatMap(Marks::lapses))
                .flatMap(moves -> moves);
    }

    private static Stream<Move> lapses(State.Leaf leaf) {
        return leaf.clocks().stream().map(Clock::then);
    }

    private Stream<Variant> variants() {
        return Stream.of(
                        stateMoves(book).map(Variant::of),
                        book.clocks().values().stream().map(Variant::running),
                        book.law().clocks().values().stream().map(Variant::running),
                        book.law().remedies().stream().map(Variant::of))
                .flatMap(variants -> variants);
    }
}
