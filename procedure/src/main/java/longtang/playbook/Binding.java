package longtang.playbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// How a book binds what a party agrees to: the paper that is signed, and the events that stand or fall with it.
///
/// @param paper what is signed
/// @param sign the event that waits until everybody has signed
/// @param withdraw the party's event that takes the word back, empty where there is none
/// @param perform the event that says the work agreed upon is done, empty where there is none
/// @param until the day agreed upon, a fact of the book; empty where the paper names none
/// @param fills evidence that the agreement itself provides: by what it is ([#FILLS]), the book's label
public record Binding(
        String paper,
        String sign,
        Optional<String> withdraw,
        Optional<String> perform,
        Optional<String> until,
        Map<String, String> fills,
        Place at) {

    /// What an agreement can provide: the witness, the check of who signs, the page with the signatures, presence on
    /// the day, the list of goods, and that it was signed before the work.
    public static final List<String> FILLS = List.of("witness", "identity", "signed", "presence", "goods", "dated");

    public Binding {
        fills = Map.copyOf(fills);
    }

    /// The steps in which the party may still take the word back.
    List<State.Leaf> open(Book book) {
        return withdraw.map(event -> offering(book, event)).orElse(List.of());
    }

    /// Whether the word is still given in a step: it may be taken back there.
    public boolean isOpenAt(Book book, String leaf) {
        return open(book).stream().anyMatch(state -> state.id().equals(leaf));
    }

    /// Whether a step is the one in which the work is done.
    public boolean isWorkAt(Book book, String leaf) {
        return perform.map(event -> offering(book, event)).orElse(List.of()).stream()
                .anyMatch(state -> state.id().equals(leaf));
    }

    /// How long nothing may begin after it has been signed, in words; empty where the book knows no such days.
    public String cooling(Book book) {
        return offering(book, sign).stream()
                .flatMap(leaf -> targets(book, leaf, sign))
                .filter(leaf -> !isWorkAt(book, leaf.id()))
                .flatMap(leaf -> leaf.clocks().stream())
                .map(clock -> Spoken.limit(clock.limit()))
                .findFirst()
                .orElse("");
    }

    /// Whether the paper is to be signed in a step.
    public boolean isSignedAt(Book book, String leaf) {
        return offering(book, sign).stream().anyMatch(state -> state.id().equals(leaf));
    }

    static List<State.Leaf> offering(Book book, String event) {
        return book.leaves().stream()
                .filter(leaf -> leaf.on().stream().anyMatch(move -> move.event().equals(event)))
                .toList();
    }

    /// Whether two versions of a book bind alike, wherever it stands in them.
    static boolean sameWords(Optional<Binding> old, Optional<Binding> next) {
        return old.map(Binding::words).equals(next.map(Binding::words));
    }

    private List<Object> words() {
        return List.of(paper, sign, withdraw, perform, until, fills);
    }

    static Stream<State.Leaf> targets(Book book, State.Leaf leaf, String event) {
        return leaf.on().stream()
                .filter(move -> move.event().equals(event))
                .flatMap(move ->
                        move.target() instanceof Move.Target.To(var id) ? book.state(id).stream() : Stream.empty())
                .flatMap(state -> state instanceof State.Leaf target ? Stream.of(target) : Stream.empty());
    }
}
