package longtang.register;

import java.util.Comparator;
import longtang.ledger.LedgerEntry;
import longtang.ledger.LedgerKind;

/// Which row of which ledger: what somebody wrote down once.
public record SightingKey(LedgerKind kind, String recordId) implements Comparable<SightingKey> {

    private static final Comparator<SightingKey> ORDER =
            Comparator.comparing(SightingKey::kind).thenComparing(SightingKey::recordId);

    public SightingKey {
        if (recordId.isBlank()) throw new IllegalArgumentException("A sighting without its number");
    }

    public static SightingKey of(LedgerEntry entry) {
        return new SightingKey(entry.kind(), entry.recordId());
    }

    @Override
    public int compareTo(SightingKey other) {
        return ORDER.compare(this, other);
    }
}
