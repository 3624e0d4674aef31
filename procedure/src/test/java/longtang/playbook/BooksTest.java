package longtang.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BooksTest {

    @ParameterizedTest
    @ValueSource(strings = {Library.WEIJIAN, Library.LOUDAO})
    void the_books_that_come_along_are_lawful_on_every_path(String name) {
        var verdict = Checker.check(Library.book(name));
        assertThat(Library.CHINESE.sayAll(verdict.problems())).isEmpty();
        assertThat(verdict.configurations()).isGreaterThan(100);
    }

    @Test
    void a_book_says_on_its_first_page_what_nobody_has_verified() {
        assertThat(Library.book(Library.WEIJIAN).open()).anyMatch(line -> line.contains("暂缓不等于合法"));
    }

    @Test
    void the_same_text_has_the_same_fingerprint_and_another_text_another() {
        var good = Library.book(Library.LOUDAO);
        assertThat(good.sha256())
                .hasSize(64)
                .isEqualTo(Library.book(Library.LOUDAO).sha256());
        assertThat(good.sha256()).isNotEqualTo(Library.book(Library.WEIJIAN).sha256());
    }
}
