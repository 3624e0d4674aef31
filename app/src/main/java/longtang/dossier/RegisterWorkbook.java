package longtang.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import longtang.codes.Codes;
import longtang.neighbourhood.Committee;
import longtang.neighbourhood.Neighbourhood;
import longtang.people.Person;
import longtang.web.Words;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/// The register as a workbook: the filtered list, without anybody's name or telephone.
///
/// Cells are texts and numbers, never formulas; a text that a spreadsheet could take for one is quoted.
@Component
class RegisterWorkbook {

    private static final int[] WIDTHS = {17, 12, 24, 12, 12, 20, 10, 24, 10, 10, 10, 13, 13, 16, 40};

    private final Dossiers dossiers;
    private final Neighbourhood neighbourhood;
    private final Codes codes;

    RegisterWorkbook(Dossiers dossiers, Neighbourhood neighbourhood, Codes codes) {
        this.codes = codes;
        this.dossiers = dossiers;
        this.neighbourhood = neighbourhood;
    }

    void write(Person by, RegisterFilter filter, Words words, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Longtang", "1.0")) {
            var sheet = book.newWorksheet(words.say("dossier.register"));
            head(sheet, words.say("dossier.export.columns").split("\\|"));
            var rows = new Rows(sheet, new Telling(words, codes.book()));
            dossiers.export(by, filter, rows::add);
            sheet.finish();
        }
    }

    private static void head(Worksheet sheet, String[] columns) {
        for (var column = 0; column < columns.length; column++) {
            sheet.value(0, column, columns[column]);
            sheet.width(column, WIDTHS[Math.min(column, WIDTHS.length - 1)]);
        }
        sheet.range(0, 0, 0, columns.length - 1)
                .style()
                .bold()
                .fillColor("E5EFF3")
                .set();
        sheet.freezePane(0, 1);
    }

    private final class Rows {

        private final Worksheet sheet;
        private final Telling telling;
        private final Map<String, String> committees = new HashMap<>();
        private int row = 1;

        Rows(Worksheet sheet, Telling telling) {
            this.sheet = sheet;
            this.telling = telling;
        }

        void add(List<Dossier> files) {
            var records = dossiers.links(files.stream().map(Dossier::id).toList()).stream()
                    .collect(Collectors.groupingBy(
                            SightingLink::dossier,
                            Collectors.mapping(link -> link.key().recordId(), Collectors.joining(" "))));
            for (var file : files) add(file, records.getOrDefault(file.id(), ""));
        }

        private void add(Dossier file, String records) {
            var column = 0;
            for (var text : List.of(
                    file.number().toString(),
                    committee(file),
                    telling.address(file),
                    telling.code("part", file.part()),
                    telling.name(file),
                    String.join(" ", file.words()),
                    telling.standingShown(file).label(),
                    telling.hazards(file),
                    telling.code("use", file.use()),
                    telling.code("material", file.material()))) {
                sheet.value(row, column++, safe(text));
            }
            if (file.area() != null) sheet.value(row, column, file.area());
            column++;
            for (var text : List.of(
                    file.firstSeen() == null ? "" : file.firstSeen().toString(),
                    file.lastSeen() == null ? "" : file.lastSeen().toString(),
                    telling.words().say(file.confirmed() ? "dossier.confirmed" : "dossier.unconfirmed"),
                    records)) {
                sheet.value(row, column++, safe(text));
            }
            row++;
        }

        private String committee(Dossier file) {
            var code = file.committee();
            if (code == null) return "";
            return committees.computeIfAbsent(
                    code,
                    asked -> neighbourhood.committee(asked).map(Committee::name).orElse(asked));
        }
    }

    static String safe(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
