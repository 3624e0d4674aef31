package longtang.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Organisations as rows.
@Repository
class OrganisationStore {

    private static final String SELECT = "select id, name, kind, committee from organisation";

    private final JdbcClient db;

    OrganisationStore(JdbcClient db) {
        this.db = db;
    }

    List<Organisation> all() {
        return db.sql(SELECT + " where closed_at is null order by kind, name")
                .query(OrganisationStore::organisation)
                .list();
    }

    Optional<Organisation> get(UUID id) {
        return db.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(OrganisationStore::organisation)
                .optional();
    }

    private static Organisation organisation(ResultSet row, int number) throws SQLException {
        return new Organisation(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Organisation.Kind.of(row.getString("kind")),
                row.getString("committee"));
    }

    /// False when an organisation has this name already.
    boolean insert(Organisation organisation, Instant now) {
        return db.sql("""
                insert into organisation (id, name, kind, committee, opened_at)
                values (:id, :name, :kind, :committee, :now)
                on conflict (name) do nothing
                """)
                        .param("id", organisation.id())
                        .param("name", organisation.name())
                        .param("kind", organisation.kind().code())
                        .param("committee", organisation.committee())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
