package longtang.ledger.table;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/// Rows out of the records of an .xls. Formulas give the result they were saved with and are never evaluated.
final class XlsSheet {

    private final Budget budget;
    private final XlsFormats formats = new XlsFormats();
    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private @Nullable SSTRecord texts;
    private int depth;
    private int streams;
    private boolean inside;
    private String name = "";

    private int row = -1;
    private int characters;
    private List<Cell> cells = new ArrayList<>();
    private @Nullable FormulaRecord awaitingText;

    XlsSheet(Budget budget) {
        this.budget = budget;
    }

    String name() {
        return name;
    }

    boolean countsFrom1904() {
        return formats.from1904();
    }

    void read(InputStream in, Table.Sink sink) {
        var records = open(in);
        for (var record = next(records); record != null; record = next(records)) {
            if (record instanceof BOFRecord begin) enter(begin);
            else if (record instanceof EOFRecord) {
                depth--;
                if (inside && depth == 0) {
                    finish(sink);
                    return;
                }
            } else if (inside && depth == 1) {
                if (!cell(record, sink)) return;
            } else if (streams == 1) {
                global(record);
            }
        }
        if (!inside) throw new Refused("xlsx.no_sheet");
        finish(sink);
    }

    // The library answers broken records with many kinds of exceptions; all mean the same to the reader.
    private static RecordFactoryInputStream open(InputStream in) {
        try {
            return new RecordFactoryInputStream(in, false);
        } catch (RuntimeException damaged) {
            throw new Refused("file.damaged");
        }
    }

    private static @Nullable Record next(RecordFactoryInputStream records) {
        try {
            return records.nextRecord();
        } catch (RuntimeException damaged) {
            throw new Refused("file.damaged");
        }
    }

    private void enter(BOFRecord begin) {
        if (depth++ > 0) return; // a chart inside the sheet
        streams++;
        if (streams < 2 || begin.getType() != BOFRecord.TYPE_WORKSHEET) return;

        // Streams may stand in another order than the tabs.
        var inOrder = BoundSheetRecord.orderByBofPosition(sheets);
        if (streams - 2 >= inOrder.length) return;
        var sheet = inOrder[streams - 2];
        if (sheet.isHidden() || sheet.isVeryHidden()) return;
        inside = true;
        name = sheet.getSheetname();
    }

    private void global(Record record) {
        if (record instanceof BoundSheetRecord sheet) sheets.add(sheet);
        else if (record instanceof SSTRecord shared) texts = shared;
        else formats.learn(record);
    }

    private boolean cell(Record record, Table.Sink sink) {
        if (record instanceof StringRecord text && awaitingText != null) {
            put(awaitingText.getColumn(), limited(text.getString()));
            awaitingText = null;
            return true;
        }
        if (record instanceof LabelRecord label)
            return at(label.getRow(), sink, label.getColumn(), limited(label.getValue()));
        if (!(record instanceof CellRecord written)) return true;
        return at(written.getRow(), sink, written.getColumn(), value(written));
    }

    private boolean at(int rowIndex, Table.Sink sink, int column, Cell cell) {
        if (rowIndex < row) throw new Refused("xls.order");
        if (rowIndex > row) {
            if (!finish(sink)) return false;
            row = rowIndex;
        }
        put(column, cell);
        return true;
    }

    private Cell value(CellRecord written) {
        return switch (written) {
            case LabelSSTRecord label -> limited(text(label.getSSTIndex()));
            case NumberRecord number -> formats.shown(number.getValue(), number.getXFIndex());
            case BoolErrRecord other ->
                other.isBoolean() ? truth(other.getBooleanValue()) : error(other.getErrorValue());
            case FormulaRecord formula -> result(formula);
            default -> Cell.BLANK;
        };
    }

    private Cell result(FormulaRecord formula) {
        var type = formula.getCachedResultTypeEnum();
        if (type == CellType.STRING && formula.hasCachedResultString()) {
            awaitingText = formula;
            return Cell.BLANK;
        }
        return switch (type) {
            case NUMERIC -> formats.shown(formula.getValue(), formula.getXFIndex());
            case BOOLEAN -> truth(formula.getCachedBooleanValue());
            case ERROR -> error(formula.getCachedErrorValue());
            default -> Cell.BLANK;
        };
    }

    private String text(int index) {
        if (texts == null || index < 0 || index >= texts.getNumUniqueStrings()) throw new Refused("file.damaged");
        return texts.getString(index).getString();
    }

    private static Cell truth(boolean value) {
        return Cell.text(value ? "TRUE" : "FALSE");
    }

    private static Cell error(int code) {
        var known = FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR";
        return new Cell(known, Cell.Kind.ERROR);
    }

    private Cell limited(String written) {
        return written.length() > budget.cellCharacters()
                ? new Cell(written.substring(0, 100), Cell.Kind.TOO_LONG)
                : Cell.text(written);
    }

    private void put(int column, Cell cell) {
        if (cell.isBlank() || column < 0) return;
        characters += cell.text().length();
        if (characters > budget.rowCharacters()) return;
        while (cells.size() <= column) cells.add(Cell.BLANK);
        cells.set(column, cell);
    }

    private boolean finish(Table.Sink sink) {
        var finished = new Row(row + 1, cells, characters > budget.rowCharacters() ? "row.too_long" : null);
        cells = new ArrayList<>();
        characters = 0;
        awaitingText = null;
        return finished.isBlank() || sink.row(finished);
    }
}
