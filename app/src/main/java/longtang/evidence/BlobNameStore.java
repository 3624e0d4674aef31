package longtang.evidence;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The names of blobs in the whole database, whichever module knows them.
///
/// A column that is called `sha256`, or ends so, names a blob: that is a rule for every migration.
final class BlobNameStore {

    private final JdbcClient db;

    BlobNameStore(Connection connection) {
        this.db = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    record Place(String table, String column) {}

    /// Each name, and one place that knows it.
    Map<String, String> all() {
        var names = new TreeMap<String, String>();
        for (var place : places()) {
            db
                    .sql("select distinct \"%s\" from \"%s\" where \"%s\" is not null"
                            .formatted(place.column(), place.table(), place.column()))
                    .query(String.class)
                    .stream()
                    .forEach(name -> names.putIfAbsent(name, place.table() + "." + place.column()));
        }
        return names;
    }

    private List<Place> places() {
        return db.sql("""
                select table_name as "table", column_name as "column" from information_schema.columns
                where table_schema = 'public' and data_type = 'text'
                  and (column_name = 'sha256' or column_name like '%\\_sha256')
                order by table_name, column_name
                """)
                .query((row, number) -> new Place(row.getString("table"), row.getString("column")))
                .list();
    }
}
