package longtang.playbook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// V20: what a party agrees to can be taken back until the work is done, and its names are the book's own.
final class BindingRules {

    private final Book book;
    private final Problems problems;

    private BindingRules(Book book, Problems problems) {
        this.book = book;
        this.problems = problems;
    }

    static void check(Book book, Problems problems) {
        var rules = new BindingRules(book, problems);
        book.agreement().ifPresent(rules::agreement);
        book.undertaking().ifPresent(rules::named);
    }

    private void agreement(Binding binding) {
        named(binding);
        if (binding.withdraw().isEmpty()) problems.add(binding.at(), "V20", "keyword.missing", "withdraw");
        if (binding.perform().isEmpty()) problems.add(binding.at(), "V20", "keyword.missing", "perform");
        binding.withdraw().ifPresent(withdraw -> revocable(binding, withdraw));
    }

    private void named(Binding binding) {
        if (!book.papers().containsKey(binding.paper()))
            problems.add(binding.at(), "V20", "paper.unknown", binding.paper());
        Stream.of(Stream.of(binding.sign()), binding.withdraw().stream(), binding.perform().stream())
                .flatMap(names -> names)
                .filter(event -> Binding.offering(book, event).isEmpty())
                .forEach(event -> problems.add(binding.at(), "V20", "binding.event", event));
        binding.until()
                .filter(fact -> !(book.facts().get(fact) instanceof Fact day && day.kind() instanceof Fact.Kind.Day))
                .ifPresent(fact -> problems.add(binding.at(), "V20", "binding.until", fact));
        binding.fills().forEach((what, label) -> fills(binding, what, label));
    }

    private void fills(Binding binding, String what, String label) {
        if (!Binding.FILLS.contains(what))
            problems.add(binding.at(), "V20", "keyword.unknown", what, String.join("、", Binding.FILLS));
        var asked = Stream.concat(Stream.of(binding.sign()), binding.perform().stream())
                .flatMap(event -> evidence(event).stream())
                .toList();
        if (!asked.contains(label)) problems.add(binding.at(), "V20", "binding.label", label);
    }

    private List<String> evidence(String event) {
        return Binding.offering(book, event).stream()
                .flatMap(leaf -> Stream.concat(
                        leaf.work().evidence().stream(),
                        leaf.on().stream()
                                .filter(move -> move.event().equals(event))
                                .flatMap(move -> move.evidence().stream())))
                .toList();
    }

    // Taken back by the party alone, whatever else is so.
    private boolean isTheirWord(Move move) {
        return move.by()
                        .flatMap(name -> Optional.ofNullable(book.roles().get(name)))
                        .filter(role -> role.kind().equals("当事人"))
                        .isPresent()
                && move.when().equals(Guard.ALWAYS)
                && move.given().isEmpty()
                && move.unless().isEmpty();
    }

    /// Wherever the word has been given and the work is not done yet, the party can take it back.
    private void revocable(Binding binding, String withdraw) {
        var given = Stream.concat(
                        Binding.offering(book, binding.sign()).stream()
                                .flatMap(leaf -> Binding.targets(book, leaf, binding.sign())),
                        binding.perform().stream().flatMap(event -> Binding.offering(book, event).stream()))
                .distinct()
                .toList();
        given.stream()
                .filter(leaf ->
                        leaf.on().stream().noneMatch(move -> move.event().equals(withdraw) && isTheirWord(move)))
                .forEach(leaf -> problems.add(leaf.at(), "V20", "binding.revocable", leaf.label(), withdraw));
    }
}
