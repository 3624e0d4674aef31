package longtang.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import longtang.codes.CodeBook;
import longtang.ledger.LedgerKind;
import longtang.neighbourhood.LaneDrawing.Sign;
import longtang.register.Hazard;
import longtang.register.Outcome;
import longtang.register.Status;
import longtang.web.Words;
import org.jspecify.annotations.Nullable;

/// Says a file in a person's language: its title, where it stands, what is dangerous about it.
record Telling(Words words, CodeBook book) {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /// 7 号 底层天井 · 厨房
    String title(Dossier file) {
        return spot(file) + " · " + name(file);
    }

    /// 7 号 底层天井, as far as it is known.
    String spot(Dossier file) {
        var parts = new ArrayList<String>();
        var site = file.site();
        if (site.branch() != null) parts.add(words.say("dossier.branch", site.branch()));
        if (site.door() != null) parts.add(words.say("dossier.door", site.door()));
        var within = (site.floor() == null ? "" : words.say("dossier.floor", site.floor()))
                + (site.room() == null ? "" : words.say("dossier.room", site.room()))
                + (file.part() == null ? "" : part(file));
        if (!within.isEmpty()) parts.add(within);
        return parts.isEmpty() ? words.say("dossier.spot.unknown") : String.join(" ", parts);
    }

    private String part(Dossier file) {
        return (words.chinese() ? "" : " ") + code("part", file.part());
    }

    String name(Dossier file) {
        if (file.kind() != null) return code("kind", file.kind());
        return file.words().isEmpty()
                ? words.say("dossier.kind.unknown")
                : file.words().getFirst();
    }

    String address(Dossier file) {
        return file.address().isEmpty() ? words.say("dossier.address.unknown") : file.address();
    }

    /// 灶间、灶披间: what people call it, where that says more than the kind.
    String called(Dossier file) {
        var kind = name(file);
        return String.join(
                words.say("dossier.comma"),
                file.words().stream().filter(word -> !word.equals(kind)).toList());
    }

    RegisterFilter.Standing standing(Dossier file) {
        if (file.outcome() != Outcome.STANDING)
            return RegisterFilter.Standing.valueOf(file.outcome().name());
        return file.status() == null
                ? RegisterFilter.Standing.STANDING
                : RegisterFilter.Standing.valueOf(file.status().name());
    }

    Shown standingShown(Dossier file) {
        var standing = standing(file);
        return new Shown(words.say("dossier.standing." + standing.name()), colour(standing), sign(file));
    }

    /// A state with its colour and its sign; the sign alone is enough.
    record Shown(String label, String colour, Sign sign) {}

    private static String colour(RegisterFilter.Standing standing) {
        return switch (standing) {
            case UNDER_CONSTRUCTION, REBUILT -> "brick";
            case NEW, PARTLY_REMOVED -> "amber";
            case STANDING -> "slate";
            case REMOVED -> "jade";
        };
    }

    static Sign sign(Dossier file) {
        if (file.isRemoved()) return Sign.REMOVED;
        if (file.status() == Status.UNDER_CONSTRUCTION) return Sign.UNDER_CONSTRUCTION;
        if (file.status() == Status.NEW || file.outcome() == Outcome.REBUILT) return Sign.NEW;
        if (file.status() == null && !file.confirmed()) return Sign.UNKNOWN;
        return Sign.STANDING;
    }

    static boolean isGrave(Dossier file) {
        return file.hazards().stream().anyMatch(hazard -> hazard.level() == Hazard.Level.MAJOR) && !file.isRemoved();
    }

    String hazard(Hazard hazard) {
        if (hazard.type() == Hazard.Type.UNSPECIFIED) return unspecified(hazard.level());
        var type = constant("hazard", hazard.type());
        return hazard.level() == Hazard.Level.ORDINARY
                ? words.say("dossier.hazard.plain", type)
                : words.say(
                        "dossier.hazard.graded",
                        code("hazard_level", hazard.level().name()),
                        type);
    }

