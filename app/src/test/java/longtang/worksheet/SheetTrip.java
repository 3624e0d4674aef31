package longtang.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import longtang.Lane44;
import longtang.dossier.Change;
import longtang.dossier.Dossier;
import longtang.dossier.Dossiers;
import longtang.dossier.FactField;
import longtang.dossier.RegisterFilter;
import longtang.law.Ruling;
import longtang.people.Person;
import longtang.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// A sheet's way out of the register of Lane 44 and back, for the tests of it.
@Component
class SheetTrip {

    /// Files of the lane before this one are for tests that count.
    private static final int SPARED = 10;

    private final Worksheets worksheets;
    private final SheetOut out;
    private final UpperOut upperOut;
    private final UpperForms forms;
    private final Dossiers dossiers;
    private final MessageSource source;
    private final Lane44 lane44;

    SheetTrip(
            Worksheets worksheets,
            SheetOut out,
            UpperOut upperOut,
            UpperForms forms,
            Dossiers dossiers,
            MessageSource source,
            Lane44 lane44) {
        this.worksheets = worksheets;
        this.out = out;
        this.upperOut = upperOut;
        this.forms = forms;
        this.dossiers = dossiers;
        this.source = source;
        this.lane44 = lane44;
    }

    EditedSheet takenOut() throws IOException {
        var bytes = new ByteArrayOutputStream();
        out.write(lane44.officer(), RegisterFilter.everything(), new Words(source, Locale.SIMPLIFIED_CHINESE), bytes);
        return new EditedSheet(bytes.toByteArray());
    }

    /// The lane in a table of the upper level, with our hidden columns.
    EditedSheet takenOutAs(String form) throws IOException {
        var found = forms.find(form).orElseThrow();
        var bytes = new ByteArrayOutputStream();
        upperOut.write(lane44.officer(), found, RegisterFilter.everything(), bytes);
        return new EditedSheet(bytes.toByteArray(), found.titles().size(), "系统档案号");
    }

    Returned brought(Person by, EditedSheet sheet) throws IOException {
        return switch (worksheets.bring(by, UUID.randomUUID(), "台账.xlsx", sheet.saved())) {
            case Ruling.Allowed<UUID>(var id) -> worksheets.get(id).orElseThrow();
            case Ruling.Refused<UUID>(var why) -> throw new AssertionError(why);
        };
    }

    Returned reread(Returned sheet) {
        return worksheets.get(sheet.id()).orElseThrow();
    }

    /// A file of the lane that is nobody else's, as long as every test asks for its own.
    Dossier file(int which) {
        return dossiers.find(lane44.officer(), RegisterFilter.everything(), null).dossiers().stream()
                .sorted(Comparator.comparing(file -> file.number().toString()))
                .skip(SPARED + which)
                .findFirst()
                .orElseThrow();
    }

    Dossier again(Dossier file) {
        return dossiers.get(lane44.officer(), file.number()).orElseThrow();
    }

    /// Somebody at the screen settles a fact of the file as it is now.
    void settle(Person by, Dossier file, FactField field, String value) {
        var seen = again(file).version();
        assertThat(dossiers.settle(
                        by, UUID.randomUUID(), file.number(), seen, List.of(new Change(field, value, "现场看过"))))
                .isInstanceOf(Ruling.Allowed.class);
    }
}
