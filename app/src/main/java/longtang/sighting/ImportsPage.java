package longtang.sighting;

import java.util.List;
import java.util.UUID;

/// The drop zone, the four ledgers, and the imports so far. `older` is the path to the next page, or empty.
record ImportsPage(UUID submission, List<Ledger> ledgers, List<ImportLine> imports, String older, boolean busy) {

    /// One of the four ledgers: how many of its records are here, and since when.
    record Ledger(String kind, String icon, int records, String latest) {}
}
