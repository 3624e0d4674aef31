package longtang.worksheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import longtang.codes.Codes;
import longtang.dossier.Dossier;
import longtang.dossier.Dossiers;
import longtang.dossier.FactField;
import longtang.dossier.FactForm;
import longtang.dossier.RegisterFilter;
import longtang.neighbourhood.Neighbourhood;
import longtang.people.Person;
import longtang.web.Words;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/// Writes the sheet that goes out: one row a file, lists of values as dropdowns, a page that says how to fill it in.
@Component
class SheetOut {

    /// Rows below the last one in which new structures may be written, with dropdowns as well.
    private static final int ROOM_FOR_NEW = 200;

    private static final String GREY = "F1EFEA";
    private static final String BLUE = "E5EFF3";

    private final Dossiers dossiers;
    private final Neighbourhood neighbourhood;
    private final Codes codes;

    SheetOut(Dossiers dossiers, Neighbourhood neighbourhood, Codes codes) {
        this.dossiers = dossiers;
        this.neighbourhood = neighbourhood;
        this.codes = codes;
    }

    void write(Person by, RegisterFilter filter, Words words, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Longtang", "1.0")) {
            new Writing(book, new SheetWords(words, codes.book())).write(by, filter);
        }
    }

    private final class Writing {

        private final SheetWords words;
        private final Worksheet sheet;
        private final Worksheet help;
        private final Dropdowns dropdowns;
        private final Map<String, Range> choices = new HashMap<>();
        private final CommitteeNames committees = new CommitteeNames(neighbourhood);
        private int row = 1;

        Writing(Workbook book, SheetWords words) {
            this.words = words;
            this.sheet = book.newWorksheet(words.words().say("worksheet.sheet"));
            this.help = book.newWorksheet(words.words().say("worksheet.sheet.help"));
            this.dropdowns = new Dropdowns(book, words.words());
        }

        void write(Person by, RegisterFilter filter) throws IOException {
            lists();
            head();
            dossiers.export(by, filter, files -> files.forEach(this::add));
            dropdowns();
            help();
            sheet.finish();
            help.finish();
            dropdowns.finish();
        }

        private void lists() {
            for (var list : words.book().lists()) {
                var open = words.choices(list.name());
                if (!open.isEmpty()) choices.put(list.name(), dropdowns.list(open));
            }
        }

        private void head() {
            for (int column = 0; column < Column.ALL.size(); column++) {
                sheet.value(0, column, words.header(Column.ALL.get(column)));
                sheet.width(column, width(Column.ALL.get(column)));
                sheet.style(0, column)
                        .bold()
                        .wrapText(true)
                        .verticalAlignment("center")
                        .fillColor(isForGuidance(Column.ALL.get(column)) ? GREY : BLUE)
                        .set();
            }
            sheet.rowHeight(0, 34);
            sheet.hideColumn(Column.ALL.indexOf(Column.Guide.VERSION));
            sheet.freezePane(Column.ALL.indexOf(Column.Guide.ADDRESS) + 1, 1);
        }

        private static boolean isForGuidance(Column.Ours column) {
            return column instanceof Column.Guide guide && guide.compareTo(Column.Guide.BASIS) < 0;
        }

        private static double width(Column.Ours column) {
            return switch (column) {
                case Column.Guide guide ->
                    switch (guide) {
                        case NUMBER, COMMITTEE, BASIS -> 17;
                        case VERSION -> 6;
                        case ADDRESS, CALLED -> 24;
                        case WHY -> 34;
                    };
                case Column.Fact(var field) -> field.form() instanceof FactForm.OneOf ? 13 : 10;
            };
        }

        private void add(Dossier file) {
            for (int column = 0; column < Column.ALL.size(); column++) {
                switch (Column.ALL.get(column)) {
                    case Column.Guide guide -> {
                        guide(file, guide, column);
                        if (isForGuidance(guide))
                            sheet.style(row, column).fillColor(GREY).set();
                    }
                    case Column.Fact(var field) -> fact(file, field, column);
                }
            }
            row++;
        }

        private void guide(Dossier file, Column.Guide guide, int column) {
            switch (guide) {
                case NUMBER -> sheet.value(row, column, file.number().toString());
                case VERSION -> sheet.value(row, column, file.version());
                case COMMITTEE -> sheet.value(row, column, SheetWords.safe(committees.of(file)));
                case ADDRESS -> sheet.value(row, column, SheetWords.safe(file.address()));
                case CALLED -> sheet.value(row, column, SheetWords.safe(String.join(" ", file.words())));
                case BASIS, WHY -> {}
            }
        }

        private void fact(Dossier file, FactField field, int column) {
            var kept = file.value(field);
            if (kept.isEmpty()) return;
            if (field.form() instanceof FactForm.Amount) sheet.value(row, column, new java.math.BigDecimal(kept));
            else sheet.value(row, column, SheetWords.safe(words.shown(field, kept)));
        }

        private void dropdowns() {
            var columns = new EnumMap<FactField, Integer>(FactField.class);
            for (var field : Column.FACTS) columns.put(field, Column.ALL.indexOf(new Column.Fact(field)));
            columns.forEach((field, column) -> {
                if (field.form() instanceof FactForm.OneOf(var list)) dropdown(column, list);
                else if (!(field.form() instanceof FactForm.Amount)) asText(column);
            });
            dropdown(Column.ALL.indexOf(Column.Guide.BASIS), "basis");
        }

        private void dropdown(int column, String list) {
            var range = choices.get(list);
            if (range == null) return;
            dropdowns.offer(
                    sheet.range(1, column, row + ROOM_FOR_NEW, column),
                    range,
                    words.words().say("worksheet.choose"));
        }

        // 7-1 and 2016-05 are no dates here.
        private void asText(int column) {
            sheet.range(1, column, row + ROOM_FOR_NEW, column)
                    .style()
                    .format("@")
                    .set();
        }

        private void help() {
            help.width(0, 100);
            var lines = List.of(words.words().say("worksheet.help").split("\\|"));
            for (int line = 0; line < lines.size(); line++) {
                help.value(line, 0, lines.get(line));
                help.style(line, 0).wrapText(true).set();
            }
        }
    }
}
