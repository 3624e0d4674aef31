package longtang.playbook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Proves a book against its law pack: the form, the facts, the clocks, the duties, and every path.
///
/// Source of the method: explicit-state reachability (breadth first), as in SPIN, over states, history and duties.
public final class Checker {

    /// What was proven, or what stands against it.
    ///
    /// @param configurations how many configurations were explored
    public record Verdict(List<Problem> problems, int configurations) {

        public boolean lawful() {
            return problems.isEmpty();
        }
    }

    private Checker() {}

    /// Checks a book that could be read. Never throws for what its author wrote.
    public static Verdict check(Book book) {
        var problems = withoutWalking(book);
        if (!problems.none() && problems.all().stream().anyMatch(Checker::leavesNothingToWalk))
            return new Verdict(problems.all(), 0);
        var space = FactSpace.of(book.facts(), book.tables(), asked(book));
        if (space == null) {
            problems.add(book.at(), "V9", "facts.many", FactSpace.COMBINATIONS);
            return new Verdict(problems.all(), 0);
        }
        FactRules.check(book, problems);
        var chart = Chart.of(book);
        var explored = PathRules.check(chart, new Choices(chart, space), problems);
        return new Verdict(problems.all(), explored.spots().size());
    }

    /// Whether a book is lawful, as fast as can be told: the first thing that is wrong ends the search.
    public static boolean passes(Book book) {
        var problems = withoutWalking(book);
        FactRules.check(book, problems);
        var space = FactSpace.of(book.facts(), book.tables(), asked(book));
        if (!problems.none() || space == null) return false;
        var chart = Chart.of(book);
        PathRules.first(chart, new Choices(chart, space), problems);
        return problems.none();
    }

    private static Problems withoutWalking(Book book) {
        var problems = new Problems();
        FormRules.check(book, problems);
        ClockRules.check(book, problems);
        DutyRules.check(book, problems);
        LadderRules.check(book, problems);
        BindingRules.check(book, problems);
        DeferralRules.check(book, problems);
        CustodyRules.check(book, problems);
        return problems;
    }

    /// Without a beginning, with too many duties or states, there is no walk.
    private static boolean leavesNothingToWalk(Problem problem) {
        return Set.of("initial.unknown", "duties.many", "states.many").contains(problem.key());
    }

    /// Every fact and table that some guard or obligation asks about.
    static Set<String> asked(Book book) {
        var asked = new LinkedHashSet<String>();
        book.moves().forEach(move -> asked.addAll(move.when().names()));
        book.leaves()
                .forEach(leaf ->
                        leaf.clocks().forEach(clock -> asked.addAll(clock.when().names())));
        book.law()
                .obligations()
                .forEach(obligation -> asked.addAll(obligation.only().names()));
        asked.retainAll(union(book.facts().keySet(), book.tables().keySet()));
        return asked;
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        var union = new LinkedHashSet<>(a);
        union.addAll(b);
        return union;
    }
}
