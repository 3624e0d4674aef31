package longtang.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person settled of one fact, with its ground: it wins over every later match.
///
/// @param heard what the ledgers had said of it by then; another word later is news
/// @param version of the file in which it was settled
/// @param firstIn the version in which it was settled first, where it came back after a later one was taken back
/// @param endedIn the version in which it was superseded or taken back, null while it holds
/// @param name of the person who settled it, at that time
public record Settlement(
        FactField field,
        String value,
        String why,
        Change.Ground ground,
        List<String> heard,
        int version,
        int firstIn,
        @Nullable Integer endedIn,
        String role,
        String name,
        Instant at) {

    public Settlement {
        heard = List.copyOf(heard);
    }

    Settlement withoutReason() {
        return new Settlement(field, value, "", ground, heard, version, firstIn, endedIn, role, name, at);
    }

    public boolean holds() {
        return endedIn == null;
    }

    /// Values may name people: logs get the field.
    @Override
    public String toString() {
        return "Settlement[" + field + " in version " + version + "]";
    }
}
