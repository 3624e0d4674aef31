package longtang.matter;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import longtang.playbook.Book;
import longtang.playbook.Move;

/// What lies ahead of the demo's matters: which goes where by itself, and on which day. Days that have to pass are left
/// to the clock.
@InTheDemo
class DemoAhead {

    private final DemoStories stories;
    private final DemoHands hands;
    private final Matters matters;

    DemoAhead(DemoStories stories, DemoHands hands, Matters matters) {
        this.stories = stories;
        this.hands = hands;
        this.matters = matters;
    }

    /// A line for each, the next day first: day, file, place, where it stands and where it goes.
    List<String> lines() {
        return stories.all().stream()
                .flatMap(story -> hands.begun(story.name()).stream())
                .map(hands::matter)
                .filter(Matter::isOpen)
                .flatMap(matter -> next(matter).stream().map(clock -> line(matter, clock)))
                .sorted()
                .toList();
    }

    private Optional<CaseClock> next(Matter matter) {
        var book = matters.bookOf(matter);
        return matters.clocks(matter).stream()
                .filter(clock -> clock.dueDay() != null)
                .filter(clock -> goal(book, matter, clock).isPresent())
                .min(Comparator.comparing(clock -> Objects.requireNonNull(clock.dueDay())));
    }

    private String line(Matter matter, CaseClock clock) {
        var book = matters.bookOf(matter);
        return clock.dueDay() + "  " + matter.dossier() + "  " + matter.place() + "  "
                + Labels.of(book, matter.standing().leaf()) + " → " + clock.event() + " → "
                + Labels.of(book, goal(book, matter, clock).orElseThrow());
    }

    private static Optional<String> goal(Book book, Matter matter, CaseClock clock) {
        return book.leaves().stream()
                .filter(leaf -> leaf.id().equals(matter.standing().leaf()))
                .flatMap(leaf -> Stream.concat(leaf.clocks().stream(), book.clocks().values().stream()))
                .filter(one -> one.name().equals(clock.name()))
                .flatMap(one -> one.then().target() instanceof Move.Target.To(var goal) ? Stream.of(goal) : Stream.of())
                .findFirst();
    }
}
