package longtang.matter;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import longtang.law.LegalCalendar;

/// A moment as it is said on a page.
final class Minutes {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(LegalCalendar.SHANGHAI);

    private Minutes() {}

    static String said(Instant at) {
        return MINUTE.format(at);
    }
}
