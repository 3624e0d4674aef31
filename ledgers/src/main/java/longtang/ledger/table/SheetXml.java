package longtang.ledger.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows out of a worksheet's XML. The dimension it claims is not looked at; nothing is evaluated.
final class SheetXml {

    private static final int LAST_ROW = 1_048_576;
    private static final int LAST_COLUMN = 16_384;

    private final XmlPart xml;
    private final SharedStrings strings;
    private final DateStyles styles;
    private final boolean from1904;
    private final Budget budget;
    private final StringBuilder text = new StringBuilder();

    private int number;
    private int column;
    private List<Cell> cells = new ArrayList<>();
    private int characters;

    SheetXml(XmlPart xml, SharedStrings strings, DateStyles styles, boolean from1904, Budget budget) {
        this.xml = xml;
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
        this.budget = budget;
    }

    void read(Table.Sink sink) {
        while (xml.next()) {
            if (xml.starts("row")) {
                var row = row();
                if (!row.isBlank() && !sink.row(row)) return;
            } else if (xml.ends("sheetData")) {
                return;
            }
        }
    }

    private Row row() {
        var written = xml.attribute("r");
        number = written == null ? number + 1 : number(written);
        if (number < 1 || number > LAST_ROW) throw new Refused("xlsx.row_number");

        column = -1;
        cells = new ArrayList<>();
        characters = 0;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) cell();
        }
        return new Row(number, cells, characters > budget.rowCharacters() ? "row.too_long" : null);
    }

    private void cell() {
        var reference = xml.attribute("r");
        column = reference == null ? column + 1 : column(reference);
        if (column < 0 || column >= LAST_COLUMN) throw new Refused("xlsx.columns");

        var type = xml.attribute("t");
        var style = xml.attribute("s");
        var formula = false;
        var value = false;
        text.setLength(0);
        while (xml.next() && !xml.ends("c")) {
            if (!xml.starts()) continue;
            switch (xml.name()) {
                case "v" -> {
                    readValue();
                    value = true;
                }
                case "is" -> RichText.read(xml, "is", text, budget);
                case "f" -> formula = true;
                default -> {} // extensions
            }
        }
        var uncalculated = formula && (!value || (text.isEmpty() && !"str".equals(type)));
        put(uncalculated ? new Cell("", Cell.Kind.UNCALCULATED) : cell(type, style));
    }

    private void readValue() {
        while (xml.next() && !xml.ends("v")) {
            if (xml.isText() && text.length() <= budget.cellCharacters()) xml.addTextTo(text);
        }
    }

    private Cell cell(@Nullable String type, @Nullable String style) {
        if (text.isEmpty()) return Cell.BLANK;
        var written = text.toString();
        return switch (type == null ? "n" : type) {
            case "s" -> limited(strings.get(number(written.strip())));
            case "b" -> Cell.text(written.equals("1") ? "TRUE" : "FALSE");
            case "e" -> new Cell(written, Cell.Kind.ERROR);
            case "n" ->
                styles.isDate(style)
                        ? Cell.text(Serial.shownAsDate(written, from1904))
                        : new Cell(Serial.shownAsNumber(written), Cell.Kind.NUMBER);
            case "str" -> formulaText();
            default -> limited(written); // inlineStr, d
        };
    }

    private Cell formulaText() {
        if (text.indexOf("_x") >= 0) RichText.unescape(text);
        return limited(text.toString());
    }

    private Cell limited(String written) {
        return written.length() > budget.cellCharacters()
                ? new Cell(written.substring(0, 100), Cell.Kind.TOO_LONG)
                : Cell.text(written);
    }

    // Styled but empty cells far to the right are common and cost nothing.
    private void put(Cell cell) {
        if (cell.isBlank()) return;
        if (column >= budget.columns()) throw new Refused("columns.too_many", Integer.toString(budget.columns()));
        characters += cell.text().length();
        if (characters > budget.rowCharacters()) return;
        while (cells.size() <= column) cells.add(Cell.BLANK);
        cells.set(column, cell);
    }

    private static int number(String digits) {
        if (digits.isEmpty() || digits.length() > 9) return -1;
        var number = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) return -1;
            number = number * 10 + digit;
        }
        return number;
    }

    /// 27 for AB7.
    private static int column(String reference) {
        var column = 0;
        for (var i = 0; i < reference.length(); i++) {
            var letter = reference.charAt(i);
            if (letter >= '0' && letter <= '9') break;
            if (letter < 'A' || letter > 'Z' || column > LAST_COLUMN) return -1;
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }
}
