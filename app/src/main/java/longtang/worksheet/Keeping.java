package longtang.worksheet;

import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import longtang.law.Ruling;
import longtang.people.Person;
import longtang.record.Act;
import longtang.record.Acts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps sheets and what people decided of their rows, each with its act in the same transaction.
@Component
@Transactional
class Keeping {

    private final WorksheetStore store;
    private final Acts acts;
    private final Clock clock;

    Keeping(WorksheetStore store, Acts acts, Clock clock) {
        this.store = store;
        this.acts = acts;
        this.clock = clock;
    }

    /// The same form again is the sheet that it already is.
    UUID keep(Person by, UUID request, String sha256, Returned sheet) {
        if (!store.insert(request, sha256, by, sheet))
            return store.ofRequest(request).orElseThrow();
        acts.note(
                by.asActor(),
                Act.of("worksheet.brought", "worksheet", sheet.id())
                        .with("form", sheet.form())
                        .with("rows", sheet.rows())
                        .with("changed", sheet.changed().size())
                        .with("sha256", sha256));
        return sheet.id();
    }

    /// What taking rows over does, told which of them are still open; it answers what they became.
    interface Doing {
        Ruling<String> of(Set<Integer> open) throws IOException;
    }

    /// Takes rows over and notes it in one transaction, in which they are held: who decides one of them at the same
    /// moment comes after, and is told.
    @Transactional(rollbackFor = IOException.class)
    Ruling<String> take(Person by, UUID sheet, Set<Integer> rows, Doing doing) throws IOException {
        var open = store.hold(sheet, rows);
        if (open.isEmpty()) return decidedAlready(sheet, rows.iterator().next());
        var done = doing.of(open);
        if (done instanceof Ruling.Allowed<String>(var became)) {
            for (var row : open) decide(by, sheet, row, true, became);
        }
        return done;
    }

    Ruling<String> leave(Person by, UUID sheet, int row) {
        return decide(by, sheet, row, false, "");
    }

    private Ruling<String> decide(Person by, UUID sheet, int row, boolean taken, String became) {
        if (!store.decide(sheet, row, taken, by.name(), became, clock.instant())) return decidedAlready(sheet, row);
        note(by, sheet, row, taken ? "worksheet.row.taken" : "worksheet.row.left");
        return Ruling.allow(became);
    }

    Ruling<String> reopen(Person by, UUID sheet, int row) {
        if (!store.reopen(sheet, row)) return decidedAlready(sheet, row);
        note(by, sheet, row, "worksheet.row.reopened");
        return Ruling.allow("");
    }

    Ruling<String> decidedAlready(UUID sheet, int row) {
        return store.decision(sheet, row)
                .<Ruling<String>>map(decision -> Ruling.refuse(
                        "row-decided",
                        "",
                        decision.taken() ? "worksheet.refused.taken" : "worksheet.refused.left",
                        row,
                        decision.by()))
                .orElseGet(() -> Ruling.refuse("row-unreadable", "", "worksheet.refused.problem", row));
    }

    private void note(Person by, UUID sheet, int row, String what) {
        acts.note(by.asActor(), Act.of(what, "worksheet", sheet).with("row", row));
    }
}
