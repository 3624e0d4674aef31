package longtang.worksheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import longtang.dossier.Dossier;
import longtang.dossier.Dossiers;
import longtang.dossier.FactForm;
import longtang.dossier.RegisterFilter;
import longtang.neighbourhood.Neighbourhood;
import longtang.people.Person;
import longtang.worksheet.UpperColumn.Fact;
import longtang.worksheet.UpperColumn.Fixed;
import longtang.worksheet.UpperColumn.Guide;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/// Writes a table of the upper level as its form has it, and two hidden columns of ours behind it.
///
/// A value that has no word there is written as we call it, on a ground of its own, and counted above its column.
@Component
class UpperOut {

    /// Rows below the last one that have dropdowns as well.
    private static final int ROOM_FOR_NEW = 200;

    private static final String GREY = "F1EFEA";
    private static final String AMBER = "FBE8C8";

    private final Dossiers dossiers;
    private final Neighbourhood neighbourhood;
    private final Languages languages;
    private final Clock clock;

    UpperOut(Dossiers dossiers, Neighbourhood neighbourhood, Languages languages, Clock clock) {
        this.dossiers = dossiers;
        this.neighbourhood = neighbourhood;
        this.languages = languages;
        this.clock = clock;
    }

    void write(Person by, UpperForm form, RegisterFilter filter, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Longtang", "1.0")) {
            new Writing(book, form, languages.chinese(), LocalDate.now(clock)).write(by, filter);
        }
    }

    private final class Writing {

        private final UpperForm form;
        private final SheetWords words;
        private final LocalDate today;
        private final Worksheet sheet;
        private final Dropdowns dropdowns;
        private final List<UpperColumn> columns;
        private final int head;
        private final Map<Integer, Map<String, Integer>> wordless = new TreeMap<>();
        private final CommitteeNames committees = new CommitteeNames(neighbourhood);
        private int row;

        Writing(Workbook book, UpperForm form, SheetWords words, LocalDate today) {
            this.form = form;
            this.words = words;
            this.today = today;
            this.sheet = book.newWorksheet(form.name());
            this.dropdowns = new Dropdowns(book, words.words());
            this.columns = form.columns();
            this.head = form.titles().size();
            this.row = head + 1;
        }

        void write(Person by, RegisterFilter filter) throws IOException {
            titles();
            for (int column = 0; column < columns.size(); column++) {
                head(column, columns.get(column).header());
                sheet.width(column, width(columns.get(column).says()));
            }
            hidden(Column.Guide.NUMBER, columns.size());
            hidden(Column.Guide.VERSION, columns.size() + 1);
            sheet.freezePane(0, head + 1);
            dossiers.export(by, filter, files -> files.forEach(this::add));
            wordless.forEach(this::count);
            dropdowns();
            sheet.finish();
            dropdowns.finish();
        }

        private void titles() {
            for (int line = 0; line < head; line++) {
                sheet.value(
                        line, 0, SheetWords.safe(UpperForm.dated(form.titles().get(line), today)));
                if (columns.size() > 1)
                    sheet.range(line, 0, line, columns.size() - 1).merge();
                sheet.style(line, 0)
                        .bold()
                        .horizontalAlignment("center")
                        .wrapText(true)
                        .set();
            }
        }

        private void head(int column, String header) {
            sheet.value(head, column, SheetWords.safe(header));
            sheet.style(head, column)
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("center")
                    .fillColor(GREY)
                    .set();
        }

        private void hidden(Column.Guide guide, int column) {
            head(column, words.words().say(Column.HIDDEN.getOrDefault(guide, guide.key())));
            sheet.hideColumn(column);
        }

        private static double width(UpperColumn.Says says) {
            return switch (says) {
                case Guide guide ->
                    switch (guide) {
                        case ROW -> 6;
                        case NUMBER, COMMITTEE -> 17;
                        case ADDRESS, CALLED -> 26;
                    };
                case Fact(var field, var _) -> field.form() instanceof FactForm.OneOf ? 14 : 11;
                case Fixed _ -> 16;
            };
        }

        private void add(Dossier file) {
            for (int column = 0; column < columns.size(); column++) {
                switch (columns.get(column).says()) {
                    case Guide guide -> guide(file, guide, column);
                    case Fact fact -> fact(file, fact, column);
                    case Fixed(var text) -> text(column, UpperForm.dated(text, today));
                }
            }
            sheet.value(row, columns.size(), file.number().toString());
            sheet.value(row, columns.size() + 1, file.version());
            row++;
        }

        private void guide(Dossier file, Guide guide, int column) {
            switch (guide) {
                case NUMBER -> text(column, file.number().toString());
                case COMMITTEE -> text(column, committees.of(file));
                case ADDRESS -> text(column, file.address());
                case CALLED -> text(column, String.join(" ", file.words()));
                case ROW -> sheet.value(row, column, row - head);
            }
        }

        private void fact(Dossier file, Fact fact, int column) {
            var kept = file.value(fact.field());
            if (kept.isEmpty()) return;
            if (fact.field().form() instanceof FactForm.Amount) sheet.value(row, column, new BigDecimal(kept));
            else if (fact.words().isEmpty() || fact.words().containsKey(kept)) text(column, shown(fact, kept));
            else wordless(column, words.shown(fact.field(), kept));
        }

        private String shown(Fact fact, String kept) {
            return fact.word(kept).orElseGet(() -> words.shown(fact.field(), kept));
        }

        private void wordless(int column, String ours) {
            text(column, ours);
            sheet.style(row, column).fillColor(AMBER).set();
            wordless.computeIfAbsent(column, first -> new TreeMap<>()).merge(ours, 1, Integer::sum);
        }

        private void text(int column, String text) {
            if (!text.isEmpty()) sheet.value(row, column, SheetWords.safe(text));
        }

        private void count(int column, Map<String, Integer> values) {
            var counted = values.entrySet().stream()
                    .map(value -> words.words().say("worksheet.wordless.one", value.getKey(), value.getValue()))
                    .collect(Collectors.joining("、"));
            var cells = values.values().stream().mapToInt(Integer::intValue).sum();
            sheet.comment(head, column, words.words().say("worksheet.wordless", cells, counted));
        }

        private void dropdowns() {
            for (int column = 0; column < columns.size(); column++) {
                if (!(columns.get(column).says() instanceof Fact fact)) continue;
                var cells = sheet.range(head + 1, column, row + ROOM_FOR_NEW, column);
                if (fact.field().form() instanceof FactForm.OneOf(var list)) {
                    var choices = choices(fact, list);
                    if (!choices.isEmpty())
                        dropdowns.offer(
                                cells, dropdowns.list(choices), words.words().say("worksheet.choose.form"));
                } else if (!(fact.field().form() instanceof FactForm.Amount)) {
                    cells.style().format("@").set();
                }
            }
        }

        private List<String> choices(Fact fact, String list) {
            if (fact.words().isEmpty()) return words.choices(list);
            return fact.words().values().stream()
                    .map(SheetWords::safe)
                    .distinct()
                    .toList();
        }
    }
}
