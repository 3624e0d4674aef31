package longtang.worksheet;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import longtang.dossier.Dossiers;
import longtang.evidence.Blobs;
import longtang.law.Ruling;
import longtang.people.Person;
import longtang.record.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Brings a sheet back: its bytes are kept, its rows compared with what went out, the differences kept as a proposal.
@Component
class Bringing {

    private final SheetIn sheets;
    private final Languages languages;
    private final Dossiers dossiers;
    private final Blobs blobs;
    private final Clock clock;

    Bringing(SheetIn sheets, Languages languages, Dossiers dossiers, Blobs blobs, Clock clock) {
        this.sheets = sheets;
        this.languages = languages;
        this.dossiers = dossiers;
        this.blobs = blobs;
        this.clock = clock;
    }

    /// A sheet and the hash of its file.
    record Brought(Returned sheet, String sha256) {}

    Ruling<Brought> bring(Person by, String name, InputStream bytes) throws IOException {
        try {
            var kept = blobs.put(bytes, SheetIn.MOST_BYTES);
            return switch (sheets.read(blobs.file(kept.sha256()))) {
                case SheetIn.Sheet.Lines(var lines, var form) ->
                    Ruling.allow(new Brought(
                            returned(by, name, lines, form), kept.sha256().toString()));
                case SheetIn.Sheet.NotOurs() -> refuse("sheet-not-ours", "worksheet.refused.notours", 0);
                case SheetIn.Sheet.Almost(var form, var missing) ->
                    Ruling.refuse(
                            "sheet-not-ours", "", "worksheet.refused.almost", form.name(), String.join("、", missing));
                case SheetIn.Sheet.TooLong() -> refuse("sheet-unreadable", "worksheet.refused.rows", SheetIn.MOST_ROWS);
                case SheetIn.Sheet.Unreadable(var code) -> refuse("sheet-unreadable", "worksheet.refused.file", 0);
            };
        } catch (Blobs.TooLarge tooLarge) {
            return refuse("sheet-unreadable", "worksheet.refused.large", SheetIn.MOST_BYTES >> 20);
        }
    }

    private Returned returned(Person by, String name, List<SheetIn.Line> lines, @Nullable UpperForm form) {
        var found = new Comparing(dossiers, by, languages.reader(form)).compare(lines);
        UUID id = Ids.at(clock.instant());
        return new Returned(
                id,
                name,
                form == null ? "" : form.name(),
                clock.instant(),
                by.name(),
                lines.size(),
                found.unchanged(),
                found.rows());
    }

    private static Ruling<Brought> refuse(String code, String fact, long most) {
        return Ruling.refuse(code, "", fact, most);
    }
}
