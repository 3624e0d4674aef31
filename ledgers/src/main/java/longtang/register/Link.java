package longtang.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which structure a sighting speaks of, how sure that is, and why.
public record Link(
        SightingKey sighting,
        @Nullable StructureNumber structure,
        double probability,
        Decision decision,
        List<Reason> reasons) {

    public Link {
        reasons = List.copyOf(reasons);
        if (structure == null && decision != Decision.NONE) {
            throw new IllegalArgumentException("A link needs its structure: " + sighting);
        }
    }
}
