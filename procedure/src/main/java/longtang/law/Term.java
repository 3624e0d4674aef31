package longtang.law;

import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A length of time as the law or a playbook sets it: `2h 4wh 10wd 60d 6mo 3y 12-31 max(60d,6mo)`.
///
/// Numbers run from 1 to 9999. `toString` gives back what [#read] takes.
public sealed interface Term {

    /// Clock hours; they run through nights and holidays and never roll.
    record Hours(int count) implements Term {
        public Hours {
            checked(count);
        }

        @Override
        public String toString() {
            return count + "h";
        }
    }

    /// Hours in which the office is open (工作时).
    record WorkHours(int count) implements Term {
        public WorkHours {
            checked(count);
        }

        @Override
        public String toString() {
            return count + "wh";
        }
    }

    /// Working days (工作日), make-up working days among them.
    record WorkDays(int count) implements Term {
        public WorkDays {
            checked(count);
        }

        @Override
        public String toString() {
            return count + "wd";
        }
    }

    /// Natural days (自然日).
    record Days(int count) implements Term {
        public Days {
            checked(count);
        }

        @Override
        public String toString() {
            return count + "d";
        }
    }

    record Months(int count) implements Term {
        public Months {
            checked(count);
        }

        @Override
        public String toString() {
            return count + "mo";
        }
    }

    record Years(int count) implements Term {
        public Years {
            checked(count);
        }

        @Override
        public String toString() {
            return count + "y";
        }
    }

    /// The next such day of a year after the start: 年底前 is `12-31`.
    record Until(MonthDay day) implements Term {
        @Override
        public String toString() {
            return "%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth());
        }
    }

    /// Whichever of several terms ends last.
    record Longest(List<Term> terms) implements Term {
        public Longest {
            if (terms.size() < 2) throw new IllegalArgumentException("The longest of at least two");
            if (terms.stream().anyMatch(Longest.class::isInstance))
                throw new IllegalArgumentException("No max within a max");
            terms = List.copyOf(terms);
        }

        @Override
        public String toString() {
            return terms.stream().map(Term::toString).collect(Collectors.joining(",", "max(", ")"));
        }
    }

    /// What was written, or nothing if it is no term.
    static Optional<Term> read(String text) {
        return TermReader.read(text);
    }

    /// Whether it is counted from a moment, not from a day.
    default boolean byTheHour() {
        return switch (this) {
            case Hours _, WorkHours _ -> true;
            case WorkDays _, Days _, Months _, Years _, Until _ -> false;
            case Longest(var terms) -> terms.stream().anyMatch(Term::byTheHour);
        };
    }

    private static void checked(int count) {
        if (count < 1 || count > 9999) throw new IllegalArgumentException("A term is 1 to 9999, was " + count);
    }
}
