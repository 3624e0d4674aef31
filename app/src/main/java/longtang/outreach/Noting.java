package longtang.outreach;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import longtang.people.Person;
import org.jspecify.annotations.Nullable;

/// What somebody notes of a meeting.
///
/// @param request of the form: sent twice, it is one encounter
/// @param partner the second officer; whoever handles the round says who may be it
/// @param difficulty what the household told of by itself, empty where it told of nothing; `volunteered` says that the
///     form was told so
/// @param why the reason of a correction, empty for a first note
public record Noting(
        UUID request,
        Encounter.Kind kind,
        Encounter.Way way,
        Instant at,
        boolean met,
        Person partner,
        List<Encounter.Companion> beside,
        List<String> articles,
        String materials,
        String said,
        Encounter.@Nullable Reluctance reluctance,
        String promise,
        @Nullable LocalDate next,
        boolean volunteered,
        String difficulty,
        String why) {

    public Noting {
        beside = List.copyOf(beside);
        articles = List.copyOf(articles);
    }

    /// What people said is personal.
    @Override
    public String toString() {
        return "Noting[" + request + "]";
    }
}
