package longtang.law;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// When a term ends, and how that was found.
///
/// @param day the last day of the term, in Shanghai
/// @param lapses the first instant at which the term is over: the midnight after `day`, or the minute for hours
/// @param awaited the years whose notices are not out and may move the day; empty if the day is certain
public record DueDate(LocalDate day, Instant lapses, SortedSet<Integer> awaited, Derivation derivation) {

    public DueDate {
        awaited = Collections.unmodifiableSortedSet(new TreeSet<>(awaited));
    }

    /// Whether no outstanding notice can move it. An uncertain day (暂定) opens no step of enforcement.
    public boolean certain() {
        return awaited.isEmpty();
    }

    public boolean lapsedAt(Instant now) {
        return !now.isBefore(lapses);
    }
}
