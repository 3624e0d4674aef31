package longtang.notice;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// What a form's elements are filled with: every field left over, the rows of a table, photos side by side, the picture
/// of the address. Words go in as text, and are not looked into for places: braces in a field are braces.
final class Spread {

    static final String REST = "data-rest";
    private static final String QR = "data-qr";
    private static final String ROWS = "data-rows";
    private static final String PHOTOS = "data-photos";
    private static final String COUNTED = "counted";
    private static final String BETWEEN_CELLS = "｜";
    private static final String[] NUMBERS = {
        "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五"
    };

    private Spread() {}

    static boolean isOne(Node node) {
        return node instanceof Element element && Stream.of(REST, ROWS, PHOTOS).anyMatch(element::hasAttribute);
    }

    /// The fields that an element shows by its attributes.
    static List<String> fields(Element element) {
        return Stream.of(ROWS, PHOTOS)
                .filter(element::hasAttribute)
                .map(element::getAttribute)
                .toList();
    }

    static void in(Element element, Print print, Map<String, String> rest) {
        if (element.hasAttribute(REST)) rest(element, rest);
        if (element.hasAttribute(ROWS)) rows(element, lines(print, element.getAttribute(ROWS)));
        if (element.hasAttribute(PHOTOS)) photos(element, lines(print, element.getAttribute(PHOTOS)), print.photos());
        if (element.hasAttribute(QR) && !print.address().isEmpty())
            Sheet.picture(element, QrPicture.of(print.address()), print.address());
    }

    private static List<String> lines(Print print, String field) {
        return print.fields().getOrDefault(field, "").lines().toList();
    }

    // Each field as a heading and its text, counted where the form says so.
    private static void rest(Element element, Map<String, String> rest) {
        boolean counted = element.getAttribute(REST).equals(COUNTED);
        int count = 0;
        for (var field : rest.entrySet()) {
            var heading = counted && count < NUMBERS.length ? NUMBERS[count] + "、" : "";
            count++;
            Sheet.append(element, "h2", heading + field.getKey());
            field.getValue().lines().forEach(line -> Sheet.append(element, "p", line));
        }
    }

    // A line without cells is a row of one.
    private static void rows(Element body, List<String> lines) {
        int columns = columns(body);
        for (var line : lines) {
            var row = Sheet.append(body, "tr", "");
            var cells = line.split(BETWEEN_CELLS, -1);
            for (var cell : cells) Sheet.append(row, "td", cell.strip());
            if (cells.length < columns && row.getLastChild() instanceof Element last)
                last.setAttribute("colspan", String.valueOf(columns - cells.length + 1));
        }
    }

    private static int columns(Element body) {
        return body.getParentNode() instanceof Element table
                ? table.getElementsByTagName("th").getLength()
                : 1;
    }

    private static void photos(Element element, List<String> lines, Photos photos) {
        var table = Sheet.append(element, "table", "");
        table.setAttribute("class", "photos");
        Element row = null;
        for (int i = 0; i < lines.size(); i++) {
            if (row == null || i % 2 == 0) row = Sheet.append(table, "tr", "");
            var cell = Sheet.append(row, "td", "");
            var source = photos.named(lines.get(i));
            if (!source.isEmpty()) Sheet.picture(cell, source, lines.get(i));
            for (var part : lines.get(i).split("(?<=，)(?=SHA-256)")) Sheet.append(cell, "p", Sheet.apart(part));
        }
    }
}
