package longtang.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DmnTest {

    private static final Book BOOK = Library.book(Library.WEIJIAN);

    @Test
    void a_table_that_goes_out_and_comes_back_decides_the_same() {
        var table = Objects.requireNonNull(BOOK.tables().get("分类"));
        var back = ((Dmn.Reading.Read) Dmn.read(Dmn.write(table, BOOK.facts())))
                .tables()
                .getFirst();
        var space = Objects.requireNonNull(FactSpace.of(BOOK.facts(), Map.of(), new LinkedHashSet<>(table.inputs())));
        for (int i = 0; i < space.size(); i++) {
            var facts = space.combination(i);
            assertThat(back.word(facts::get)).isEqualTo(table.word(facts::get)).isNotNull();
        }
    }

    @Test
    void expressions_and_broken_files_are_refused_with_a_reason() {
        String good = Dmn.write(Objects.requireNonNull(BOOK.tables().get("分类")), BOOK.facts());
        assertThat(Dmn.read(good.replaceFirst(
                        "<inputEntry><text>&quot;在建&quot;", "<inputEntry><text>date(&quot;2026-01-01&quot;)")))
                .isInstanceOfSatisfying(
                        Dmn.Reading.Unreadable.class,
                        bad -> assertThat(bad.key()).isEqualTo("dmn.cell"));
        assertThat(Dmn.read("<a")).isInstanceOf(Dmn.Reading.Unreadable.class);
        assertThat(Dmn.read("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>"))
                .isInstanceOf(Dmn.Reading.Unreadable.class);
    }
}
