package longtang.law;

import java.time.LocalTime;

/// The hours of the day in which nobody's home is touched by force. 行政强制法第四十三条 says 夜间 without saying when.
///
/// @param nightFrom by analogy with 噪声污染防治法, which calls 22 to 6 o'clock night: unverified for enforcement
/// @param weekends whether weekends are refused like 法定节假日: the cautious reading, unverified
public record ForceWindow(LocalTime nightFrom, LocalTime nightTo, Weekends weekends) {

    public enum Weekends {
        REFUSED,
        ALLOWED
    }

    public static ForceWindow usual() {
        return new ForceWindow(LocalTime.of(22, 0), LocalTime.of(6, 0), Weekends.REFUSED);
    }

    /// Whether that time of day is night; the night may pass midnight.
    public boolean isNight(LocalTime time) {
        boolean late = !time.isBefore(nightFrom);
        boolean early = time.isBefore(nightTo);
        return nightFrom.isAfter(nightTo) ? late || early : late && early;
    }
}
