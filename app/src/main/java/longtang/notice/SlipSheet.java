package longtang.notice;

import org.w3c.dom.Document;

/// Lays out a slip.
final class SlipSheet {

    private SlipSheet() {}

    static Document of(Slip slip) {
        var sheet = Sheet.titled("", slip.title()).line("to", slip.about());
        for (var row : slip.rows()) row(sheet, row);
        Sheet.append(sheet.block("check"), "p", slip.foot());
        return sheet.document();
    }

    private static void row(Sheet sheet, Slip.Row row) {
        var one = sheet.block("hand");
        Sheet.append(one, "h2", row.word());
        row.text().lines().forEach(line -> Sheet.append(one, "p", line));
    }
}
