package longtang.matter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// What was chosen at the same step of other matters, from their rows.
@Repository
class LikeStepStore {

    private static final int LATEST = 200;

    private final JdbcClient db;
    private final JsonMapper json;

    LikeStepStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    LikeCases like(Matter matter, List<String> choices, Map<String, String> facts) {
        var chosen = new LinkedHashMap<String, Integer>();
        db.sql("""
                select latest.event, count(*) as cases
                  from (select s.event
                          from matter_step s
                          join matter m on m.id = s.matter
                         where s.from_leaf = :leaf and s.event = any (:choices) and s.matter <> :matter
                           and m.book = :book and m.standing -> 'facts' @> cast(:facts as jsonb)
                         order by s.at desc
                         limit :latest) latest
                 group by latest.event
                 order by cases desc, latest.event
                """)
                .param("leaf", matter.standing().leaf())
                .param("choices", choices.toArray(String[]::new))
                .param("matter", matter.id())
                .param("book", matter.book())
                .param("facts", json.writeValueAsString(facts))
                .param("latest", LATEST)
                .query((row, number) -> chosen.put(row.getString("event"), row.getInt("cases")))
                .list();
        return new LikeCases(chosen);
    }
}
