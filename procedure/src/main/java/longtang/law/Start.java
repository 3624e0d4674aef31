package longtang.law;

import java.time.Instant;
import java.time.LocalDate;

/// What a term runs from: the moment, what happened then, and whether its hour counts.
///
/// The day of the start never counts (民事诉讼法第八十五条第二款).
public record Start(Instant at, Origin origin, Statute.StartHour hour) {

    /// What happened when the term began.
    public enum Origin {
        EVENT,
        SERVICE,
        POSTING,
        KNOWLEDGE,
        FILING
    }

    public static Start at(Instant moment) {
        return new Start(moment, Origin.EVENT, Statute.StartHour.COUNTED);
    }

    public static Start on(LocalDate day) {
        return at(day.atStartOfDay(LegalCalendar.SHANGHAI).toInstant());
    }

    public static Start served(LocalDate day) {
        return on(day).from(Origin.SERVICE);
    }

    /// The same, but from the beginning of another day.
    Start onDay(LocalDate day) {
        return new Start(on(day).at(), origin, hour);
    }

    public Start from(Origin what) {
        return new Start(at, what, hour);
    }

    /// Under a statute that leaves out the first hour, hours run from the next full hour.
    public Start under(Statute statute) {
        return new Start(at, origin, statute.startHour());
    }

    public LocalDate day() {
        return LocalDate.ofInstant(at, LegalCalendar.SHANGHAI);
    }
}
