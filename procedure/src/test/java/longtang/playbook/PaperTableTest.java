package longtang.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaperTableTest {

    private static final Path PRINTED = Path.of("../docs/handbook/paper-table.md");
    private static final Book WEIJIAN = Library.book(Library.WEIJIAN);

    @Test
    void whatever_a_step_or_an_event_asks_for_stands_in_the_table_with_its_article() {
        var rows = PaperTable.of(WEIJIAN);
        assertThat(rows)
                .extracting(row -> row.paper().name())
                .containsExactlyElementsOf(WEIJIAN.papers().keySet());
        for (var leaf : WEIJIAN.leaves()) {
            for (var paper : leaf.work().documents()) {
                var use = use(rows, paper, leaf.label());
                assertThat(use.purposes()).anyMatch(purpose -> purpose.startsWith("本环节必须签发"));
                assertThat(use.bases()).contains(leaf.work().basis());
            }
            for (var move : leaf.on()) {
                for (var paper : move.documents()) {
                    assertThat(use(rows, paper, leaf.label()).purposes()).contains("“" + move.event() + "”以前签发");
                }
            }
        }
    }

    @Test
    void a_paper_that_an_event_does_without_says_so() {
        var spared = WEIJIAN.leaves().stream()
                .flatMap(leaf -> leaf.on().stream()
                        .flatMap(
                                move -> move.spare().stream().map(paper -> List.of(leaf.label(), move.event(), paper))))
                .toList();
        assertThat(spared).isNotEmpty();
        for (var one : spared) {
            assertThat(use(PaperTable.of(WEIJIAN), one.get(2), one.get(0)).purposes())
                    .anyMatch(purpose -> purpose.contains("“" + one.get(1) + "”") && purpose.contains("不需要"));
        }
    }

    /// `./mvnw -pl procedure -am test -Dtest=PaperTableTest -Dapprove=true` prints it anew.
    @Test
    void the_table_of_the_handbook_is_that_of_the_books() throws Exception {
        var printed = """
                # 文书 × 环节 × 条文

                写给法制审核员。由程序书生成（`PaperTableTest`），程序书改了，这里跟着改；装好的系统里，`longtang playbook lawyer-view 文件` 印出同样的表，并附条文原文。
                每份文书第一行是谁可以写、必须写明什么、文书本身的依据；下面每行是一个环节为什么要它、那个环节依据哪一条。“内部”是本机关的规定，不得写进对外文书的“依据”。

                ## %s

                %s
                ## %s

                %s""".formatted(
                        WEIJIAN.title(),
                        PaperTable.markdown(WEIJIAN),
                        Library.book(Library.LOUDAO).title(),
                        PaperTable.markdown(Library.book(Library.LOUDAO)));
        if (Boolean.getBoolean("approve")) Files.writeString(PRINTED, printed);
        assertThat(Files.readString(PRINTED)).isEqualTo(printed);
    }

    private static PaperTable.Use use(List<PaperTable.Row> rows, String paper, String step) {
        return rows.stream()
                .filter(row -> row.paper().name().equals(paper))
                .flatMap(row -> row.uses().stream())
                .filter(use -> use.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError(paper + " at " + step));
    }
}
