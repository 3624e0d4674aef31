package longtang.matching;

import longtang.register.StructureNumber;
import longtang.sighting.Sighting;
import org.jspecify.annotations.Nullable;

/// What became of one sighting that came in.
///
/// @param file the file it opened or joined, null when it is of none or still waits
/// @param questions how many questions to a person it raised
public record Arrival(
        Sighting sighting, Became became, @Nullable StructureNumber file, int questions) {

    public enum Became {
        OPENED,
        JOINED,
        /// It belongs to no structure: it speaks of something else, or does not say where.
        OF_NONE,
        /// A run is under way, or none has been yet: it is kept, and matched when the run is over.
        WAITING
    }
}
