package longtang.matching;

import longtang.register.Link;
import longtang.register.SightingKey;
import org.jspecify.annotations.Nullable;

/// A sighting that a decision took from one file to another, or whose link it settled.
///
/// @param before the link as it was, null when the sighting was of no file
/// @param after the link as it is now; without a structure when the sighting is of no file now
record Move(@Nullable Link before, Link after) {

    SightingKey sighting() {
        return after.sighting();
    }
}
