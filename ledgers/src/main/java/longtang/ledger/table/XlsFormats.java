package longtang.ledger.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;

/// How an .xls shows its numbers: which of its styles are dates, and from when it counts.
final class XlsFormats {

    private final Map<Integer, Boolean> dates = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private boolean from1904;

    void learn(Record record) {
        switch (record) {
            case FormatRecord format ->
                dates.put(format.getIndexCode(), DateStyles.isDateFormat(format.getFormatString()));
            case ExtendedFormatRecord style -> styles.add((int) style.getFormatIndex());
            case DateWindow1904Record window -> from1904 = window.getWindowing() == 1;
            default -> {} // fonts, palettes, names
        }
    }

    boolean from1904() {
        return from1904;
    }

    Cell shown(double value, int style) {
        var written = Serial.written(value);
        var format = style >= 0 && style < styles.size() ? styles.get(style) : 0;
        return dates.getOrDefault(format, DateStyles.isDate(format))
                ? Cell.text(Serial.shownAsDate(written, from1904))
                : new Cell(Serial.shownAsNumber(written), Cell.Kind.NUMBER);
    }
}
