package longtang.matter;

import java.time.Instant;
import java.util.UUID;
import longtang.playbook.Standing;
import longtang.register.StructureNumber;
import org.jspecify.annotations.Nullable;

/// A round of handling on a file: under which version of which book, and where it stands.
///
/// @param since when it came to the state in which it is
/// @param version counts its steps; a form made for an older one is refused
public record Matter(
        UUID id,
        StructureNumber dossier,
        int round,
        String place,
        Standing standing,
        Instant since,
        int version,
        Instant openedAt,
        Instant changedAt,
        @Nullable Instant endedAt) {

    public String book() {
        return standing.book();
    }

    public boolean isOpen() {
        return endedAt == null;
    }

    Matter ofRound(int number) {
        return new Matter(id, dossier, number, place, standing, since, version, openedAt, changedAt, endedAt);
    }
}
