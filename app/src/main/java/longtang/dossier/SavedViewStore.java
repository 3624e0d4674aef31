package longtang.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Saved views as rows.
@Repository
class SavedViewStore {

    private final JdbcClient db;

    SavedViewStore(JdbcClient db) {
        this.db = db;
    }

    List<SavedView> of(UUID person) {
        return db.sql("""
                select id, name, query from saved_view
                 where person = :person and deleted_at is null order by saved_at, id
                """).param("person", person).query(SavedViewStore::view).list();
    }

    Optional<SavedView> get(UUID person, UUID id) {
        return db.sql("select id, name, query from saved_view where person = :person and id = :id")
                .param("person", person)
                .param("id", id)
                .query(SavedViewStore::view)
                .optional();
    }

    /// The same form again adds nothing.
    boolean insert(UUID person, SavedView view, Instant now) {
        return db.sql("""
                insert into saved_view (id, person, name, query, saved_at)
                values (:id, :person, :name, :query, :now) on conflict (id) do nothing
                """)
                        .param("id", view.id())
                        .param("person", person)
                        .param("name", view.name())
                        .param("query", view.query())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean delete(UUID person, UUID id, @Nullable Instant when) {
        return db.sql("update saved_view set deleted_at = :at where person = :person and id = :id")
                        .param("person", person)
                        .param("id", id)
                        .param("at", when == null ? null : when.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static SavedView view(ResultSet row, int index) throws SQLException {
        return new SavedView(row.getObject("id", UUID.class), row.getString("name"), row.getString("query"));
    }
}
