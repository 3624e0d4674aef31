package longtang.remedy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is noted when a remedy has ended.
///
/// @param paper the number of the decision or judgment
/// @param awarded in fen
public record Closing(
        Outcome outcome, String paper, @Nullable LocalDate served, String said, long awarded, List<UUID> exhibits) {

    public Closing {
        exhibits = List.copyOf(exhibits);
    }
}
