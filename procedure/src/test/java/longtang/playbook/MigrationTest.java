package longtang.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import longtang.law.Ruling;
import org.junit.jupiter.api.Test;

/// A case goes over to a new version only into a configuration that the new version can reach by itself.
class MigrationTest {

    private static final String OLD = Library.text(Library.LOUDAO);

    private static Book book(String text) {
        return ((Shelf.Reading.Read) Shelf.bundled().read("book.yaml", text)).book();
    }

    private static Standing persuaded() {
        return new Standing("cn-sh/loudao@2026.1", "persuade", List.of(), Set.of(), Map.of());
    }

    @Test
    void every_case_goes_over_where_only_words_have_changed() {
        var next = book(OLD.replace("version: 2026.1", "version: 2026.2").replace("label: 上门劝导", "label: 登门劝导"));
        assertThat(Migration.between(book(OLD), next).stranded()).isEmpty();
        assertThat(Migration.migrate(persuaded(), next, Map.of()))
                .isInstanceOfSatisfying(
                        Ruling.Allowed.class,
                        allowed ->
                                assertThat(((Standing) allowed.value()).book()).isEqualTo("cn-sh/loudao@2026.2"));
    }

    @Test
    void a_renamed_step_needs_a_mapping() {
        var next = book(OLD.replace("persuade", "advise"));
        assertThat(Migration.between(book(OLD), next).stranded()).containsExactly("上门劝导", "核验");
        assertThat(Migration.migrate(persuaded(), next, Map.of())).isInstanceOf(Ruling.Refused.class);
        assertThat(Migration.migrate(persuaded(), next, Map.of("persuade", "advise")))
                .isInstanceOf(Ruling.Allowed.class);
    }

    @Test
    void a_case_without_a_duty_that_the_new_version_asks_for_stays_behind() {
        var standing = new Standing("x", "decide", List.of(), Set.of("已立案", "告知已送达"), Map.of());
        assertThat(Migration.migrate(standing, book(OLD), Map.of())).isInstanceOf(Ruling.Refused.class);
    }
}
