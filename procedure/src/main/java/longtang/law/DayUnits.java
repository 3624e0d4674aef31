package longtang.law;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a statute means by 日: working days or natural days. The unit belongs to the statute, never to who cites it.
public sealed interface DayUnits {

    /// Every term of up to so many days is in working days (行政强制法第六十九条).
    record UpTo(int most, int article) implements DayUnits {}

    /// Only these numbers are working days (行政处罚法第八十五条, 行政复议法第八十八条).
    record Only(Set<Integer> numbers, int article) implements DayUnits {
        public Only {
            numbers = Set.copyOf(numbers);
        }
    }

    /// Every 日 is a natural day; the article is where that comes from, if the statute has one.
    record Natural(@Nullable Integer article) implements DayUnits {}

    /// The text itself says 工作日 where it means working days.
    record AsWritten() implements DayUnits {}

    /// Whether so many 日 of this statute are working days.
    default boolean working(int days) {
        return switch (this) {
            case UpTo upTo -> days <= upTo.most();
            case Only only -> only.numbers().contains(days);
            case Natural _, AsWritten _ -> false;
        };
    }

    /// As `statutes.tsv` writes it: `<=10@69`, `2,3,5,7@85`, `natural@101`, `natural@-`, `written`.
    static DayUnits read(String text) {
        if (text.equals("written")) return new AsWritten();
        var parts = text.split("@");
        if (parts[0].equals("natural")) return new Natural(parts[1].equals("-") ? null : Integer.valueOf(parts[1]));
        int article = Integer.parseInt(parts[1]);
        if (parts[0].startsWith("<=")) return new UpTo(Integer.parseInt(parts[0].substring(2)), article);
        return new Only(Stream.of(parts[0].split(",")).map(Integer::valueOf).collect(Collectors.toSet()), article);
    }
}
