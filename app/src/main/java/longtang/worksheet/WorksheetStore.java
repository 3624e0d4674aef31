package longtang.worksheet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import longtang.people.Person;
import longtang.register.StructureNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Sheets that came back as rows. The only place in this module that writes SQL.
@Repository
class WorksheetStore {

    private final JdbcClient db;
    private final JsonMapper json;

    WorksheetStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    Optional<UUID> ofRequest(UUID request) {
        return db.sql("select id from worksheet where request = :request")
                .param("request", request)
                .query(UUID.class)
                .optional();
    }

    /// False when the same form has brought it already.
    boolean insert(UUID request, String sha256, Person by, Returned sheet) {
        var fresh = db.sql("""
                insert into worksheet (id, request, file_name, form, sha256, sent_at, sent_by, name, rows, unchanged)
                values (:id, :request, :file, :form, :sha256, :at, :by, :name, :rows, :unchanged)
                on conflict (request) do nothing
                """)
                        .param("id", sheet.id())
                        .param("request", request)
                        .param("file", sheet.fileName())
                        .param("form", sheet.form())
                        .param("sha256", sha256)
                        .param("at", sheet.sentAt().atOffset(ZoneOffset.UTC))
                        .param("by", by.id())
                        .param("name", by.name())
                        .param("rows", sheet.rows())
                        .param("unchanged", sheet.unchanged())
                        .update()
                == 1;
        if (fresh) sheet.changed().forEach(row -> insert(sheet.id(), row));
        return fresh;
    }

    private void insert(UUID sheet, ReturnedRow row) {
        db.sql("""
                insert into worksheet_row (worksheet, row_number, kind, number, version, cells, unread, why, basis, problem)
                values (:sheet, :row, :kind, :number, :version, cast(:cells as jsonb), cast(:unread as jsonb),
                        :why, :basis, :problem)
                """)
                .param("sheet", sheet)
                .param("row", row.row())
                .param("kind", row.kind().name().toLowerCase(Locale.ROOT))
                .param("number", row.number() == null ? null : row.number().toString())
                .param("version", row.kind() == ReturnedRow.Kind.CHANGE ? row.version() : null)
                .param("cells", json.writeValueAsString(row.cells()))
                .param("unread", json.writeValueAsString(row.unread()))
                .param("why", row.why())
                .param("basis", row.basis())
                .param("problem", row.problem())
                .update();
    }

    Optional<Returned> get(UUID id) {
        return db.sql("select * from worksheet where id = :id")
                .param("id", id)
                .query((row, index) -> sheet(row, rows(id)))
                .optional();
    }

    private List<ReturnedRow> rows(UUID sheet) {
        return db.sql("select * from worksheet_row where worksheet = :sheet order by row_number")
                .param("sheet", sheet)
                .query(this::row)
                .list();
    }

    /// The latest sheets, without their rows.
    List<Returned> latest(int most) {
        return db.sql("select * from worksheet order by sent_at desc, id limit :most")
                .param("most", most)
                .query((row, index) -> sheet(row, List.of()))
                .list();
    }

    /// How many rows of each sheet still wait.
    Map<UUID, Integer> open(List<UUID> sheets) {
        var open = new java.util.HashMap<UUID, Integer>();
        db.sql("""
                select worksheet, count(*) as open from worksheet_row
                 where worksheet = any (:sheets) and state = 'open' and kind <> 'problem'
                 group by worksheet
                """)
                .param("sheets", sheets.toArray(UUID[]::new))
                .query((row, index) -> open.put(row.getObject("worksheet", UUID.class), row.getInt("open")))
                .list();
        return open;
    }

    Optional<ReturnedRow.Decision> decision(UUID sheet, int row) {
        return rows(sheet).stream().filter(it -> it.row() == row).findFirst().map(ReturnedRow::decision);
    }

    /// Holds the rows that are still open until the end of the transaction, and says which they are.
    Set<Integer> hold(UUID sheet, Set<Integer> rows) {
        return Set.copyOf(db.sql("""
                select row_number from worksheet_row
                 where worksheet = :sheet and row_number = any (:rows) and state = 'open'
                 order by row_number for update
                """)
                .param("sheet", sheet)
                .param("rows", rows.toArray(Integer[]::new))
                .query(Integer.class)
                .list());
    }

    /// False when somebody else has decided this row meanwhile.
    boolean decide(UUID sheet, int row, boolean taken, String by, String became, Instant now) {
        return db.sql("""
                update worksheet_row
                   set state = :state, decided_by = :by, decided_at = :now, became = :became
                 where worksheet = :sheet and row_number = :row and state = 'open'
                """)
                        .param("state", taken ? "taken" : "left")
                        .param("by", by)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("became", became)
                        .param("sheet", sheet)
                        .param("row", row)
                        .update()
                == 1;
    }

    /// A row that was left is open again.
    boolean reopen(UUID sheet, int row) {
        return db.sql("""
                update worksheet_row set state = 'open', decided_by = null, decided_at = null, became = null
                 where worksheet = :sheet and row_number = :row and state = 'left'
                """).param("sheet", sheet).param("row", row).update() == 1;
    }

    private static Returned sheet(ResultSet row, List<ReturnedRow> rows) throws SQLException {
        return new Returned(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getString("form"),
                row.getTimestamp("sent_at").toInstant(),
                row.getString("name"),
                row.getInt("rows"),
                row.getInt("unchanged"),
                rows);
    }

    private ReturnedRow row(ResultSet row, int index) throws SQLException {
        return new ReturnedRow(
                row.getInt("row_number"),
                ReturnedRow.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                number(row.getString("number")),
                row.getInt("version"),
                texts(row.getString("cells")),
                texts(row.getString("unread")),
                row.getString("why"),
                row.getString("basis"),
                row.getString("problem"),
                decision(row));
    }

    private static @Nullable StructureNumber number(@Nullable String text) {
        return text == null ? null : StructureNumber.read(text).orElseThrow();
    }

    private static ReturnedRow.@Nullable Decision decision(ResultSet row) throws SQLException {
        if (row.getString("state").equals("open")) return null;
        return new ReturnedRow.Decision(
                row.getString("state").equals("taken"),
                row.getString("decided_by"),
                row.getTimestamp("decided_at").toInstant(),
                row.getString("became"));
    }

    private Map<String, String> texts(String object) {
        return json.readValue(object, new TypeReference<Map<String, String>>() {});
    }
}
