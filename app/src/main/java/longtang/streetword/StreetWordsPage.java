package longtang.streetword;

import java.util.List;

/// Words and names, those that wait for somebody first.
record StreetWordsPage(List<Line> words, List<Line> names, boolean mayDecide) {

    /// @param search where the register's files with this word are
    /// @param state `open`, `accepted`, `refused`; `said` who said so and when
    record Line(
            String id,
            String written,
            String meaning,
            String evidence,
            List<String> rows,
            String search,
            String state,
            String said) {}
}
