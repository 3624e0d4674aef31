package longtang.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// The books that come along, and their texts, for tests that read or bend them.
final class Library {

    static final Words CHINESE = Words.in(Locale.SIMPLIFIED_CHINESE);
    static final String WEIJIAN = "cn-sh/weijian";
    static final String LOUDAO = "cn-sh/loudao";

    private Library() {}

    static Book book(String name) {
        return switch (Shelf.bundled().book(name).orElseThrow()) {
            case Shelf.Reading.Read(var book) -> book;
            case Shelf.Reading.Unreadable(var problems) ->
                throw new AssertionError(String.join("\n", CHINESE.sayAll(problems)));
        };
    }

    static String text(String name) {
        try (var in = Shelf.class.getResourceAsStream("books/" + name + ".yaml")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What is wrong with a text: read, and if it can be read, checked.
    static List<Problem> problems(String text) {
        return switch (Shelf.bundled().read("book.yaml", text)) {
            case Shelf.Reading.Unreadable(var problems) -> problems;
            case Shelf.Reading.Read(var book) -> Checker.check(book).problems();
        };
    }
}
