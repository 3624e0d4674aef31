package longtang.custody;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import longtang.people.Person;
import longtang.record.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Goods, their keepers and their ends, as rows.
@Repository
class GoodStore {

    private final JdbcClient db;

    GoodStore(JdbcClient db) {
        this.db = db;
    }

    /// False where something has this number already.
    boolean insert(UUID id, UUID round, String dossier, Custodies.Listed what, UUID photo, Instant at, Person by) {
        return db.sql("""
                insert into good (id, round, dossier, item, quantity, state, photo, noted_at, by_id, by_name)
                values (:id, :round, :dossier, :item, :quantity, :state, :photo, :at, :by, :name)
                on conflict do nothing
                """)
                        .param("id", id)
                        .param("round", round)
                        .param("dossier", dossier)
                        .param("item", what.item().strip())
                        .param("quantity", what.quantity().strip())
                        .param("state", what.state().strip())
                        .param("photo", photo)
                        .param("at", time(at))
                        .param("by", by.id())
                        .param("name", by.name())
                        .update()
                == 1;
    }

    void keep(UUID good, String place, String keeper, Instant at, Person by) {
        db.sql("""
                insert into good_kept (id, good, place, keeper, at, by_id, by_name)
                values (:id, :good, :place, :keeper, :at, :by, :name)
                """)
                .param("id", Ids.at(at))
                .param("good", good)
                .param("place", place)
                .param("keeper", keeper)
                .param("at", time(at))
                .param("by", by.id())
                .param("name", by.name())
                .update();
    }

    /// False where it has ended already.
    boolean end(UUID good, Good.End end, Instant at, Person by) {
        return db.sql("""
                insert into good_end (good, how, day, exhibit, said, at, by_id, by_name)
                values (:good, :how, :day, :exhibit, :said, :at, :by, :name)
                on conflict do nothing
                """)
                        .param("good", good)
                        .param("how", end.how().code())
                        .param("day", end.on())
                        .param("exhibit", end.exhibit())
                        .param("said", end.said())
                        .param("at", time(at))
                        .param("by", by.id())
                        .param("name", by.name())
                        .update()
                == 1;
    }

    List<Good> of(UUID round) {
        var kept = kept(round);
        return db.sql("""
                select g.id, g.item, g.quantity, g.state, g.photo, g.noted_at, g.by_name, e.how, e.day, e.exhibit, e.said,
                       e.by_name as ended_by
                  from good g left join good_end e on e.good = g.id
                 where g.round = :round order by g.noted_at, g.id
                """)
                .param("round", round)
                .query((row, index) -> good(row, kept))
                .list();
    }

    private static Good good(ResultSet row, Map<UUID, List<Good.Kept>> kept) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Good(
                id,
                row.getString("item"),
                row.getString("quantity"),
                row.getString("state"),
                row.getObject("photo", UUID.class),
                row.getTimestamp("noted_at").toInstant(),
                row.getString("by_name"),
                kept.getOrDefault(id, List.of()),
                end(row));
    }

    private Map<UUID, List<Good.Kept>> kept(UUID round) {
        var kept = new HashMap<UUID, List<Good.Kept>>();
        db.sql("""
                select k.good, k.place, k.keeper, k.at, k.by_name
                  from good_kept k join good g on g.id = k.good
                 where g.round = :round order by k.at, k.id
                """).param("round", round).query(row -> {
            kept.computeIfAbsent(row.getObject("good", UUID.class), good -> new ArrayList<>())
                    .add(new Good.Kept(
                            row.getString("place"),
                            row.getString("keeper"),
                            row.getTimestamp("at").toInstant(),
                            row.getString("by_name")));
        });
        return kept;
    }

    private static Good.@Nullable End end(ResultSet row) throws SQLException {
        var how = row.getString("how");
        return how == null
                ? null
                : new Good.End(
                        Good.How.of(how),
                        row.getObject("day", LocalDate.class),
                        row.getObject("exhibit", UUID.class),
                        row.getString("said"),
                        row.getString("ended_by"));
    }

    private static Object time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
