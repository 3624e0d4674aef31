package longtang.ledger.table;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the pieces of an XLSX are: its first visible sheet, the shared texts and the styles.
record Workbook(
        String sheet,
        String sheetName,
        @Nullable String strings,
        @Nullable String styles,
        boolean from1904) {

    private static final int MOST = 10_000;

    private record Link(String type, String target) {}

    static Workbook read(ZipParts parts) throws IOException {
        var book = mainPart(parts);
        var links = links(parts, book);
        String strings = null;
        String styles = null;
        for (var link : links.values()) {
            if (link.type.endsWith("/sharedStrings") && parts.has(link.target)) strings = link.target;
            if (link.type.endsWith("/styles") && parts.has(link.target)) styles = link.target;
        }
        var from1904 = false;
        try (var xml = XmlPart.open(parts, book)) {
            while (xml.nextStart()) {
                if (xml.starts("workbookPr")) from1904 = xml.is("date1904");
                if (!xml.starts("sheet") || isHidden(xml)) continue;
                var link = links.get(String.valueOf(xml.attribute("id")));
                if (link == null || !link.type.endsWith("/worksheet") || !parts.has(link.target)) continue;
                var name = xml.attribute("name");
                return new Workbook(link.target, name == null ? "" : name, strings, styles, from1904);
            }
        }
        throw new Refused("xlsx.no_sheet");
    }

    private static String mainPart(ZipParts parts) throws IOException {
        var main = "xl/workbook.xml";
        for (var link : links(parts, "").values()) if (link.type.endsWith("/officeDocument")) main = link.target;
        if (main.endsWith(".bin")) throw new Refused("file.xlsb");
        if (parts.has("content.xml") && parts.has("mimetype")) throw new Refused("file.ods");
        if (parts.has("word/document.xml")) throw new Refused("file.not_a_table", "Word");
        if (parts.has("ppt/presentation.xml")) throw new Refused("file.not_a_table", "PowerPoint");
        if (!parts.has(main)) throw new Refused("file.not_a_table", "ZIP");
        return main;
    }

    private static boolean isHidden(XmlPart xml) {
        var state = xml.attribute("state");
        return "hidden".equals(state) || "veryHidden".equals(state);
    }

    /// What a part points at, by id; `""` is the package itself.
    private static Map<String, Link> links(ZipParts parts, String part) throws IOException {
        var slash = part.lastIndexOf('/') + 1;
        var folder = part.substring(0, slash);
        var name = folder + "_rels/" + part.substring(slash) + ".rels";
        Map<String, Link> links = new HashMap<>();
        if (!parts.has(name)) return links;

        try (var xml = XmlPart.open(parts, name)) {
            while (xml.nextStart()) {
                var id = xml.attribute("Id");
                var type = xml.attribute("Type");
                var target = xml.attribute("Target");
                if (id == null || type == null || target == null || "External".equals(xml.attribute("TargetMode"))) {
                    continue;
                }
                if (links.size() > MOST) throw new Refused("xml.strange");
                links.put(id, new Link(type, resolve(folder, target)));
            }
        }
        return links;
    }

    /// Stays inside the package whatever the target says: the name is only looked up, never opened on disk.
    private static String resolve(String folder, String target) {
        var path = new ArrayDeque<String>();
        for (var step : (target.startsWith("/") ? target : folder + target).split("/")) {
            if (step.equals("..")) path.pollLast();
            else if (!step.isEmpty() && !step.equals(".")) path.addLast(step);
        }
        return String.join("/", path);
    }
}
