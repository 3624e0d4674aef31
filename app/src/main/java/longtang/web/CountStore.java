package longtang.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.stereotype.Repository;

/// The counts of a page's navigation, in one statement.
@Repository
class CountStore {

    private final JdbcTemplate db;

    CountStore(JdbcTemplate db) {
        this.db = db;
    }

    /// In the order in which they are asked.
    List<Integer> all(List<Count> counts) {
        if (counts.isEmpty()) return List.of();
        var values = new ArrayList<@Nullable Object>();
        var sql = counts.stream().map(count -> asked(count, values)).collect(Collectors.joining(", ", "select ", ""));
        return db.query(
                        sql,
                        (row, _) -> {
                            var numbers = new ArrayList<Integer>();
                            for (int i = 1; i <= counts.size(); i++) numbers.add(row.getInt(i));
                            return numbers;
                        },
                        values.toArray())
                .getFirst();
    }

    // Two modules may use one name for two things, so names become places.
    private static String asked(Count count, List<@Nullable Object> values) {
        var source = new MapSqlParameterSource(count.values());
        var parsed = NamedParameterUtils.parseSqlStatement(count.sql());
        values.addAll(Arrays.asList(NamedParameterUtils.buildValueArray(parsed, source, null)));
        return "(" + NamedParameterUtils.substituteNamedParameters(parsed, source) + ")";
    }
}
