package longtang.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import longtang.dossier.RegisterFilter.View;
import longtang.register.Focus;
import longtang.register.StructureNumber;
import org.jspecify.annotations.Nullable;

/// A filter as conditions and their values: only what was asked for, so that an index can serve it.
record Asked(String from, List<String> conditions, Map<String, Object> values) {

    private static final String STANDING =
            "(case when d.outcome <> 'STANDING' then d.outcome else coalesce(d.status, 'STANDING') end)";

    /// All of a filter, words by their pieces.
    static Asked of(@Nullable String area, RegisterFilter filter) {
        var asked = besidesWords(area, filter);
        if (!hasWords(filter)) return asked;
        var grams = Search.read(filter.words()).grams();
        if (grams.length > 0) asked.and("d.grams @> cast(:grams as text[])", "grams", grams);
        return asked.withWords(filter);
    }

    /// Whether it looks for words, beside a number, a lane and a door that stand in columns of their own.
    static boolean hasWords(RegisterFilter filter) {
        return number(filter) == null && !Search.read(filter.words()).words().isEmpty();
    }

    // A sight is one committee or some lanes, never both: each alone is served by an index in the order of the list.
    private static Asked mine(Asked asked, @Nullable String area) {
        if (area == null) return asked;
        var bar = area.indexOf('|');
        var lanes = area.substring(bar + 1);
        return lanes.isEmpty()
                ? asked.and("d.committee = :area", "area", area.substring(0, bar))
                : asked.and("d.lane = any (cast(string_to_array(:area, ',') as uuid[]))", "area", lanes);
    }

    static Asked besidesWords(@Nullable String area, RegisterFilter filter) {
        var asked = mine(new Asked("dossier d", new ArrayList<>(), new HashMap<>()), area)
                .and("d.closed_why is null")
                .and("d.committee = :committee", "committee", filter.committee())
                .and("d.lane = :lane", "lane", filter.lane())
                .and("d.door = :door", "door", filter.door());
        var hazard = filter.hazard();
        var source = filter.source();
        var status = filter.status();
        if (hazard != null) {
            asked.and("d.hazards @> cast(:hazard as jsonb)", "hazard", "[{\"type\":\"" + hazard.name() + "\"}]");
        }
        if (source != null) asked.and("d.sources @> cast(:source as jsonb)", "source", "[\"" + source.name() + "\"]");
        if (status != null) asked.and(STANDING + " = :status", "status", status.name());
        var number = number(filter);
        if (number != null) return asked.and("d.number = :number", "number", number);
        var search = Search.read(filter.words());
        return asked.and("d.lane_number = :askedLane", "askedLane", search.lane())
                .and("d.door = :askedDoor", "askedDoor", search.door());
    }

    private static @Nullable String number(RegisterFilter filter) {
        return StructureNumber.read(filter.words().toUpperCase(Locale.ROOT))
                .map(StructureNumber::toString)
                .orElse(null);
    }

    /// The first of what was asked for so far, in the order of the register, to look among them.
    Asked first(int most) {
        return new Asked(
                "(select d.*" + rows() + " order by d.sort_key limit " + most + ") d", new ArrayList<>(), values);
    }

    Asked withWords(RegisterFilter filter) {
        return and(
                "d.search like all (:patterns)",
                "patterns",
                Search.read(filter.words()).patterns());
    }

    Asked and(String condition) {
        conditions.add(condition);
        return this;
    }

    Asked and(String condition, String name, @Nullable Object value) {
        if (value == null) return this;
        conditions.add(condition);
        values.put(name, value);
        return this;
    }

    Asked also(String condition) {
        var more = new ArrayList<>(conditions);
        more.add(condition);
        return new Asked(from, more, values);
    }

    String rows() {
        return " from " + from + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions));
    }

    static String in(View view) {
        return switch (view) {
            case FOCUS -> "d.in_focus";
            case ALL -> "true";
            case UNCONFIRMED -> "not d.confirmed";
            case REMOVED -> "d.outcome = 'REMOVED'";
        };
    }

    static String of(Focus focus) {
        return switch (focus) {
            case UNDER_CONSTRUCTION -> "d.under_construction";
            case NEW -> "d.newly_built";
            case MAJOR_HAZARD -> "d.major_hazard";
        };
    }
}
