package longtang.outreach;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A campaign in a neighbourhood or online: what it explains, and its sessions.
///
/// @param committee whose area it is in, null for the whole street
/// @param articles what is explained, as cited
/// @param lead in plain words, for the leaflet
public record Campaign(
        UUID id,
        String title,
        @Nullable String committee,
        String place,
        boolean online,
        List<String> articles,
        String lead,
        Instant openedAt,
        String byName,
        List<Session> sessions) {

    public Campaign {
        articles = List.copyOf(articles);
        sessions = List.copyOf(sessions);
    }

    /// One session. Attendance is a number, null until it was counted; organisations took part, never named residents.
    public record Session(
            UUID id,
            int version,
            LocalDate day,
            String place,
            @Nullable Integer attendance,
            String organisations) {}
}
