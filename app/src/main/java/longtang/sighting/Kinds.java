package longtang.sighting;

import java.util.Arrays;
import java.util.Optional;
import longtang.ledger.LedgerKind;

/// The kinds of ledgers by their codes.
final class Kinds {

    private Kinds() {}

    /// A code that the database promises to be one.
    static LedgerKind of(String code) {
        return read(code).orElseThrow(() -> new IllegalArgumentException("No such kind: " + code));
    }

    static Optional<LedgerKind> read(String code) {
        return Arrays.stream(LedgerKind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst();
    }
}
