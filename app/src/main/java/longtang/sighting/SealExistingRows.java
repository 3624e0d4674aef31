package longtang.sighting;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.UUID;
import longtang.ledger.Field;
import longtang.ledger.LedgerKind;
import longtang.vault.KeyRing;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Seals what rows that came in before say about people: the one change a sighting ever sees, made by the owner while
/// nothing else runs, noted by this migration's own row. What was written can still be proven: the commitment is of it.
@Component
class SealExistingRows implements JavaMigration {

    private final KeyRing keys;
    private final Cells cells;

    SealExistingRows(KeyRing keys, Cells cells) {
        this.keys = keys;
        this.cells = cells;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("11");
    }

    @Override
    public String getDescription() {
        return "what rows say about people lies sealed";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    private record Row(UUID id, String hash, Redacted redacted) {}

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        var rows = rows(connection);
        if (rows.isEmpty()) return;
        execute(connection, "alter table sighting disable trigger sightings_are_final");
        for (var row : rows) seal(connection, row);
        execute(connection, "alter table sighting enable trigger sightings_are_final");
    }

    private List<Row> rows(Connection connection) throws SQLException {
        var rows = new ArrayList<Row>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("""
                        select s.id, s.kind, s.content_hash, s.original, s.fields, j.columns
                          from sighting s left join import_job j on j.id = s.job
                         where not exists (select from sealed_cell c where c.sighting = s.id)
                        """)) {
            while (found.next()) {
                var kind = LedgerKind.of(found.getString("kind")).orElseThrow();
                rows.add(new Row(
                        Objects.requireNonNull(found.getObject("id", UUID.class)),
                        found.getString("content_hash"),
                        Redacted.of(
                                kind,
                                columns(found.getString("columns")),
                                cells.original(found.getString("original")),
                                cells.fields(found.getString("fields")))));
            }
        }
        return rows;
    }

    // A row that somebody wrote by hand has no import.
    private SequencedMap<String, Field> columns(@Nullable String ofImport) {
        return ofImport == null ? ByHand.COLUMNS : cells.columns(ofImport);
    }

    private void seal(Connection connection, Row row) throws SQLException {
        try (var update = connection.prepareStatement(
                "update sighting set original = cast(? as jsonb), fields = cast(? as jsonb), content_hash = ? where id = ?")) {
            update.setString(1, cells.write(cells.pairs(row.redacted().original())));
            update.setString(2, cells.write(cells.pairs(row.redacted().fields())));
            update.setString(3, keys.mark("row", row.hash()));
            update.setObject(4, row.id());
            update.executeUpdate();
        }
        var subjects = new LinkedHashSet<String>();
        row.redacted().secrets().forEach(secret -> subjects.add(secret.about().subject(row.id())));
        var made = keys.makeKeys(subjects);
        for (var key : made.sealed().entrySet()) {
            try (var insert = connection.prepareStatement(
                    "insert into vault_key (subject, sealed, made_at) values (?, ?, now())")) {
                insert.setString(1, key.getKey());
                insert.setBytes(2, key.getValue());
                insert.executeUpdate();
            }
        }
        for (var secret : row.redacted().secrets()) {
            insert(connection, row.id(), secret, SealedValue.of(made.open(), row.id(), secret, cells));
        }
    }

    private void insert(Connection connection, UUID sighting, Redacted.Secret secret, SealedValue value)
            throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into sealed_cell (sighting, header, field, about, sealed, commitment, marks)
                values (?, ?, ?, ?, ?, ?, ?)
                """)) {
            var field = secret.field();
            insert.setObject(1, sighting);
            insert.setString(2, Cells.storable(secret.header()));
            insert.setString(3, field == null ? null : field.name());
            insert.setString(4, secret.about().code());
            insert.setBytes(5, value.sealed());
            insert.setString(6, value.commitment());
            insert.setArray(
                    7,
                    connection.createArrayOf(
                            "text", Confidences.marks(keys, secret).toArray(String[]::new)));
            insert.executeUpdate();
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var execution = connection.createStatement()) {
            execution.execute(statement);
        }
    }
}
