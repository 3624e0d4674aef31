package longtang.playbook;

import java.util.List;
import java.util.Optional;

/// A state of a book: a step in which the case waits for somebody, a region of steps, or an end.
public sealed interface State {

    String id();

    String label();

    Place at();

    /// A step. `nature` says what it is in the law's eyes (adverse, enforce …).
    record Leaf(
            String id,
            String label,
            List<String> nature,
            Work work,
            List<Clock> clocks,
            List<Move> on,
            Optional<Exemption> exempt,
            Place at)
            implements State {}

    /// Steps that share events which may come at any time.
    record Region(String id, String label, List<Move> anytime, List<State> states, Place at) implements State {}

    /// An end. Nothing follows but what is watched; what grows back is a new case.
    record End(String id, String label, String watch, Place at) implements State {}

    /// Duties that the law itself waives for one step: which, on what basis, who approved the reading.
    record Exemption(List<String> duties, Basis basis, String approvedBy, Place at) {}
}
