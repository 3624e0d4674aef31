package longtang.worksheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import longtang.dossier.Change;
import longtang.dossier.Dossier;
import longtang.dossier.Dossiers;
import longtang.law.Ruling;
import longtang.people.Person;
import longtang.sighting.Imports;
import longtang.worksheet.Worksheets.Acceptance;
import longtang.worksheet.Worksheets.Taken;
import org.springframework.stereotype.Component;

/// Takes rows over: a change is settled in its file, a new row goes in as a ledger of one's own.
///
/// A row is taken and its file changed in one transaction of their own: both happen or neither, and one row that cannot
/// be taken holds up no other.
@Component
class Accepting {

    private static final String AS_WRITTEN = "LEDGER";

    private final Dossiers dossiers;
    private final Imports imports;
    private final NewRows newRows;
    private final Keeping keeping;
    private final Languages languages;

    Accepting(Dossiers dossiers, Imports imports, NewRows newRows, Keeping keeping, Languages languages) {
        this.dossiers = dossiers;
        this.imports = imports;
        this.newRows = newRows;
        this.keeping = keeping;
        this.languages = languages;
    }

    /// What a row would change, fact by fact; nothing where the file is not for this person.
    List<Difference> differences(Person by, ReturnedRow row) {
        if (row.number() == null || row.kind() != ReturnedRow.Kind.CHANGE) return List.of();
        var now = dossiers.get(by, row.number());
        if (now.isPresent() && row.isTwoWay()) return Difference.of(row, null, now.get());
        var out = dossiers.versionsAt(by, Map.of(row.number(), row.version())).get(row.number());
        return now.isEmpty() || out == null ? List.of() : Difference.of(row, out, now.get());
    }

    Ruling<String> accept(Person by, Returned sheet, ReturnedRow row, Acceptance acceptance) throws IOException {
        if (!row.isOpen()) return keeping.decidedAlready(sheet.id(), row.row());
        return row.kind() == ReturnedRow.Kind.NEW
                ? acceptNew(by, sheet, List.of(row), acceptance.request())
                : acceptChange(by, sheet, row, acceptance);
    }

    private Ruling<String> acceptChange(Person by, Returned sheet, ReturnedRow row, Acceptance acceptance)
            throws IOException {
        return keeping.take(
                by,
                sheet.id(),
                Set.of(row.row()),
                open -> settled(by, row, acceptance, changes(by, sheet, row, acceptance)));
    }

    private List<Change> changes(Person by, Returned sheet, ReturnedRow row, Acceptance acceptance) {
        var changes = new ArrayList<Change>();
        for (var difference : differences(by, row)) {
            var taken = switch (difference.kind()) {
                case CHANGE -> true;
                case CONFLICT, EITHER -> acceptance.fromSheet().contains(difference.field());
                case ALREADY -> false;
            };
            if (taken) changes.add(change(sheet, row, difference, acceptance.why()));
        }
        return changes;
    }

    private Ruling<String> settled(Person by, ReturnedRow row, Acceptance acceptance, List<Change> changes) {
        if (changes.isEmpty() || row.number() == null) return Ruling.allow(String.valueOf(acceptance.seen()));
        var request = requestOf(acceptance.request(), row);
        return switch (dossiers.settle(by, request, row.number(), acceptance.seen(), changes)) {
            case Ruling.Refused<Integer>(var why) -> Ruling.refuse(why);
            case Ruling.Allowed<Integer>(var version) -> Ruling.allow(String.valueOf(version));
        };
    }

    private Change change(Returned sheet, ReturnedRow row, Difference difference, String why) {
        var basis = row.basis().isEmpty() ? AS_WRITTEN : row.basis();
        return new Change(
                difference.field(), difference.sheet(), reason(sheet, row, why), new Change.Ground(basis, "", null));
    }

    private String reason(Returned sheet, ReturnedRow row, String why) {
        if (!why.isBlank()) return why;
        return row.why().isBlank()
                ? languages.chinese().words().say("worksheet.why.default", sheet.fileName())
                : row.why();
    }

    private Ruling<String> acceptNew(Person by, Returned sheet, List<ReturnedRow> rows, UUID request)
            throws IOException {
        var name = languages.chinese().words().say("worksheet.new.file", sheet.fileName());
        var numbers = rows.stream().map(ReturnedRow::row).collect(Collectors.toSet());
        return keeping.take(by, sheet.id(), numbers, open -> {
            var still = rows.stream().filter(row -> open.contains(row.row())).toList();
            return switch (imports.send(by.asActor(), request, 0, name, newRows.csv(sheet, still))) {
                case Ruling.Refused<UUID>(var why) -> Ruling.refuse(why);
                case Ruling.Allowed<UUID>(var id) -> Ruling.allow(id.toString());
            };
        });
    }

    /// Everything that can be taken without asking; the rest waits on.
    Ruling<Taken> acceptAll(Person by, Returned sheet, UUID request, String why) throws IOException {
        int changed = 0;
        int left = 0;
        var fresh = new ArrayList<ReturnedRow>();
        for (var row : sheet.changed()) {
            if (!row.isOpen()) continue;
            if (row.kind() == ReturnedRow.Kind.NEW) fresh.add(row);
            else if (isTaken(by, sheet, row, request, why)) changed++;
            else left++;
        }
        if (!fresh.isEmpty() && acceptNew(by, sheet, fresh, request) instanceof Ruling.Refused<String>(var refused)) {
            return Ruling.refuse(refused);
        }
        return Ruling.allow(new Taken(changed, fresh.size(), left));
    }

    private boolean isTaken(Person by, Returned sheet, ReturnedRow row, UUID request, String why) throws IOException {
        if (row.number() == null || !row.unread().isEmpty()) return false;
        var seen = dossiers.get(by, row.number()).map(Dossier::version);
        if (seen.isEmpty()) return false;
        if (differences(by, row).stream().anyMatch(Difference::isLeftToAPerson)) return false;
        var acceptance = new Acceptance(request, seen.get(), why, Set.of());
        return acceptChange(by, sheet, row, acceptance) instanceof Ruling.Allowed<String>;
    }

    private static UUID requestOf(UUID request, ReturnedRow row) {
        return UUID.nameUUIDFromBytes((request + "/" + row.row()).getBytes(StandardCharsets.UTF_8));
    }
}
