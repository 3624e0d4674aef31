package longtang.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form for what was seen, and what became of the sighting before.
record ArrivalPage(
        String submission,
        String where,
        String what,
        String words,
        List<String> kinds,
        String fault,
        @Nullable Told told) {

    record Told(String sentence, String number, String href) {}
}
