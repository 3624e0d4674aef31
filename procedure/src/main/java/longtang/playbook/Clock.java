package longtang.playbook;

import java.util.Optional;
import longtang.law.Term;

/// A deadline of a book: how long, counted from what, by which law, and what happens when it has passed.
///
/// @param when the facts under which alone it starts
/// @param from empty for the moment at which the clock starts; else a document whose service counts, or a day-fact
/// @param keepsRunning true where no pause stops it, because the time belongs to the party and not to the office
public record Clock(
        String name,
        Guard when,
        Limit limit,
        Optional<String> from,
        Basis basis,
        boolean keepsRunning,
        Move then,
        Place at) {

    /// How long.
    public sealed interface Limit {

        /// A term of the common grammar.
        record For(Term term) implements Limit {

            @Override
            public String toString() {
                return term.toString();
            }
        }

        /// Until the day that a fact names, such as the day agreed upon.
        record UntilFact(String fact) implements Limit {

            @Override
            public String toString() {
                return fact;
            }
        }
    }
}
