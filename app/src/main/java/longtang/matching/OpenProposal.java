package longtang.matching;

import java.time.Instant;
import java.util.UUID;
import longtang.register.Proposal;

/// A question that waits for a person.
public record OpenProposal(UUID id, Proposal proposal, Instant proposedAt, boolean putOff) {

    /// @param looked whether the person looked at this very pair
    Decided.Pair pair(boolean looked) {
        return new Decided.Pair(id, proposal.sighting(), proposal.nearest(), proposal.probability(), looked);
    }
}
