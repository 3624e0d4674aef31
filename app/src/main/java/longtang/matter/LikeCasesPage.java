package longtang.matter;

import java.util.List;

/// A lane's categories without doors and names: the same facts, and what was decided for them.
record LikeCasesPage(String lane, String laneHref, String book, List<Row> rows) {

    /// @param reasons why the book's table answers so
    /// @param why what was written where somebody decided otherwise
    record Row(
            List<ClassificationPage.Fact> facts,
            ClassificationPage.Option answer,
            int files,
            List<String> reasons,
            List<String> why) {}
}
