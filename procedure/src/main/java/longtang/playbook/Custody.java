package longtang.playbook;

import java.util.Optional;

/// How a book binds what is taken out of a structure and kept for its owner: which evidence the list, the keeping and
/// the collecting are, and which events wait for them.
///
/// @param list, kept, gone the evidence that a complete list, a known keeper and everybody's receipt are
/// @param proof the evidence that was kept of a thing before it was disposed of
/// @param notice the paper that tells the owner to collect
/// @param term the deadline of the step in which they wait; nothing is disposed of before it is over
/// @param collected, disposed the events that say all is gone
public record Custody(
        String list,
        String kept,
        String gone,
        String proof,
        String notice,
        String term,
        String collected,
        String disposed,
        Place at) {

    /// Whether a step, or an event out of it, asks for the list.
    public boolean isListedAt(Book book, String leaf) {
        return book.leaves().stream()
                .filter(state -> state.id().equals(leaf))
                .anyMatch(state -> state.work().evidence().contains(list));
    }

    static boolean sameWords(Optional<Custody> old, Optional<Custody> next) {
        return old.map(Custody::words).equals(next.map(Custody::words));
    }

    private java.util.List<Object> words() {
        return java.util.List.of(list, kept, gone, proof, notice, term, collected, disposed);
    }
}
