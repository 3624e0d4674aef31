package longtang.playbook;

import java.util.stream.Stream;

/// V21: what is retained for the time being is bound to papers, events and duties that the book has, and its approval
/// says all that such an approval must say.
final class DeferralRules {

    private DeferralRules() {}

    static void check(Book book, Problems problems) {
        book.hold().ifPresent(one -> check(book, one, problems));
    }

    private static void check(Book book, Deferral one, Problems problems) {
        Stream.of(one.paper(), one.recognition(), one.letter(), one.proof())
                .filter(paper -> !book.papers().containsKey(paper))
                .forEach(paper -> problems.add(one.at(), "V21", "paper.unknown", paper));
        Stream.of(one.approve(), one.reviewed(), one.note(), one.release())
                .filter(event -> Binding.offering(book, event).isEmpty())
                .forEach(event -> problems.add(one.at(), "V21", "binding.event", event));
        if (book.moves().noneMatch(move -> move.tag().contains(one.effective())))
            problems.add(one.at(), "V21", "deferral.duty", one.effective());
        for (var what : Deferral.SAYS) says(book, one, what, problems);
        one.says().keySet().stream()
                .filter(what -> !Deferral.SAYS.contains(what))
                .forEach(what ->
                        problems.add(one.at(), "V21", "keyword.unknown", what, String.join("、", Deferral.SAYS)));
    }

    private static void says(Book book, Deferral one, String what, Problems problems) {
        var field = one.says().get(what);
        var paper = book.papers().get(one.paper());
        if (field == null) problems.add(one.at(), "V21", "keyword.missing", "says." + what);
        else if (paper != null && !paper.fields().contains(field))
            problems.add(one.at(), "V21", "deferral.field", one.paper(), field);
    }
}
