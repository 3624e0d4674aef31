package longtang.remedy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is noted when a remedy is lodged.
///
/// @param request of the form: sent twice, it is one remedy
/// @param paper against which decision, null for compensation without one
/// @param lodged the day on which the party lodged it
/// @param claimed in fen
public record Lodging(
        UUID request,
        UUID round,
        String dossier,
        @Nullable UUID paper,
        String against,
        Stage stage,
        String organ,
        String number,
        @Nullable LocalDate lodged,
        String sought,
        long claimed,
        List<UUID> exhibits) {

    public Lodging {
        exhibits = List.copyOf(exhibits);
    }

    List<String> texts() {
        return List.of(organ, number, sought, against);
    }
}
