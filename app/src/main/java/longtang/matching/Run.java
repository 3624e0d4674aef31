package longtang.matching;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import longtang.dossier.Adoption;
import longtang.register.NamedLane;
import longtang.register.Report;

/// One run of cross-matching: when, over how much, what it found and what it changed.
///
/// @param news false when no sighting was new since the run before: then nothing was matched again
public record Run(
        UUID id,
        Instant at,
        double seconds,
        String inputHash,
        boolean news,
        int entries,
        int structures,
        int auto,
        int review,
        int none,
        Adoption adoption,
        List<NamedLane> lanes,
        Report report) {

    public Run {
        lanes = List.copyOf(lanes);
    }

    Run again(UUID otherId, Instant later) {
        return new Run(
                otherId,
                later,
                0,
                inputHash,
                false,
                entries,
                structures,
                auto,
                review,
                none,
                new Adoption(0, 0, 0, 0),
                lanes,
                report);
    }
}
