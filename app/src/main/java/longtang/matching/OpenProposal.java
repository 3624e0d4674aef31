package longtang.matching;

import java.time.Instant;
import java.util.UUID;
import longtang.register.Proposal;

/// A question that waits for a person.
public record OpenProposal(UUID id, Proposal proposal, Instant proposedAt) {}
