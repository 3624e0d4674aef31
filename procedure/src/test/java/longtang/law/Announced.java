package longtang.law;

import java.io.IOException;
import java.io.UncheckedIOException;

/// A year that nobody has announced: 2027 as it might be, for tests only.
final class Announced {

    static final String FILE_2027 = """
            {"year": 2027, "papers": ["https://example.org/invented-for-tests"], "days": [
              {"name": "元旦", "date": "2027-01-01", "isOffDay": true},
              {"name": "春节", "date": "2027-02-05", "isOffDay": true},
              {"name": "春节", "date": "2027-02-08", "isOffDay": true},
              {"name": "春节", "date": "2027-02-09", "isOffDay": true},
              {"name": "春节", "date": "2027-02-10", "isOffDay": true},
              {"name": "春节", "date": "2027-02-11", "isOffDay": true},
              {"name": "春节", "date": "2027-02-12", "isOffDay": true},
              {"name": "春节", "date": "2027-02-13", "isOffDay": false},
              {"name": "劳动节", "date": "2027-05-01", "isOffDay": true},
              {"name": "国庆节", "date": "2027-10-01", "isOffDay": true}]}
            """;

    static final CalendarYear YEAR_2027 = year2027();

    private Announced() {}

    private static CalendarYear year2027() {
        try {
            return CalendarFile.read("2027.json", FILE_2027);
        } catch (UnreadableCalendar e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
