package longtang.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import longtang.ledger.table.Refused;
import longtang.ledger.table.Row;
import org.jspecify.annotations.Nullable;

/// Finds the row of headers, which may stand below titles, and the kind of ledger it announces.
final class HeaderSearch {

    /// Headers stand within the first rows that are not blank.
    static final int ROWS = 30;

    private static final int SHOWN = 20;

    private final Headers headers;
    private final List<LedgerKind> kinds;
    private final List<Row> seen = new ArrayList<>();

    HeaderSearch(Headers headers, @Nullable LedgerKind kind) {
        this.headers = headers;
        this.kinds = kind == null ? List.of(LedgerKind.values()) : List.of(kind);
    }

    /// How many cells of a row any of the ledgers would know as a header.
    int recognised(Row row) {
        return kinds.stream()
                .mapToInt(kind -> HeaderRow.of(headers, kind, row).known())
                .max()
                .orElse(0);
    }

    boolean isTired() {
        return seen.size() >= ROWS;
    }

    /// The headers, if this row holds all that must be there.
    Optional<HeaderRow> look(Row row) {
        seen.add(row);
        if (!row.isLegible()) return Optional.empty();
        var complete = kinds.stream()
                .map(kind -> HeaderRow.of(headers, kind, row))
                .filter(header -> header.isComplete(headers))
                .sorted(Comparator.comparingInt(HeaderRow::known).reversed())
                .toList();
        if (complete.isEmpty()) return Optional.empty();
        refuseDoubt(complete);
        refuseQuarrels(complete.getFirst());
        return Optional.of(complete.getFirst());
    }

    private static void refuseDoubt(List<HeaderRow> complete) {
        if (complete.size() < 2 || complete.get(0).known() > complete.get(1).known()) return;
        throw new Refused(
                "kind.unclear",
                word(complete.get(0).kind()),
                word(complete.get(1).kind()));
    }

    private void refuseQuarrels(HeaderRow header) {
        for (var field : header.quarrels()) {
            var columns = header.claims().getOrDefault(field, List.of()).stream()
                    .map(header::written)
                    .toList();
            throw new Refused(
                    "header.ambiguous",
                    headers.properName(header.kind(), field),
                    String.join("、", columns),
                    Integer.toString(header.row().number()));
        }
    }

    /// No row holds all: says what was found and what is missing.
    Refused nothingFound() {
        if (seen.isEmpty()) return new Refused("file.empty");
        var best = best(kinds);
        if (best == null || best.known() < 2) return otherKind().orElseGet(this::noHeaders);
        return otherKind()
                .orElseGet(() -> new Refused(
                        "header.missing",
                        word(best.kind()),
                        String.join("、", best.missing(headers)),
                        shown(best),
                        Integer.toString(best.row().number())));
    }

    private Optional<Refused> otherKind() {
        if (kinds.size() > 1) return Optional.empty();
        var others = new HeaderSearch(headers, null);
        for (var row : seen) {
            for (var kind : others.kinds) {
                var header = HeaderRow.of(headers, kind, row);
                if (!header.isComplete(headers)) continue;
                return Optional.of(new Refused("kind.other", word(kind), word(kinds.getFirst())));
            }
        }
        return Optional.empty();
    }

    private Refused noHeaders() {
        return new Refused("header.none", shown(HeaderRow.of(headers, kinds.getFirst(), seen.getFirst())));
    }

    private @Nullable HeaderRow best(List<LedgerKind> among) {
        HeaderRow best = null;
        for (var row : seen) {
            for (var kind : among) {
                var header = HeaderRow.of(headers, kind, row);
                if (best == null || header.known() > best.known()) best = header;
            }
        }
        return best;
    }

    private static String shown(HeaderRow header) {
        var written = header.written();
        var shown = String.join(
                "、", written.stream().limit(SHOWN).map(HeaderSearch::brief).toList());
        return written.size() > SHOWN ? shown + "……" : shown;
    }

    private static String brief(String header) {
        return header.length() > 20 ? header.substring(0, 20) + "…" : header;
    }

    /// A key of the words, so that each language names the ledger its own way.
    static String word(LedgerKind kind) {
        return "@kind." + kind.code();
    }
}
