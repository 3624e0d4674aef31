package longtang.sighting;

import java.util.UUID;
import longtang.ledger.LedgerKind;

/// The rows of a ledger have become sightings. `taken` counts those that were news: new ones and new revisions.
public record LedgerImported(UUID job, LedgerKind kind, int taken, int rejected) {}
