package longtang.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import longtang.codes.CodeBook;
import longtang.register.Hazard;
import longtang.register.Outcome;
import longtang.register.Site;
import longtang.register.Status;
import longtang.register.StructureNumber;
import org.jspecify.annotations.Nullable;

/// What a file shows: the word of the match, column by column, and over it what people settled.
///
/// Everything that follows from a settled fact follows again: the address, what comes first, the words to be found by.
final class ShownFacts {

    private static final List<FactField> COLUMNS = List.of(
            FactField.BRANCH,
            FactField.DOOR,
            FactField.FLOOR,
            FactField.ROOM,
            FactField.PART,
            FactField.KIND,
            FactField.MATERIAL,
            FactField.USE,
            FactField.STATUS,
            FactField.OUTCOME);

    private final Map<String, @Nullable Object> columns;
    private final Map<String, String> settled;

    private ShownFacts(Map<String, @Nullable Object> matched, Map<String, String> settled) {
        this.columns = new LinkedHashMap<>(matched);
        this.settled = settled;
    }

    /// @param matched the word of the match as it is kept
    /// @param settled what people settled, by the codes of the fields
    static Map<String, @Nullable Object> of(
            Map<String, @Nullable Object> matched, Map<String, String> settled, CodeBook book) {
        var shown = new ShownFacts(matched, settled);
        if (!settled.isEmpty()) shown.settle(book);
        shown.columns.put("grams", List.copyOf(Search.grams(String.valueOf(shown.columns.get("search")))));
        shown.columns.put("matched", matched);
        return shown.columns;
    }

    private void settle(CodeBook book) {
        for (var field : COLUMNS) {
            var value = settled.get(field.code());
            if (value != null) columns.put(field.code(), value.isEmpty() ? null : value);
        }
        var area = settled.get(FactField.AREA.code());
        if (area != null) columns.put("area", Double.valueOf(area));
        settleHazards();
        settlePoint();
        if (settled.keySet().stream().anyMatch(List.of("branch", "door", "floor", "room")::contains)) {
            columns.put("address", site().text());
        }
        focus();
        columns.put("search", columns.get("search") + " " + words(book));
        columns.put("sort_key", sortKey());
    }

    private void settleHazards() {
        var hazards = new ArrayList<>();
        for (var item : list("hazards")) {
            if (!settled.containsKey("hazard_" + lower(type(item)))) hazards.add(item);
        }
        for (var field : FactField.in(FactField.Group.HAZARDS)) {
            var level = settled.get(field.code());
            if (level == null || level.equals("NONE")) continue;
            hazards.add(new Hazard(Objects.requireNonNull(field.hazard()), Hazard.Level.valueOf(level)));
        }
        columns.put("hazards", hazards);
    }

    private void settlePoint() {
        var point = settled.getOrDefault(FactField.POSITION.code(), "");
        if (point.isEmpty()) return;
        var numbers = point.split(" ");
        columns.put("longitude", Double.valueOf(numbers[0]));
        columns.put("latitude", Double.valueOf(numbers[1]));
    }

    // 重点关注在建、新增及存在严重安全隐患的违建; what is gone comes first no more.
    private void focus() {
        var standing = !Outcome.REMOVED.name().equals(columns.get("outcome"));
        columns.put(
                "under_construction",
                standing && Status.UNDER_CONSTRUCTION.name().equals(columns.get("status")));
        columns.put("newly_built", standing && Status.NEW.name().equals(columns.get("status")));
        columns.put(
                "major_hazard",
                standing
                        && list("hazards").stream()
                                .anyMatch(item -> !level(item).equals("ORDINARY")));
    }

    private String words(CodeBook book) {
        return Stream.of(
                        String.valueOf(columns.get("address")),
                        book.label("kind", text("kind"), Locale.SIMPLIFIED_CHINESE),
                        settled.getOrDefault(FactField.ESTATE.code(), ""),
                        settled.getOrDefault(FactField.PROPERTY_MANAGER.code(), ""))
                .map(Search::plain)
                .collect(Collectors.joining(" "));
    }

    private String sortKey() {
        var rest = String.valueOf(columns.get("sort_key")).substring(1);
        return rank(columns) + rest;
    }

    /// What is dangerous and new comes first, then what was seen last; what is gone comes last.
    static int rank(Map<String, ? extends @Nullable Object> columns) {
        if (Outcome.REMOVED.name().equals(columns.get("outcome"))) return 9;
        if (Boolean.TRUE.equals(columns.get("under_construction"))) return 1;
        if (Boolean.TRUE.equals(columns.get("major_hazard"))) return 2;
        if (Boolean.TRUE.equals(columns.get("newly_built"))) return 3;
        return Boolean.TRUE.equals(columns.get("confirmed")) ? 5 : 6;
    }

    static String sortKey(Map<String, ? extends @Nullable Object> columns, int day, StructureNumber number) {
        return "%d %08d %s".formatted(rank(columns), 99_999_999 - day, number);
    }

    private Site site() {
        return new Site(
                text("road"),
                text("lane_number"),
                text("branch"),
                text("lane_name"),
                text("door"),
                text("floor"),
                text("room"));
    }

    private @Nullable String text(String column) {
        return columns.get(column) instanceof String text ? text : null;
    }

    private List<?> list(String column) {
        return columns.get(column) instanceof List<?> list ? list : List.of();
    }

    private static String type(Object item) {
        return item instanceof Hazard hazard ? hazard.type().name() : String.valueOf(((Map<?, ?>) item).get("type"));
    }

    private static String level(Object item) {
        return item instanceof Hazard hazard ? hazard.level().name() : String.valueOf(((Map<?, ?>) item).get("level"));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
