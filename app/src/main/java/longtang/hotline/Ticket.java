package longtang.hotline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody asked of the city by telephone, and by when it is to be answered. Never who.
///
/// @param about `structure`, another matter in lower case, or `unclear`
/// @param dueWritten the term as the file has it, which may be no date
record Ticket(
        String number,
        UUID sighting,
        int revision,
        @Nullable LocalDateTime receivedAt,
        String request,
        String address,
        String gist,
        String about,
        @Nullable LocalDate dueOn,
        String dueWritten,
        String assignee,
        @Nullable Instant answeredAt,
        String answeredBy) {

    boolean isOpen() {
        return answeredAt == null;
    }
}
