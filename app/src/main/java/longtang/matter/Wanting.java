package longtang.matter;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import longtang.playbook.Book;
import longtang.playbook.Move;
import longtang.playbook.State;

/// Since when a matter wants a paper: since it came to the state that asks for it, as a paper or as proof, counting
/// states before it, or events into it, that asked for the same one, and not counting a detour from which it came back.
final class Wanting {

    private Wanting() {}

    /// @param steps the latest first
    static Instant since(Book book, Matter matter, List<MatterStep> steps, String paper) {
        var leaf = matter.standing().leaf();
        var since = matter.since();
        boolean away = false;
        for (var step : steps) {
            if (step.from().equals(step.to())) continue;
            if (away) {
                away = !step.from().equals(leaf); // where the detour began
                continue;
            }
            since = step.at();
            if (cameBack(book, step)) away = true;
            else if (asks(book, step, paper)) leaf = step.from();
            else return since;
        }
        return away ? matter.openedAt() : since;
    }

    private static boolean asks(Book book, MatterStep step, String paper) {
        return leaves(book, step.from())
                .anyMatch(state -> state.work().documents().contains(paper)
                        || state.work().evidence().contains(paper)
                        || state.on().stream()
                                .anyMatch(move -> move.event().equals(step.event())
                                        && move.documents().contains(paper)));
    }

    private static boolean cameBack(Book book, MatterStep step) {
        var moves = leaves(book, step.from())
                .flatMap(state -> Stream.concat(
                        state.on().stream(), state.clocks().stream().map(clock -> clock.then())))
                .filter(move -> move.event().equals(step.event()))
                .toList();
        return moves.stream().anyMatch(move -> move.target() instanceof Move.Target.History)
                && moves.stream().noneMatch(move -> move.target().equals(new Move.Target.To(step.to())));
    }

    private static Stream<State.Leaf> leaves(Book book, String id) {
        return book.leaves().stream().filter(state -> state.id().equals(id));
    }
}
