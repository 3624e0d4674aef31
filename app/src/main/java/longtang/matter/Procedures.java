package longtang.matter;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longtang.playbook.Book;
import longtang.playbook.Checker;
import longtang.playbook.Shelf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The books by which matters are handled here. One that is not proven lawful is not opened at all.
@Component
class Procedures {

    private static final Logger log = LoggerFactory.getLogger(Procedures.class);

    private final Map<String, Book> books = new LinkedHashMap<>();

    Procedures(
            @Value("${longtang.folder}") Path folder,
            @Value("${longtang.books:cn-sh/weijian,cn-sh/loudao}") List<String> names) {
        var shelf = Shelf.bundled().with(folder.resolve("procedures"));
        for (var name : names) shelf.book(name).ifPresentOrElse(this::take, () -> log.error("no book {}", name));
    }

    private void take(Shelf.Reading reading) {
        switch (reading) {
            case Shelf.Reading.Read(var book) -> {
                var verdict = Checker.check(book);
                if (verdict.lawful()) books.put(book.reference(), book);
                else log.error("the book {} is not proven: {}", book.reference(), verdict.problems());
            }
            case Shelf.Reading.Unreadable(var problems) -> log.error("a book cannot be read: {}", problems);
        }
    }

    List<Book> all() {
        return List.copyOf(books.values());
    }

    Optional<Book> book(String reference) {
        return Optional.ofNullable(books.get(reference));
    }
}
