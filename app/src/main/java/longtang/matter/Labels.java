package longtang.matter;

import java.util.stream.Stream;
import longtang.playbook.Book;
import longtang.playbook.State;

/// The words of a book for its states and its answers.
final class Labels {

    private Labels() {}

    static String of(Book book, String leaf) {
        return Stream.<State>concat(book.leaves().stream(), book.ends().stream())
                .filter(state -> state.id().equals(leaf))
                .map(State::label)
                .findFirst()
                .orElse(leaf);
    }

    /// The shipped book's answers have words; a city's own stand for themselves.
    static String answer(String answer, longtang.web.Words words) {
        var key = "matter.answer." + answer;
        var said = words.say(key);
        return said.equals(key) ? answer : said;
    }
}
