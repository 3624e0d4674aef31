package longtang.ledger.table;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which cell styles show a number as a date or a time.
final class DateStyles {

    private static final int MOST = 100_000;
    private static final Pattern QUIET = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h|m|s)[^\\]]*\\]");
    private static final Pattern DATE = Pattern.compile("[ymdhs]");

    private final BitSet dates = new BitSet();

    static DateStyles none() {
        return new DateStyles();
    }

    static DateStyles read(ZipParts parts, String name) throws IOException {
        var styles = new DateStyles();
        Map<Integer, Boolean> formats = new HashMap<>();
        var inCells = false;
        var count = 0;
        try (var xml = XmlPart.open(parts, name)) {
            while (xml.next()) {
                if (xml.starts("numFmt")) {
                    if (formats.size() > MOST) throw new Refused("xml.strange");
                    var code = xml.attribute("formatCode");
                    formats.put(number(xml.attribute("numFmtId")), code != null && isDateFormat(code));
                } else if (xml.starts("cellXfs")) {
                    inCells = true;
                } else if (xml.ends("cellXfs")) {
                    return styles;
                } else if (inCells && xml.starts("xf")) {
                    var format = number(xml.attribute("numFmtId"));
                    if (count > MOST) throw new Refused("xml.strange");
                    styles.dates.set(count++, formats.getOrDefault(format, isDate(format)));
                }
            }
        }
        return styles;
    }

    boolean isDate(@Nullable String style) {
        return style != null && dates.get(Math.max(0, number(style)));
    }

    /// The formats every spreadsheet knows by number, with those of Chinese Excel (27-36, 50-58).
    static boolean isDate(int format) {
        return (format >= 14 && format <= 22)
                || (format >= 27 && format <= 36)
                || (format >= 45 && format <= 47)
                || (format >= 50 && format <= 58);
    }

    static boolean isDateFormat(String code) {
        if (code.length() > 255) return false;
        var lower = code.toLowerCase(Locale.ROOT);
        return !lower.contains("general")
                && DATE.matcher(QUIET.matcher(lower).replaceAll("")).find();
    }

    private static int number(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > 9) return 0;
        return text.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(text) : 0;
    }
}
