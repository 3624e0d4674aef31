package longtang.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One round of the survey, as one file told of it.
record Round(
        UUID job,
        String file,
        @Nullable LocalDate began,
        @Nullable LocalDate ended,
        int surveyors,
        List<Row> rows) {

    /// One structure that was found, and at which door.
    record Row(
            String recordId,
            UUID sighting,
            String lane,
            String door,
            @Nullable LocalDate on) {}

    Round {
        rows = List.copyOf(rows);
    }
}
