package longtang.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// After how long a public notice counts as served, for notices posted since a day: a dated setting with its source.
public record NoticePeriod(LocalDate since, Term term, Article source) {

    /// 60 days, as 上海市城市管理行政执法条例第二十五条 says: the longer of the two that are in force.
    public static List<NoticePeriod> shanghai() {
        return List.of(new NoticePeriod(
                Statute.SHANGHAI_ENFORCEMENT.version(), new Term.Days(60), Statute.SHANGHAI_ENFORCEMENT.article(25)));
    }

    /// 30 days, as 民事诉讼法第九十五条 says.
    public static List<NoticePeriod> national() {
        return List.of(new NoticePeriod(
                Statute.CIVIL_PROCEDURE.version(), new Term.Days(30), Statute.CIVIL_PROCEDURE.article(95)));
    }

    /// The period for a notice posted on that day; the earliest known for a day before all of them.
    static NoticePeriod on(LocalDate posted, List<NoticePeriod> periods) {
        return periods.stream()
                .filter(period -> !period.since().isAfter(posted))
                .max(Comparator.comparing(NoticePeriod::since))
                .or(() -> periods.stream().min(Comparator.comparing(NoticePeriod::since)))
                .orElseThrow(() -> new IllegalArgumentException("No period for public notices is set"));
    }
}
