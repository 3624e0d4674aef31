package longtang.law;

import java.time.LocalTime;
import java.util.List;

/// Settings of an installation: where the law leaves open how to count, or leaves it to the office.
///
/// @param rest on which days a term may not end. 民事诉讼法第八十五条 says 法定休假日; that weekends are among them is
///     practice, not text, and therefore a setting
/// @param office the hours in which working hours run, in order; no statute fixes them
public record Counting(RestDays rest, List<OpenHours> office) {

    /// The days on which a term may not end.
    public enum RestDays {
        WEEKENDS_AND_HOLIDAYS,
        HOLIDAYS_ONLY
    }

    /// From when to when the office is open.
    public record OpenHours(LocalTime from, LocalTime to) {
        public OpenHours {
            if (!from.isBefore(to))
                throw new IllegalArgumentException("Open until before it opens: " + from + "-" + to);
        }
    }

    public Counting {
        office = List.copyOf(office);
        if (office.isEmpty()) throw new IllegalArgumentException("An office is open at some time");
        for (int i = 1; i < office.size(); i++) {
            if (office.get(i).from().isBefore(office.get(i - 1).to()))
                throw new IllegalArgumentException("Hours in order, without overlap");
        }
    }

    /// Terms end on no weekend and no holiday; the office is open from 9 to 17.
    public static Counting usual() {
        return new Counting(
                RestDays.WEEKENDS_AND_HOLIDAYS, List.of(new OpenHours(LocalTime.of(9, 0), LocalTime.of(17, 0))));
    }
}
