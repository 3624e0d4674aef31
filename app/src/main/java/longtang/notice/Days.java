package longtang.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// Days and moments as papers and their pages write them.
public final class Days {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private Days() {}

    // GB/T 9704-2012, 7.3.5.3: year, month and day in full, without leading zeros.
    public static String written(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    static String minute(Instant at) {
        return MINUTE.format(at);
    }
}
