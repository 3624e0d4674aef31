package longtang.dossier;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import longtang.register.Decision;
import longtang.register.Reason;
import longtang.register.SightingKey;

/// That a sighting speaks of a file: how sure, decided how, for which reasons, since when.
public record SightingLink(
        UUID dossier,
        UUID sighting,
        SightingKey key,
        double probability,
        Decision decision,
        List<Reason> reasons,
        Instant linkedAt) {

    public SightingLink {
        reasons = List.copyOf(reasons);
    }
}
