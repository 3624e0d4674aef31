package longtang.register;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import longtang.ledger.LedgerKind;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// `register.xlsx`: one row for each structure, those in focus first and marked.
final class RegisterSheet {

    private static final double[] WIDTHS = {
        17, 15, 8, 12, 26, 10, 10, 20, 10, 10, 9, 24, 9, 12, 12, 20, 24, 20, 20, 17, 14
    };
    private static final int MOST_CHARACTERS = 32_000;
    private static final String HEAD = "1F3A4D";
    private static final String MARKED = "FCE4D6";
    private static final String LINE = "BFBFBF";

    private final ReasonWords words;

    RegisterSheet(ReasonWords words) {
        this.words = words;
    }

    void write(Register register, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Longtang", "1.0")) {
            book.setGlobalDefaultFont("等线", 11);
            var sheet = book.newWorksheet(words.word("register.sheet"));
            int columns = head(sheet);
            int row = 1;
            for (var file : inOrder(register)) row(sheet, row++, file, columns);
            sheet.freezePane(1, 1);
            sheet.setAutoFilter(0, 0, Math.max(1, row - 1), columns - 1);
            sheet.pageOrientation("landscape");
            sheet.setFitToPage(true);
            sheet.fitToHeight((short) 0);
            sheet.repeatRows(0);
        }
    }

    private static List<StructureFile> inOrder(Register register) {
        var focus = register.structures().stream()
                .filter(file -> !file.facts().focus().isEmpty());
        var others = register.structures().stream()
                .filter(file -> file.facts().focus().isEmpty());
        return Stream.concat(focus, others).toList();
    }

    private int head(Worksheet sheet) {
        var columns = words.columns("register.columns");
        for (int c = 0; c < columns.size(); c++) {
            sheet.value(0, c, columns.get(c));
            sheet.width(c, WIDTHS[c]);
        }
        sheet.rowHeight(0, 24);
        sheet.range(0, 0, 0, columns.size() - 1)
                .style()
                .bold()
                .fontColor("FFFFFF")
                .fillColor(HEAD)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .set();
        return columns.size();
    }

    private void row(Worksheet sheet, int row, StructureFile file, int columns) {
        var facts = file.facts();
        int c = 0;
        text(sheet, row, c++, file.number().toString());
        text(
                sheet,
                row,
                c++,
                facts.focus().stream()
                        .sorted()
                        .map(f -> words.word("focus." + f))
                        .collect(Collectors.joining("、")));
        text(sheet, row, c++, named("status", facts.status()));
        text(sheet, row, c++, facts.committee());
        text(sheet, row, c++, facts.sites().stream().map(Site::text).distinct().collect(Collectors.joining("；")));
        text(sheet, row, c++, named("part", facts.part()));
        text(sheet, row, c++, named("kind", facts.kind()));
        text(sheet, row, c++, String.join("、", facts.words()));
        text(sheet, row, c++, named("material", facts.material()));
        text(sheet, row, c++, named("use", facts.use()));
        if (facts.area() != null) sheet.value(row, c, facts.area());
        c++;
        text(sheet, row, c++, facts.hazards().stream().map(this::hazard).collect(Collectors.joining("、")));
        text(sheet, row, c++, named("outcome", facts.outcome()));
        text(
                sheet,
                row,
                c++,
                facts.firstSeen() == null ? null : facts.firstSeen().toString());
        text(sheet, row, c++, facts.lastSeen() == null ? null : facts.lastSeen().toString());
        for (var kind : List.of(LedgerKind.SURVEY, LedgerKind.COMPLAINTS, LedgerKind.PATROL, LedgerKind.LEDGER)) {
            text(sheet, row, c++, ids(file, kind));
        }
        text(sheet, row, c++, file.succeeds() == null ? null : file.succeeds().toString());
        text(sheet, row, c, words.word(file.confirmed() ? "register.confirmed" : "register.unconfirmed"));

        var style = sheet.range(row, 0, row, columns - 1)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .borderStyle(BorderStyle.THIN)
                .borderColor(LINE);
        (facts.focus().isEmpty() ? style : style.fillColor(MARKED)).set();
    }

    private String hazard(Hazard hazard) {
        var type = words.word("hazard." + hazard.type());
        return hazard.level() == Hazard.Level.ORDINARY
                ? type
                : type + "（" + words.word("level." + hazard.level()) + "）";
    }

    private @Nullable String named(String group, @Nullable Object value) {
        return value == null ? null : words.word(group + "." + value);
    }

    private static String ids(StructureFile file, LedgerKind kind) {
        return file.members().stream()
                .filter(key -> key.kind() == kind)
                .map(SightingKey::recordId)
                .collect(Collectors.joining("、"));
    }

    // Always a text cell, never a formula; without what XML cannot hold.
    private static void text(Worksheet sheet, int row, int column, @Nullable String text) {
        if (text == null || text.isEmpty()) return;
        var clean = text.codePoints()
                .filter(c -> c == '\n' || c >= 0x20 && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF)
                .limit(MOST_CHARACTERS)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        sheet.value(row, column, clean.toString());
    }
}
