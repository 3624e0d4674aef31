package longtang.people;

import java.time.LocalDate;

/// 行政执法证: its number and the last day on which it is valid (行政处罚法 42).
public record Certificate(String number, LocalDate until) {

    public boolean isValidOn(LocalDate day) {
        return !day.isAfter(until);
    }
}
