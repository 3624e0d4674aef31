package longtang.matter;

import java.time.Instant;
import java.util.Map;
import longtang.register.StructureNumber;

/// How a structure was classified: on which facts, by whom, and why where the book's table says otherwise.
///
/// @param decision the book's table that answers
/// @param proposed what it answers for these facts
record Classification(
        StructureNumber dossier,
        String book,
        String decision,
        Map<String, String> facts,
        String proposed,
        String answer,
        String why,
        Instant at,
        String byName) {

    Classification {
        facts = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(facts));
    }
}
