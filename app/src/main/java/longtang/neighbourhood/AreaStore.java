package longtang.neighbourhood;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Districts, streets and committees as rows.
@Repository
class AreaStore {

    private final JdbcClient db;

    AreaStore(JdbcClient db) {
        this.db = db;
    }

    boolean isEmpty() {
        return db.sql("select not exists (select from area)")
                .query(Boolean.class)
                .single();
    }

    void insert(List<String> codes, List<String> names) {
        db.sql("""
                insert into area (code, name)
                select code, name from unnest(:codes, :names) as given (code, name)
                on conflict (code) do update set name = excluded.name
                """)
                .param("codes", codes.toArray(String[]::new))
                .param("names", names.toArray(String[]::new))
                .update();
    }

    private static final String COMMITTEE = """
            select c.code, c.name, coalesce(s.name, '') as street, coalesce(d.name, '') as district
              from area c
              left join area s on s.code = left(c.code, 9)
              left join area d on d.code = left(c.code, 6)
            """;

    Optional<Committee> committee(String code) {
        return db.sql(COMMITTEE + " where c.code = :code and length(c.code) = 12")
                .param("code", code)
                .query(AreaStore::committee)
                .optional();
    }

    List<Committee> committees(Collection<String> codes) {
        return db.sql(COMMITTEE + " where c.code = any (:codes) and length(c.code) = 12")
                .param("codes", codes.toArray(String[]::new))
                .query(AreaStore::committee)
                .list();
    }

    Optional<Committee> committeeNamed(String name) {
        List<Committee> found = db.sql(COMMITTEE + """
                 where length(c.code) = 12
                   and c.name in (:name, :name || '居委会', :name || '村委会')
                 order by exists (select from lane l where left(l.committee, 9) = left(c.code, 9)) desc, c.code
                """)
                .param("name", name)
                .query(AreaStore::committee)
                .list();
        if (found.size() < 2) return found.stream().findFirst();
        return found.stream().filter(this::isAtHome).findFirst();
    }

    private static Committee committee(ResultSet row, int number) throws SQLException {
        return new Committee(
                row.getString("code"), row.getString("name"), row.getString("street"), row.getString("district"));
    }

    private boolean isAtHome(Committee committee) {
        return db.sql("select exists (select from lane where left(committee, 9) = :street)")
                .param("street", committee.code().substring(0, 9))
                .query(Boolean.class)
                .single();
    }
}
