package longtang.worksheet;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import longtang.dossier.Dossiers;
import longtang.dossier.FactField;
import longtang.dossier.RegisterFilter;
import longtang.law.Ruling;
import longtang.people.Person;
import org.springframework.stereotype.Service;

/// The door of this module: bring a sheet back, look at what it would change, accept it row by row or leave it.
@Service
public class Worksheets {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /// How a row is taken.
    ///
    /// @param request of the form: sent twice, it is one change
    /// @param seen the version of the file that the person has looked at
    /// @param fromSheet the facts in conflict for which the sheet is right; for the others the file stays as it is
    record Acceptance(UUID request, int seen, String why, Set<FactField> fromSheet) {
        Acceptance {
            fromSheet = Set.copyOf(fromSheet);
        }
    }

    /// What became of accepting everything that is in no conflict.
    record Taken(int changed, int opened, int left) {}

    private final Dossiers dossiers;
    private final Bringing bringing;
    private final Accepting accepting;
    private final Keeping keeping;
    private final WorksheetStore store;

    Worksheets(Dossiers dossiers, Bringing bringing, Accepting accepting, Keeping keeping, WorksheetStore store) {
        this.dossiers = dossiers;
        this.bringing = bringing;
        this.accepting = accepting;
        this.keeping = keeping;
        this.store = store;
    }

    /// Whether so many files fit into one sheet.
    Ruling<Long> mayGoOut(Person by, RegisterFilter filter) {
        var files = dossiers.count(by, filter, SheetIn.MOST_ROWS + 1);
        return files > SheetIn.MOST_ROWS
                ? Ruling.refuse("sheet-too-long", "", "worksheet.out.toomany", SheetIn.MOST_ROWS)
                : Ruling.allow(files);
    }

    /// Keeps the sheet and finds out what it would change. Nothing of the register changes yet.
    Ruling<UUID> bring(Person by, UUID request, String name, InputStream bytes) throws IOException {
        if (!Dossiers.maySettle(by)) return Ruling.refuse("settling-not-by-this-role", "", "dossier.refused.role");
        var before = store.ofRequest(request);
        if (before.isPresent()) return Ruling.allow(before.get());
        return switch (bringing.bring(by, name, bytes)) {
            case Ruling.Refused<Bringing.Brought>(var why) -> Ruling.refuse(why);
            case Ruling.Allowed<Bringing.Brought>(var brought) ->
                Ruling.allow(keeping.keep(by, request, brought.sha256(), brought.sheet()));
        };
    }

    Optional<Returned> get(UUID id) {
        return store.get(id);
    }

    List<Returned> latest(int most) {
        return store.latest(most);
    }

    /// How many rows of each sheet still wait for somebody.
    Map<UUID, Integer> open(List<UUID> sheets) {
        return store.open(sheets);
    }

    /// What a row would change, fact by fact; nothing where the file is not for this person.
    List<Difference> differences(Person by, ReturnedRow row) {
        return accepting.differences(by, row);
    }

    /// Takes a row over. Answers with the version that the file got, or the import that the new row went into.
    Ruling<String> accept(Person by, Returned sheet, ReturnedRow row, Acceptance acceptance) throws IOException {
        return accepting.accept(by, sheet, row, acceptance);
    }

    /// Accepts every open row in which nothing is in conflict; the others wait on.
    Ruling<Taken> acceptAll(Person by, Returned sheet, UUID request, String why) throws IOException {
        return accepting.acceptAll(by, sheet, request, why);
    }

    /// Leaves a row: nothing of it is taken, and it can be opened again.
    Ruling<String> leave(Person by, Returned sheet, ReturnedRow row) {
        return row.isOpen() ? keeping.leave(by, sheet.id(), row.row()) : keeping.decidedAlready(sheet.id(), row.row());
    }

    Ruling<String> reopen(Person by, Returned sheet, ReturnedRow row) {
        return keeping.reopen(by, sheet.id(), row.row());
    }
}
