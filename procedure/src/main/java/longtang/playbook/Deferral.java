package longtang.playbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a book binds what it retains for the time being (暂予保留) to its papers, its events and the registration office.
///
/// @param paper the approval; `says` names its fields by what they say ([#SAYS])
/// @param approve the event by which it begins
/// @param reviewed the event that says a review found nothing new
/// @param recognition the paper that the registration office goes by, once it has taken effect
/// @param effective the duty that says it has; `pending` the one that says a remedy against it is open
/// @param letter the letter to the office, `note` the event that the office has noted it
/// @param proof the paper that says all is put right, `release` the event that the note is released
public record Deferral(
        String paper,
        Map<String, String> says,
        String approve,
        String reviewed,
        String recognition,
        String effective,
        String pending,
        String letter,
        String note,
        String proof,
        String release,
        Place at) {

    /// What an approval must say: on what policy, why, how safe it was found, by whom it was approved, when it is
    /// looked at again, and what opens it again.
    public static final List<String> SAYS = List.of("basis", "reason", "check", "approver", "review", "triggers");

    public Deferral {
        says = Map.copyOf(says);
    }

    /// Whether a step lies in the region of the approval, behind it.
    public boolean isRetainedAt(Book book, String leaf) {
        var approving = Binding.offering(book, approve);
        return approving.stream().noneMatch(state -> state.id().equals(leaf))
                && approving.stream()
                        .flatMap(state -> book.around(state.id()).stream().limit(1))
                        .flatMap(region -> region.states().stream())
                        .anyMatch(state -> state.id().equals(leaf));
    }

    /// Whether a step is one in which it is watched until its review.
    public boolean isWatchedAt(Book book, String leaf) {
        return Binding.offering(book, note).stream()
                .flatMap(state -> Binding.targets(book, state, note))
                .anyMatch(state -> state.id().equals(leaf));
    }

    static boolean sameWords(Optional<Deferral> old, Optional<Deferral> next) {
        return old.map(Deferral::words).equals(next.map(Deferral::words));
    }

    private List<Object> words() {
        return List.of(paper, says, approve, reviewed, recognition, effective, pending, letter, note, proof, release);
    }
}
