package longtang.matter;

import java.util.LinkedHashMap;
import java.util.Map;
import longtang.dossier.Dossier;
import longtang.dossier.FactField;

/// What a file says, as answers to what a book asks. A proposal: whoever enters the event confirms or corrects it.
final class FileFacts {

    private FileFacts() {}

    static Map<String, String> of(Dossier file) {
        var facts = new LinkedHashMap<String, String>();
        put(
                facts,
                "阶段",
                switch (file.value(FactField.STATUS)) {
                    case "UNDER_CONSTRUCTION" -> "在建";
                    case "NEW" -> "新增";
                    case "STANDING" -> "存量";
                    default -> "";
                });
        put(
                facts,
                "公共空间",
                switch (file.value(FactField.OCCUPANCY)) {
                    case "SHARED" -> "true";
                    case "OWN" -> "false";
                    default -> "";
                });
        put(
                facts,
                "生活必需",
                switch (file.value(FactField.NECESSITY)) {
                    case "NECESSARY" -> "true";
                    case "NOT_NECESSARY" -> "false";
                    default -> "";
                });
        put(
                facts,
                "出租",
                switch (file.value(FactField.USE)) {
                    case "LET" -> "true";
                    case "LIVING", "STORAGE", "PARKING", "VACANT" -> "false";
                    default -> "";
                });
        if (isDangerous(file)) facts.put("危险", "true");
        return facts;
    }

    private static void put(Map<String, String> facts, String name, String value) {
        if (!value.isEmpty()) facts.put(name, value);
    }

    // 较大以上; that nobody has written a danger down does not say that there is none.
    private static boolean isDangerous(Dossier file) {
        for (var field : FactField.values()) {
            var level = field.hazard() == null ? "" : file.value(field);
            if (level.equals("SERIOUS") || level.equals("MAJOR")) return true;
        }
        return false;
    }
}
