package longtang.outreach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import longtang.web.Count;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Help items and what was said of each, as rows.
@Repository
class HelpStore {

    private static final int MOST = 500;

    private static final String ITEM = """
            select i.id, i.round, i.dossier, i.lane, i.committee, i.need, i.note, s.version, s.owner, s.owner_name, s.due,
                   s.state, s.said, s.at, s.by_name
              from help_item i join help_step s on s.item = i.id
            """;

    // The items whose last step is in one state, with the order of that step.
    private static final String LAST = """
            from help_item i
            join lateral (select version, due, state, at from help_step where item = i.id
                           order by version desc limit 1) last on true
            """;

    private final JdbcClient db;

    HelpStore(JdbcClient db) {
        this.db = db;
    }

    void insert(HelpItem item, Instant at, UUID by) {
        db.sql("""
                insert into help_item (id, round, dossier, lane, committee, need, note, noted_at, by_id)
                values (:id, :round, :dossier, :lane, :committee, :need, :note, :at, :by)
                """)
                .param("id", item.id())
                .param("round", item.round().id())
                .param("dossier", item.round().dossier())
                .param("lane", item.round().lane())
                .param("committee", item.round().committee())
                .param("need", item.need().code())
                .param("note", item.note())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /// False where somebody else said something of it first.
    boolean insert(UUID item, UUID request, HelpItem.Step step, UUID by) {
        return db.sql("""
                insert into help_step (item, version, request, owner, owner_name, due, state, said, at, by_id, by_name)
                values (:item, :version, :request, :owner, :ownerName, :due, :state, :said, :at, :by, :byName)
                on conflict do nothing
                """)
                        .param("item", item)
                        .param("version", step.version())
                        .param("request", request)
                        .param("owner", step.owner().key())
                        .param("ownerName", step.owner().name())
                        .param("due", step.due())
                        .param("state", step.state().code())
                        .param("said", step.said())
                        .param("at", step.at().atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("byName", step.byName())
                        .update()
                == 1;
    }

    Optional<UUID> ofRequest(UUID request) {
        return db.sql("select item from help_step where request = :request")
                .param("request", request)
                .query(UUID.class)
                .optional();
    }

    List<HelpItem> of(UUID round) {
        return items(db.sql(ITEM + " where i.round = :round order by i.noted_at, i.id, s.version desc")
                .param("round", round));
    }

    Optional<HelpItem> get(@Nullable String area, UUID id) {
        return items(db.sql(ITEM + " where i.id = :id and " + Mine.of("i") + " order by s.version desc")
                        .param("id", id)
                        .param("area", area))
                .stream()
                .findFirst();
    }

    List<HelpItem> open(@Nullable String area) {
        return items(
                db.sql(ITEM + " join (select i.id, last.due as first_due " + LAST + " where last.state = 'open' and "
                                + Mine.of("i") + " order by last.due, i.id limit " + MOST
                                + ") mine on mine.id = i.id order by mine.first_due, i.id, s.version desc")
                        .param("area", area));
    }

    List<HelpItem> ended(@Nullable String area) {
        return items(
                db.sql(ITEM + " join (select i.id, last.at as ended_at " + LAST + " where last.state <> 'open' and "
                                + Mine.of("i") + " order by last.at desc, i.id limit 50"
                                + ") mine on mine.id = i.id order by mine.ended_at desc, i.id, s.version desc")
                        .param("area", area));
    }

    static Count late(@Nullable String area, LocalDate today) {
        return Count.of("select count(*) " + LAST + " where last.state = 'open' and last.due < :today and "
                        + Mine.of("i"))
                .with("area", area)
                .with("today", today);
    }

    private static List<HelpItem> items(JdbcClient.StatementSpec asked) {
        Map<UUID, HelpItem> items = new LinkedHashMap<>();
        asked.query((row, number) -> item(row)).list().forEach(one -> items.merge(one.id(), one, HelpStore::together));
        return List.copyOf(items.values());
    }

    private static HelpItem together(HelpItem item, HelpItem more) {
        var steps = new ArrayList<>(item.steps());
        steps.addAll(more.steps());
        return new HelpItem(item.id(), item.round(), item.need(), item.note(), steps);
    }

    private static HelpItem item(ResultSet row) throws SQLException {
        return new HelpItem(
                row.getObject("id", UUID.class),
                new Round(
                        row.getObject("round", UUID.class),
                        row.getString("dossier"),
                        row.getObject("lane", UUID.class),
                        row.getString("committee")),
                HelpItem.Need.read(row.getString("need")).orElseThrow(),
                row.getString("note"),
                List.of(new HelpItem.Step(
                        row.getInt("version"),
                        new HelpItem.Owner(row.getString("owner"), row.getString("owner_name")),
                        row.getObject("due", LocalDate.class),
                        HelpItem.State.read(row.getString("state")).orElseThrow(),
                        row.getString("said"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_name"))));
    }
}
