package longtang.codes;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Lists and their values as rows. The only place in this module that writes SQL.
@Repository
class CodeStore {

    private final JdbcClient db;

    CodeStore(JdbcClient db) {
        this.db = db;
    }

    List<CodeList> lists() {
        var codes = new LinkedHashMap<String, List<Code>>();
        db.sql(
                        "select list, code, chinese, english, place, retired_at is not null as retired from code order by list, place, code")
                .query(Code.class)
                .list()
                .forEach(code -> codes.computeIfAbsent(code.list(), list -> new ArrayList<>())
                        .add(code));
        return db.sql("select name, chinese, english, is_open from code_list order by place")
                .query((row, index) -> new CodeList(
                        row.getString("name"),
                        row.getString("chinese"),
                        row.getString("english"),
                        row.getBoolean("is_open"),
                        codes.getOrDefault(row.getString("name"), List.of())))
                .list();
    }

    /// False when the list has that code already.
    boolean insert(String list, String code, String chinese, String english) {
        return db.sql("""
                insert into code (list, code, chinese, english, place)
                select :list, :code, :chinese, :english, coalesce(max(place), 0) + 10 from code where list = :list
                on conflict (list, code) do nothing
                """)
                        .param("list", list)
                        .param("code", code)
                        .param("chinese", chinese)
                        .param("english", english)
                        .update()
                == 1;
    }

    boolean rename(String list, String code, String chinese, String english) {
        return db.sql("update code set chinese = :chinese, english = :english where list = :list and code = :code")
                        .param("list", list)
                        .param("code", code)
                        .param("chinese", chinese)
                        .param("english", english)
                        .update()
                == 1;
    }

    boolean retire(String list, String code, @Nullable Instant when) {
        return db.sql("update code set retired_at = :at where list = :list and code = :code")
                        .param("list", list)
                        .param("code", code)
                        .param("at", when == null ? null : when.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
