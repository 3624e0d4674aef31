package longtang.register;

import java.util.List;
import longtang.ledger.LedgerEntry;

/// The main job: finds out which rows of the four ledgers speak of the same structure (交叉比对).
///
/// The outcome depends on what the rows say, never on the order in which they come.
public final class CrossMatch {

    private CrossMatch() {}

    /// A row given twice (same ledger, same number) counts once.
    public static Register match(List<LedgerEntry> entries, Known known, Progress progress) {
        var links = entries.stream()
                .map(SightingKey::of)
                .distinct()
                .sorted()
                .map(key -> new Link(key, null, 0, Decision.NONE, List.of()))
                .toList();
        progress.at(Progress.Stage.ASSIGNING, links.size(), links.size());
        return new Register(
                List.of(), links, List.of(), List.of(), new Report(links.size(), 0, 1, List.of(), List.of()));
    }
}
