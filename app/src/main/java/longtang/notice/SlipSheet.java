package longtang.notice;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Lays out a slip.
final class SlipSheet {

    private SlipSheet() {}

    static Document of(Slip slip) {
        var sheet = SignedCopy.empty();
        var html = (Element) sheet.appendChild(sheet.createElement("html"));
        html.setAttribute("lang", "zh-CN");
        SignedCopy.append((Element) html.appendChild(sheet.createElement("head")), "title", slip.title());
        var body = (Element) html.appendChild(sheet.createElement("body"));
        SignedCopy.append(body, "h1", slip.title());
        SignedCopy.append(body, "p", slip.about());
        ((Element) body.getLastChild()).setAttribute("class", "to");
        for (var row : slip.rows()) row(body, row);
        var foot = (Element) body.appendChild(sheet.createElement("div"));
        foot.setAttribute("class", "check");
        SignedCopy.append(foot, "p", slip.foot());
        return sheet;
    }

    private static void row(Element body, Slip.Row row) {
        var one = (Element) body.appendChild(body.getOwnerDocument().createElement("div"));
        one.setAttribute("class", "hand");
        SignedCopy.append(one, "h2", row.word());
        row.text().lines().forEach(line -> SignedCopy.append(one, "p", line));
    }
}
