package longtang.playbook;

import java.util.List;
import java.util.stream.Stream;

/// V22: what is kept for its owner is bound to evidence, events and a deadline that the book has.
final class CustodyRules {

    private CustodyRules() {}

    static void check(Book book, Problems problems) {
        book.custody().ifPresent(one -> check(book, one, problems));
    }

    private static void check(Book book, Custody one, Problems problems) {
        var asked = asked(book);
        Stream.of(one.list(), one.kept(), one.gone(), one.proof())
                .filter(label -> !asked.contains(label))
                .forEach(label -> problems.add(one.at(), "V22", "custody.label", label));
        Stream.of(one.collected(), one.disposed())
                .filter(event -> Binding.offering(book, event).isEmpty())
                .forEach(event -> problems.add(one.at(), "V22", "binding.event", event));
        if (!book.papers().containsKey(one.notice())) problems.add(one.at(), "V22", "paper.unknown", one.notice());
        if (book.deadlines().noneMatch(clock -> clock.name().equals(one.term())))
            problems.add(one.at(), "V22", "custody.term", one.term());
    }

    private static List<String> asked(Book book) {
        return Stream.concat(
                        book.leaves().stream().flatMap(leaf -> leaf.work().evidence().stream()),
                        book.moves().flatMap(move -> move.evidence().stream()))
                .toList();
    }
}
