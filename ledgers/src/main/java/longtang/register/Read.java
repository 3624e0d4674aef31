package longtang.register;

import java.util.Map;

/// From the words of the vocabulary's sections to the types.
final class Read {

    private static final Map<String, Material> MATERIALS = Map.of(
            "砖混", Material.BRICK,
            "彩钢", Material.STEEL_SHEET,
            "木", Material.WOOD,
            "塑钢玻璃", Material.GLASS,
            "铝合金", Material.ALUMINIUM,
            "其他", Material.OTHER);
    private static final Map<String, Use> USES = Map.of(
            "自用生活", Use.LIVING,
            "出租", Use.LET,
            "经营", Use.BUSINESS,
            "仓储", Use.STORAGE,
            "停车", Use.PARKING,
            "空置", Use.VACANT);
    private static final Map<String, Status> STATUSES =
            Map.of("在建", Status.UNDER_CONSTRUCTION, "新增", Status.NEW, "存量", Status.STANDING);
    private static final Map<String, Outcome> OUTCOMES = Map.of(
            "存在", Outcome.STANDING,
            "部分拆除", Outcome.PARTLY_REMOVED,
            "已拆", Outcome.REMOVED,
            "复建", Outcome.REBUILT);
    private static final Map<String, Hazard.Type> HAZARDS = Map.of(
            "结构", Hazard.Type.STRUCTURE,
            "消防通道", Hazard.Type.FIRE_ESCAPE,
            "用电", Hazard.Type.ELECTRICITY,
            "燃气", Hazard.Type.GAS,
            "高坠", Hazard.Type.FALLING,
            "防汛", Hazard.Type.FLOOD,
            "未明", Hazard.Type.UNSPECIFIED);
    private static final Map<String, Hazard.Level> DEGREES =
            Map.of("一般", Hazard.Level.ORDINARY, "严重", Hazard.Level.SERIOUS, "重大", Hazard.Level.MAJOR);
    private static final Map<String, OtherMatter> MATTERS = Map.of(
            "油烟", OtherMatter.FUMES,
            "飞线", OtherMatter.FLYING_WIRE,
            "堆物", OtherMatter.CLUTTER,
            "噪音", OtherMatter.NOISE,
            "五乱", OtherMatter.FIVE_DISORDERS,
            "其他", OtherMatter.ELSEWISE);

    private Read() {}

    static StructureKind kind(String value) {
        for (var kind : StructureKind.values()) if (kind.word().equals(value)) return kind;
        throw unknown(value);
    }

    static Material material(String value) {
        return of(MATERIALS, value);
    }

    static Use use(String value) {
        return of(USES, value);
    }

    static Status status(String value) {
        return of(STATUSES, value);
    }

    static Outcome outcome(String value) {
        return of(OUTCOMES, value);
    }

    static Hazard.Type hazard(String value) {
        return of(HAZARDS, value);
    }

    static Hazard.Level degree(String value) {
        return of(DEGREES, value);
    }

    static OtherMatter matter(String value) {
        return of(MATTERS, value);
    }

    /// Throws early, when a list is read, on a value that no type stands for.
    static void check(Term term) {
        switch (term.category()) {
            case KIND, ACTIVITY, ROOT -> kind(term.value());
            case MATERIAL -> material(term.value());
            case USE -> use(term.value());
            case STATUS -> status(term.value());
            case OUTCOME -> outcome(term.value());
            case HAZARD -> hazard(term.value());
            case DEGREE -> degree(term.value());
            case OTHER_MATTER -> matter(term.value());
            case BUILDING, NEGATION, PART, NOTHING, UNLISTED, HEARD -> {}
        }
    }

    private static <T> T of(Map<String, T> values, String value) {
        var found = values.get(value);
        if (found == null) throw unknown(value);
        return found;
    }

    private static IllegalArgumentException unknown(String value) {
        return new IllegalArgumentException("No such value in the vocabulary: " + value);
    }
}
