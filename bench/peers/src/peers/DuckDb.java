package peers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/// Fellegi-Sunter in SQL on DuckDB, the way Splink does it: the same rules, levels and silence as
/// bench/models/structures.yaml, u from a million random pairs, EM on the histogram of patterns.
///
/// `java peers.DuckDb FLAT.csv LINKS.csv [THRESHOLD]`
public final class DuckDb {

    /// One comparison: what its levels are in SQL over l and r, closest first; silence is level 0.
    private record Compared(String name, String silence, List<String> levels) {

        Compared(String name, List<String> levels) {
            this(name, "l.%1$s is null or r.%1$s is null".formatted(name), levels);
        }

        String sql() {
            var text = new StringBuilder("case when " + silence + " then 0");
            for (int i = 0; i < levels.size(); i++) text.append(" when ").append(levels.get(i)).append(" then ").append(i + 1);
            return text + " else " + (levels.size() + 1) + " end as g_" + name;
        }

        static Compared exact(String name) {
            return new Compared(name, List.of("l.%1$s = r.%1$s".formatted(name)));
        }
    }

    private static final List<Compared> COMPARED = List.of(
            new Compared("place", "false", List.of("l.road is not distinct from r.road and l.lane is not distinct from r.lane"
                    + " and l.door is not distinct from r.door")),
            Compared.exact("room"),
            Compared.exact("part"),
            new Compared(
                    "what",
                    List.of(
                            "l.what = r.what",
                            "1 - levenshtein(l.what, r.what) / greatest(length(l.what), length(r.what)) >= 0.9",
                            "1 - levenshtein(l.what, r.what) / greatest(length(l.what), length(r.what)) >= 0.5")),
            new Compared(
                    "area",
                    List.of(
                            "l.area = r.area",
                            "abs(l.area - r.area) <= 0.05 * greatest(l.area, r.area)",
                            "abs(l.area - r.area) <= 0.2 * greatest(l.area, r.area)")),
            Compared.exact("party"),
            Compared.exact("phone"));
    private static final List<String> RULES = List.of(
            "l.road = r.road and l.lane = r.lane and l.door = r.door",
            "l.lane = r.lane and l.door = r.door and l.part = r.part",
            "l.phone = r.phone");
    private static final int ROUNDS = 25;

    private DuckDb() {}

    public static void main(String[] arguments) throws Exception {
        try (var db = DriverManager.getConnection("jdbc:duckdb:")) {
            run(db, "set threads = 2");
            run(db, "create table t as select row_number() over () as n, * replace (try_cast(area as double) as area) "
                    + "from read_csv('" + arguments[0] + "', all_varchar = true, nullstr = '')");
            sample(db);
            block(db);
            learn(db);
            predict(db, arguments[1], arguments.length > 2 ? Double.parseDouble(arguments[2]) : 0.01);
        }
    }

    private static String gammas() {
        return String.join(", ", COMPARED.stream().map(Compared::sql).toList());
    }

    private static void sample(Connection db) throws SQLException {
        run(db, "select setseed(0.44)");
        run(db, """
                create table drawn as select %s from
                  (select (random() * (select count(*) from t))::int as a, (random() * (select count(*) from t))::int as b
                     from range(1000000)) as pick
                  join t l on l.n = pick.a join t r on r.n = pick.b where l.n <> r.n""".formatted(gammas()));
        run(db, "create table weight (name varchar, level int, m double, u double)");
        for (var compared : COMPARED) {
            int levels = compared.levels().size() + 1;
            for (int level = 1; level <= levels; level++) {
                double m = level == 1 ? 0.9 : 0.1 / (levels - 1);
                run(db, """
                        insert into weight select '%1$s', %2$d, %3$f,
                          greatest(1e-6, count(*) filter (where g_%1$s = %2$d) / greatest(1, count(*) filter (where g_%1$s > 0))) from drawn"""
                        .formatted(compared.name(), level, m));
            }
        }
    }

    private static void block(Connection db) throws SQLException {
        var all = new StringBuilder();
        for (int rule = 0; rule < RULES.size(); rule++) {
            if (rule > 0) all.append(" union all ");
            all.append("select l.n as a, r.n as b, l.id as left_id, r.id as right_id, ").append(gammas());
            all.append(" from t l join t r on ").append(RULES.get(rule)).append(" and l.n < r.n");
            for (int earlier = 0; earlier < rule; earlier++) all.append(" and not coalesce(").append(RULES.get(earlier)).append(", false)");
        }
        run(db, "create table pair as " + all);
        var columns = String.join(", ", COMPARED.stream().map(c -> "g_" + c.name()).toList());
        run(db, "create table pattern as select %s, count(*) as pairs, 0.0::double as p from pair group by %s".formatted(columns, columns));
        run(db, "create table prior as select 0.2::double as share");
    }

    private static String bits() {
        var sum = new StringBuilder("(select log2(share / (1 - share)) from prior)");
        for (var compared : COMPARED) {
            sum.append(" + coalesce((select log2(m / u) from weight where name = '%1$s' and level = g_%1$s), 0)".formatted(compared.name()));
        }
        return sum.toString();
    }

    private static void learn(Connection db) throws SQLException {
        for (int round = 0; round < ROUNDS; round++) {
            run(db, "update pattern set p = 1 / (1 + pow(2, -(" + bits() + ")))");
            run(db, "update prior set share = (select sum(p * pairs) / sum(pairs) from pattern)");
            for (var compared : COMPARED) {
                run(db, """
                        update weight set m = greatest(1e-6, (select sum(p * pairs) filter (where g_%1$s = weight.level)
                          / greatest(1e-6, sum(p * pairs) filter (where g_%1$s > 0)) from pattern)) where name = '%1$s'"""
                        .formatted(compared.name()));
                run(db, "update weight set m = 1e-6 where m is null");
            }
        }
    }

    private static void predict(Connection db, String file, double threshold) throws SQLException {
        var same = String.join(" and ", COMPARED.stream().map(c -> "pair.g_%1$s = pattern.g_%1$s".formatted(c.name())).toList());
        run(db, "update pattern set p = 1 / (1 + pow(2, -(" + bits() + ")))");
        run(db, "copy (select left_id, right_id, p from pair join pattern on " + same + " where p >= " + threshold + ") to '" + file + "' (header)");
    }

    private static void run(Connection db, String sql) throws SQLException {
        try (var statement = db.createStatement()) {
            statement.execute(sql);
        }
    }
}
