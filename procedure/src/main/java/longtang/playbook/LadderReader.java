package longtang.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the ladders of persuasion of a book.
final class LadderReader {

    private final Problems problems;
    private final PartReader parts;

    LadderReader(Problems problems, PartReader parts) {
        this.problems = problems;
        this.parts = parts;
    }

    List<Ladder> read(Entries book) {
        var ladders = new ArrayList<Ladder>();
        book.section("ladders").forEach((name, tree) -> ladders.add(ladder(name, tree)));
        return List.copyOf(ladders);
    }

    private Ladder ladder(String name, Tree tree) {
        var entries = Entries.of(tree, problems, "before", "when", "lifted_by", "rungs", "yields", "basis");
        return new Ladder(
                name,
                entries.texts("before"),
                parts.guard(entries, "when"),
                entries.texts("lifted_by"),
                entries.items("rungs").stream()
                        .flatMap(rung -> rung(name, rung))
                        .toList(),
                entries.texts("yields"),
                parts.mustBasis(entries, "basis", LadderRules.RULE),
                entries.at());
    }

    private Stream<Ladder.Rung> rung(String ladder, Tree tree) {
        var entries = Entries.of(tree, problems, "do", "met", "tries");
        var word = entries.must("do", LadderRules.RULE);
        var deed = Ladder.Deed.read(word);
        if (deed.isEmpty()) problems.add(entries.at(), LadderRules.RULE, "ladder.rung", ladder, word, known());
        return deed.stream()
                .map(known ->
                        new Ladder.Rung(known, entries.number("met", 0), entries.number("tries", 0), entries.at()));
    }

    private static String known() {
        return Stream.of(Ladder.Deed.values()).map(Ladder.Deed::word).collect(Collectors.joining("、"));
    }
}
