package longtang.matter;

import java.util.List;

/// A lane's categories without doors and names: the same facts, and what was decided for them.
record LikeCasesPage(String lane, String laneHref, String book, List<Row> rows) {

    /// What was written where somebody decided otherwise stays in the record, for it speaks of households.
    ///
    /// @param reasons why the book's table answers so
    /// @param explained for how many of them a reason of their own was written
    record Row(
            List<ClassificationPage.Fact> facts,
            ClassificationPage.Option answer,
            int files,
            List<String> reasons,
            int explained) {}
}
