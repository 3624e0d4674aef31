package longtang.playbook;

import java.util.List;
import java.util.Optional;

/// What an event does to a case: under which conditions, whereto, and which duties are done or undone by it.
///
/// @param given duties that must have been done
/// @param unless duties that must not have been done
/// @param tag duties that are done by it
/// @param voids duties that are undone by it
/// @param serve the document whose service this event is
/// @param spare papers of its state that this event does without: who refuses writes no approval
/// @param raise an event that follows at once, in the same act
/// @param start case clocks that begin; `stop` those that end
/// @param escalate the role that is told, where a deadline of the office has passed
public record Move(
        String event,
        Guard when,
        List<String> given,
        List<String> unless,
        Target target,
        List<String> tag,
        List<String> voids,
        Optional<String> pause,
        boolean resume,
        Optional<String> serve,
        Optional<String> raise,
        List<String> start,
        List<String> stop,
        List<String> documents,
        List<String> spare,
        List<String> evidence,
        Optional<Basis> basis,
        Optional<String> by,
        Optional<String> escalate,
        Place at) {

    /// An event that only lets something be known.
    static Move stay(String event, Basis basis, Place at) {
        return new Move(
                event,
                Guard.ALWAYS,
                List.of(),
                List.of(),
                new Target.Stay(),
                List.of(),
                List.of(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(basis),
                Optional.empty(),
                Optional.empty(),
                at);
    }

    static final String ALL = "all";

    /// Whereto.
    public sealed interface Target {

        /// Into a state, by its id.
        record To(String state) implements Target {}

        /// Back to where the case was before the last pause.
        record History() implements Target {}

        /// It stays where it is, its clock runs on.
        record Stay() implements Target {}
    }
}
