package longtang.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A city lays its own sheet over the book: it may only be stricter.
class OverlayTest {

    private static final String HEAD = """
            playbook: huangpu/loudao
            version: 2026.1
            title: 黄浦区楼道堆物处置
            extends: cn-sh/loudao@2026.1
            """;

    private static Book laid(String text) {
        return switch (Shelf.bundled().read("huangpu.yaml", HEAD + text)) {
            case Shelf.Reading.Read(var book) -> book;
            case Shelf.Reading.Unreadable(var problems) -> throw new AssertionError(Library.CHINESE.sayAll(problems));
        };
    }

    @Test
    void it_may_shorten_the_offices_own_deadlines_and_ask_for_more_proof() {
        var book = laid("""
                states:
                  persuade:
                    label: 上门劝导（黄浦）
                    do: {evidence: [劝导录像]}
                    clock: {after: 5d}
                """);
        var persuade = (State.Leaf) book.state("persuade").orElseThrow();
        assertThat(persuade.work().evidence()).containsExactly("劝导记录", "劝导录像");
        assertThat(persuade.clocks().getFirst().limit()).hasToString("5d");
        assertThat(Checker.check(book).problems()).isEmpty();
        assertThat(book.reference()).isEqualTo("huangpu/loudao@2026.1");
    }

    @Test
    void it_may_not_lengthen_a_deadline_nor_touch_the_laws() {
        assertThat(Library.problems(HEAD + "states: {persuade: {clock: {after: 30d}}}\n"))
                .extracting(Problem::key)
                .contains("overlay.clock");
        assertThat(Library.problems(HEAD + "states: {views: {clock: {after: 3wd}}}\n"))
                .extracting(Problem::key)
                .contains("overlay.clock");
    }

    @Test
    void it_may_not_change_who_decides_nor_where_an_event_leads() {
        assertThat(Library.problems(HEAD + "states: {decide: {do: {role: 执法}}}\n"))
                .extracting(Problem::key)
                .contains("overlay.kept");
        assertThat(Library.problems(HEAD + "states: {notify: {on: []}}\n"))
                .extracting(Problem::key)
                .contains("overlay.kept");
        assertThat(Library.problems(HEAD + "lawpack: other@1\n"))
                .extracting(Problem::key)
                .contains("overlay.kept");
    }

    @Test
    void it_names_the_version_it_was_written_for() {
        assertThat(Library.problems(HEAD.replace("@2026.1", "@2025.1")))
                .extracting(Problem::key)
                .contains("extends.version");
    }
}
