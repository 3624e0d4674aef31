package longtang.matter;

import java.util.Locale;
import java.util.stream.Stream;
import longtang.law.LawWords;
import longtang.law.Term;
import longtang.playbook.Book;
import longtang.playbook.Fact;
import longtang.playbook.State;
import longtang.web.Words;

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

    /// 5wd as people say it: 5个工作日. The name of a fact stands for itself.
    static String term(String written, Locale locale) {
        return Term.read(written).map(LawWords.in(locale)::term).orElse(written);
    }

    /// The shipped book's answers have words; a city's own stand for themselves.
    static String answer(String answer, Words words) {
        var key = "matter.answer." + answer;
        var said = words.say(key);
        return said.equals(key) ? answer : said;
    }

    /// A fact's value: yes and no in the reader's language, a book's own words as they are.
    static String value(Fact fact, String value, Words words) {
        return fact.kind() instanceof Fact.Kind.YesNo ? words.say("matter.fact." + value) : value;
    }
}
