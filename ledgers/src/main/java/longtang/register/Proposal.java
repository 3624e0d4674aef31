package longtang.register;

import java.util.List;

/// A question to a person: does `sighting` speak of `structure`, whose nearest member is `nearest`?
///
/// Equal keys ask whether the structure exists at all: only a complaint has named it.
public record Proposal(
        SightingKey sighting,
        SightingKey nearest,
        StructureNumber structure,
        double probability,
        List<Reason> reasons) {

    public Proposal {
        reasons = List.copyOf(reasons);
    }

    public boolean asksWhetherItExists() {
        return sighting.equals(nearest);
    }
}
