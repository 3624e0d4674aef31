package longtang.matter;

import java.util.stream.Stream;
import longtang.playbook.Book;
import longtang.playbook.State;

/// The words of a book for its states.
final class Labels {

    private Labels() {}

    static String of(Book book, String leaf) {
        return Stream.<State>concat(book.leaves().stream(), book.ends().stream())
                .filter(state -> state.id().equals(leaf))
                .map(State::label)
                .findFirst()
                .orElse(leaf);
    }
}
