package longtang.playbook;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// V19: a ladder stands before acts of the house alone, can bind some case, and can always be climbed.
final class LadderRules {

    static final String RULE = "V19";
    private static final int MOST_TRIES = 9;

    private final Book book;
    private final Problems problems;
    private final Set<String> events;
    private final Set<String> byTheClock;
    private final Set<String> ofOthers;

    private LadderRules(Book book, Problems problems) {
        this.book = book;
        this.problems = problems;
        this.events = book.moves().map(Move::event).collect(Collectors.toSet());
        this.byTheClock = book.deadlines().map(clock -> clock.then().event()).collect(Collectors.toSet());
        this.ofOthers = Stream.concat(
                        book.moves().filter(this::isTheirs).map(Move::event),
                        book.leaves().stream()
                                .filter(leaf -> isTheirs(leaf.work().role()))
                                .flatMap(leaf -> leaf.on().stream())
                                .map(Move::event))
                .collect(Collectors.toSet());
        ofOthers.addAll(Choices.raisedBy(book));
    }

    static void check(Book book, Problems problems) {
        if (book.ladders().isEmpty()) return;
        var rules = new LadderRules(book, problems);
        book.ladders().forEach(rules::ladder);
    }

    private boolean isTheirs(Move move) {
        return move.by().filter(this::isTheirs).isPresent();
    }

    private boolean isTheirs(String role) {
        var declared = book.roles().get(role);
        return declared != null && FormRules.THEIRS.contains(declared.kind());
    }

    private void ladder(Ladder ladder) {
        if (ladder.before().isEmpty()) wrong(ladder, "ladder.before");
        if (ladder.rungs().isEmpty()) wrong(ladder, "ladder.empty");
        Stream.of(ladder.before(), ladder.liftedBy(), ladder.yields())
                .flatMap(names -> names.stream())
                .filter(event -> !events.contains(event))
                .forEach(event -> wrong(ladder, "ladder.event", event));
        ladder.before().stream()
                .filter(ladder.liftedBy()::contains)
                .forEach(event -> wrong(ladder, "ladder.itself", event));
        ladder.before().stream()
                .filter(event -> byTheClock.contains(event) || ofOthers.contains(event))
                .forEach(event -> wrong(ladder, "ladder.theirs", event));
        rungs(ladder);
        when(ladder);
    }

    // Whoever never opens must not stop the law for good: tries alone are enough in the end.
    private void rungs(Ladder ladder) {
        var seen = new HashSet<Ladder.Deed>();
        for (var rung : ladder.rungs()) {
            var word = rung.deed().word();
            if (!seen.add(rung.deed())) problems.add(rung.at(), RULE, "ladder.twice", ladder.name(), word);
            if (rung.tries() < 1 || rung.tries() > MOST_TRIES)
                problems.add(rung.at(), RULE, "ladder.tries", ladder.name(), word, MOST_TRIES);
            else if (rung.met() > rung.tries())
                problems.add(rung.at(), RULE, "ladder.met", ladder.name(), word, rung.met(), rung.tries());
        }
    }

    private void when(Ladder ladder) {
        var names = ladder.when().names();
        var unknown = names.stream()
                .filter(name ->
                        !book.facts().containsKey(name) && !book.tables().containsKey(name))
                .toList();
        unknown.forEach(name -> wrong(ladder, "ladder.fact", name));
        if (!unknown.isEmpty()) return;
        var space = FactSpace.of(book.facts(), book.tables(), names);
        if (space == null) problems.add(ladder.at(), RULE, "facts.many", FactSpace.COMBINATIONS);
        else if (space.where(ladder.when()).isEmpty()) wrong(ladder, "ladder.never", Spoken.guard(ladder.when()));
    }

    private void wrong(Ladder ladder, String key, Object... more) {
        var args = Stream.concat(Stream.of((Object) ladder.name()), Stream.of(more));
        problems.add(ladder.at(), RULE, key, args.toArray());
    }
}
