package longtang.worksheet;

import java.time.Clock;
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
                        .with("rows", sheet.rows())
                        .with("changed", sheet.changed().size())
                        .with("sha256", sha256));
        return sheet.id();
    }

    Ruling<String> decide(Person by, UUID sheet, int row, boolean taken, String became) {
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
