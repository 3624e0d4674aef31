package longtang.ledger.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text of a cell, which may be cut into runs of different looks; how it is pronounced (rPh) is not part of it.
final class RichText {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private RichText() {}

    /// From the start of the element to its end. Longer than the budget comes out one character longer than it.
    static void read(XmlPart xml, String element, StringBuilder into, Budget budget) {
        var pronunciation = false;
        var text = false;
        while (xml.next()) {
            if (xml.isText()) {
                if (text && into.length() <= budget.cellCharacters()) xml.addTextTo(into);
            } else if (xml.starts()) {
                if (xml.name().equals("rPh")) pronunciation = true;
                else if (xml.name().equals("t")) text = !pronunciation;
            } else {
                text = false;
                if (xml.ends("rPh")) pronunciation = false;
                if (xml.ends(element)) break;
            }
        }
        if (into.length() > budget.cellCharacters()) into.setLength(budget.cellCharacters() + 1);
        if (into.indexOf("_x") >= 0) unescape(into);
    }

    // Spreadsheets write what XML cannot hold, such as carriage returns, as _x000D_.
    static void unescape(StringBuilder text) {
        var plain = ESCAPED.matcher(text).replaceAll(escaped -> {
            var c = (char) Integer.parseInt(escaped.group(1), 16);
            return c == 0 ? "" : Matcher.quoteReplacement(String.valueOf(c));
        });
        text.setLength(0);
        text.append(plain);
    }
}
