package longtang.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import longtang.dossier.DossierStore.Placed;
import longtang.dossier.RegisterFilter.View;
import longtang.register.Focus;
import longtang.register.StructureNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The register as a list: one page of it, and how much there is of each kind, as far as it is worth counting.
///
/// Only what was asked for stands in a statement, so that an index serves it: a page costs a page, however long the
/// register is.
@Repository
class RegisterStore {

    private static final String STANDING =
            "(case when d.outcome <> 'STANDING' then d.outcome else coalesce(d.status, 'STANDING') end)";

    private final JdbcClient db;
    private final DossierStore dossiers;

    RegisterStore(JdbcClient db, DossierStore dossiers) {
        this.db = db;
        this.dossiers = dossiers;
    }

    /// What was asked for, as conditions and their values.
    private record Asked(List<String> conditions, Map<String, Object> values) {

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
            return new Asked(more, values);
        }

        String where() {
            return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        }
    }

    List<Placed> page(@Nullable String area, RegisterFilter filter, @Nullable String after, int most) {
        var asked = asked(area, filter).and(in(filter.view()));
        if (filter.focus() != null) asked.and(of(filter.focus()));
        asked.and("d.sort_key > :after collate \"C\"", "after", after);
        return db.sql("select " + DossierStore.COLUMNS + " from dossier d" + asked.where()
                        + " order by d.sort_key limit :most")
                .params(asked.values())
                .param("most", most)
                .query(dossiers::placed)
                .list();
    }

    /// Counted up to [Found.Counts#MOST] and one more, which stands for all the rest.
    Found.Counts counts(@Nullable String area, RegisterFilter filter) {
        var asked = asked(area, filter);
        var within = filter.focus() == null ? asked : asked.also(of(filter.focus()));
        var counted = new LinkedHashMap<String, String>();
        for (var view : View.values()) {
            counted.put(view.name(), count(within.also(in(view))));
        }
        for (var focus : Focus.values()) {
            counted.put("F_" + focus.name(), count(asked.also(in(View.FOCUS)).also(of(focus))));
        }
        var columns = new ArrayList<String>();
        counted.forEach((name, count) -> columns.add("(" + count + ") as " + name));
        return db.sql("select " + String.join(", ", columns))
                .params(asked.values())
                .param("countedMost", Found.Counts.MOST + 1)
                .query((row, index) -> {
                    var kinds = new HashMap<Focus, Long>();
                    for (var focus : Focus.values()) kinds.put(focus, row.getLong("F_" + focus.name()));
                    return new Found.Counts(
                            row.getLong(View.FOCUS.name()),
                            row.getLong(View.ALL.name()),
                            row.getLong(View.UNCONFIRMED.name()),
                            row.getLong(View.REMOVED.name()),
                            kinds);
                })
                .single();
    }

    private static String count(Asked asked) {
        return "select count(*) from (select from dossier d" + asked.where() + " limit :countedMost) as counted";
    }

    long countInFocus(@Nullable String area) {
        return count(area, RegisterFilter.everything().in(View.FOCUS), Found.Counts.MOST + 1);
    }

    /// Counted up to `most`.
    long count(@Nullable String area, RegisterFilter filter, int most) {
        var asked = asked(area, filter).and(in(filter.view()));
        if (filter.focus() != null) asked.and(of(filter.focus()));
        return db.sql(count(asked))
                .params(asked.values())
                .param("countedMost", most)
                .query(Long.class)
                .single();
    }

    /// How many files have a sighting that nobody has decided on.
    long countWithOpenLinks(@Nullable String area) {
        var asked = asked(area, RegisterFilter.everything())
                .and("exists (select from dossier_sighting s where s.dossier = d.id and s.ended_at is null"
                        + " and s.decision = 'review')");
        return db.sql(count(asked))
                .params(asked.values())
                .param("countedMost", Found.Counts.MOST + 1)
                .query(Long.class)
                .single();
    }

    /// The committees that have files, each found by one step in the index.
    List<String> committees(int most) {
        return db.sql("""
                with recursive next (code) as (
                    (select committee from dossier where committee is not null order by committee limit 1)
                    union all
                    select (select d.committee from dossier d where d.committee > next.code order by d.committee limit 1)
                      from next where next.code is not null)
                select code from next where code is not null limit :most
                """)
                .param("most", most)
                .query((row, index) -> row.getString("code"))
                .list();
    }

    private static String in(View view) {
        return switch (view) {
            case FOCUS -> "d.in_focus";
            case ALL -> "true";
            case UNCONFIRMED -> "not d.confirmed";
            case REMOVED -> "d.outcome = 'REMOVED'";
        };
    }

    private static String of(Focus focus) {
        return switch (focus) {
            case UNDER_CONSTRUCTION -> "d.under_construction";
            case NEW -> "d.newly_built";
            case MAJOR_HAZARD -> "d.major_hazard";
        };
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

    private static Asked asked(@Nullable String area, RegisterFilter filter) {
        var asked = mine(new Asked(new ArrayList<>(), new HashMap<>()), area)
                .and("d.committee = :committee", "committee", filter.committee())
                .and("d.lane = :lane", "lane", filter.lane())
                .and("d.door = :door", "door", filter.door());
        if (filter.hazard() != null) {
            asked.and(
                    "d.hazards @> cast(:hazard as jsonb)",
                    "hazard",
                    "[{\"type\":\"" + filter.hazard().name() + "\"}]");
        }
        if (filter.source() != null) {
            asked.and(
                    "d.sources @> cast(:source as jsonb)",
                    "source",
                    "[\"" + filter.source().name() + "\"]");
        }
        if (filter.status() != null)
            asked.and(STANDING + " = :status", "status", filter.status().name());
        return words(asked, filter.words());
    }

    private static Asked words(Asked asked, String typed) {
        var number = StructureNumber.read(typed.toUpperCase(Locale.ROOT));
        if (number.isPresent())
            return asked.and("d.number = :number", "number", number.get().toString());
        var search = Search.read(typed);
        asked.and("d.lane_number = :askedLane", "askedLane", search.lane())
                .and("d.door = :askedDoor", "askedDoor", search.door());
        if (search.words().isEmpty()) return asked;
        var grams = search.grams();
        if (grams.length > 0) asked.and("d.grams @> cast(:grams as text[])", "grams", grams);
        return asked.and("d.search like all (:patterns)", "patterns", search.patterns());
    }
}
