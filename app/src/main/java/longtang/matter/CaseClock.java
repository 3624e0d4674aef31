package longtang.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import longtang.law.Pause;
import org.jspecify.annotations.Nullable;

/// A deadline that runs, or rests.
///
/// @param term as the book writes it, or the name of the fact that names the day
/// @param dueDay null while it rests, or while the day agreed upon is not known
/// @param certain false while a year whose holidays are not announced may still move it
/// @param refused why its consequence could not be drawn; empty as a rule
record CaseClock(
        String name,
        String event,
        String term,
        String basis,
        boolean internal,
        Instant runsFrom,
        boolean served,
        List<Pause> pauses,
        @Nullable Instant restingSince,
        @Nullable LocalDate dueDay,
        @Nullable Instant lapses,
        boolean certain,
        String refused) {

    boolean lapsedAt(Instant now) {
        return restingSince == null && lapses != null && certain && refused.isEmpty() && !now.isBefore(lapses);
    }

    CaseClock resting(Instant since) {
        return restingSince != null ? this : with(pauses, since);
    }

    CaseClock goingOn(Instant at) {
        if (restingSince == null) return this;
        var more = new java.util.ArrayList<>(pauses);
        more.add(new Pause(restingSince, at));
        return with(more, null);
    }

    private CaseClock with(List<Pause> pauses, @Nullable Instant restingSince) {
        return new CaseClock(
                name,
                event,
                term,
                basis,
                internal,
                runsFrom,
                served,
                List.copyOf(pauses),
                restingSince,
                null,
                null,
                true,
                "");
    }

    CaseClock refused(String why) {
        return new CaseClock(
                name,
                event,
                term,
                basis,
                internal,
                runsFrom,
                served,
                pauses,
                restingSince,
                dueDay,
                lapses,
                certain,
                why);
    }

    CaseClock due(@Nullable LocalDate day, @Nullable Instant lapses, boolean certain) {
        return new CaseClock(
                name,
                event,
                term,
                basis,
                internal,
                runsFrom,
                served,
                pauses,
                restingSince,
                day,
                lapses,
                certain,
                refused);
    }
}
