package longtang.matter;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A deadline that runs, or rests.
///
/// @param term as the book writes it, or the name of the fact that names the day
/// @param internal whether it is the house's own and no law's
/// @param dueDay null while it rests, or while the day agreed upon is not known
/// @param lapses the first moment at which it is over
/// @param certain false while a year whose holidays are not announced may still move it
/// @param refused why its consequence could not be drawn; empty as a rule
record CaseClock(
        String name,
        String event,
        String term,
        String basis,
        boolean internal,
        @Nullable Instant restingSince,
        @Nullable LocalDate dueDay,
        @Nullable Instant lapses,
        boolean certain,
        String refused) {

    boolean lapsedAt(Instant now) {
        return restingSince == null && lapses != null && refused.isEmpty() && !now.isBefore(lapses);
    }

    CaseClock resting(@Nullable Instant since) {
        return new CaseClock(name, event, term, basis, internal, since, null, null, true, "");
    }

    CaseClock refused(String why) {
        return new CaseClock(name, event, term, basis, internal, restingSince, dueDay, lapses, certain, why);
    }

    CaseClock due(@Nullable LocalDate day, @Nullable Instant lapses, boolean certain) {
        return new CaseClock(name, event, term, basis, internal, restingSince, day, lapses, certain, refused);
    }
}