    // 重大隐患（种类未写明）
    private String unspecified(Hazard.Level level) {
        return level == Hazard.Level.ORDINARY
                ? words.say("dossier.hazard.unspecified")
                : words.say("dossier.hazard.unspecified.graded", code("hazard_level", level.name()));
    }

    String hazards(Dossier file) {
        return String.join(
                words.say("dossier.comma"),
                file.hazards().stream().map(this::hazard).toList());
    }

    /// 摸排 1 · 工单 2
    String sources(Dossier file) {
        var counts = new TreeMap<LedgerKind, Integer>();
        file.sources().forEach(kind -> counts.merge(kind, 1, Integer::sum));
        return String.join(
                " · ",
                counts.entrySet().stream()
                        .map(count -> words.say(
                                        "dossier.source.short." + count.getKey().code()) + " " + count.getValue())
                        .toList());
    }

    String constant(String family, @Nullable Enum<?> constant) {
        return constant == null ? "" : words.say(family + "." + constant.name());
    }

    String code(String list, @Nullable String code) {
        return book.label(list, code, words.locale());
    }

    /// What a fact is called.
    String field(FactField field) {
        return words.say("dossier.field." + field.code());
    }

    /// A kept value in words, with its unit; empty where there is none.
    String fact(FactField field, String value) {
        if (value.isEmpty()) return "";
        return switch (field.form()) {
            case FactForm.OneOf(var list) -> code(list, value);
            case FactForm.Amount(var most, var decimals, var unit) ->
                field == FactField.AREA ? area(Double.valueOf(value)) : words.say("dossier.unit." + unit, value);
            case FactForm.When _ -> when(value);
            case FactForm.Plate _ -> words.say("dossier." + field.code(), value);
            case FactForm.Point _, FactForm.Words _ -> value;
            case FactForm.People _ -> value.replace("\n", words.say("dossier.comma"));
        };
    }

    private String when(String value) {
        if (value.equals(FactForm.When.UNKNOWN)) return words.say("dossier.when.unknown");
        var ends = value.split("\\.\\.");
        return ends.length == 1 ? value : words.say("dossier.when.range", ends[0], ends[1]);
    }

    String area(@Nullable Double area) {
        if (area == null) return "";
        var rounded = Math.round(area * 10) / 10.0;
        return words.say("dossier.area", rounded == Math.rint(rounded) ? "" + (long) rounded : "" + rounded);
    }

    String day(@Nullable LocalDate day) {
        return day == null ? words.say("dossier.unsaid") : day.toString();
    }

    String minute(Instant at) {
        return MINUTE.format(at.atZone(SHANGHAI));
    }

    /// 顾某（执法队员）, or the match.
    String who(Version version) {
        return version.name().isEmpty()
                ? words.say("dossier.act.system")
                : words.say("dossier.who", version.name(), words.say("web.role." + version.role()));
    }

    /// On what somebody settled it: 顾某核定 2025-07-15，现场查看，认定人：房管 李某
    String ground(Settlement settlement) {
        var ground = settlement.ground();
        var parts = new ArrayList<String>();
        parts.add(words.say(
                "dossier.settled.by",
                settlement.name(),
                DAY.format(settlement.at().atZone(SHANGHAI))));
        parts.add(code("basis", ground.basis()));
        if (!ground.assessor().isEmpty()) parts.add(words.say("dossier.settled.assessor", ground.assessor()));
        if (ground.foundOn() != null)
            parts.add(words.say("dossier.settled.on", ground.foundOn().toString()));
        return String.join(words.say("dossier.pause"), parts);
    }

    /// 天津路44弄7号，厨房，在建: a file in words, for those who do not see the plan.
    String whole(Dossier file) {
        var parts = new ArrayList<>(List.of(title(file), standingShown(file).label()));
        if (!file.hazards().isEmpty()) parts.add(hazards(file));
        if (!file.confirmed()) parts.add(words.say("dossier.unconfirmed"));
        return String.join(words.say("dossier.pause"), parts);
    }
}
