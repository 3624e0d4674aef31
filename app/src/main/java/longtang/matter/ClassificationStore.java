package longtang.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import longtang.people.Person;
import longtang.register.StructureNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Classifications as rows; only ever added to.
@Repository
class ClassificationStore {

    private final JdbcClient db;
    private final JsonMapper json;

    ClassificationStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /// False where this request has classified this file already.
    boolean insert(UUID id, UUID request, Classification one, Person by) {
        return db.sql("""
                insert into classification (id, request, dossier, book, decision, facts, proposed, answer, why, at, by_id,
                                            by_name)
                values (:id, :request, :dossier, :book, :decision, cast(:facts as jsonb), :proposed, :answer, :why, :at,
                        :by, :name)
                on conflict (request, dossier) do nothing
                """)
                        .param("id", id)
                        .param("request", request)
                        .param("dossier", one.dossier().toString())
                        .param("book", one.book())
                        .param("decision", one.decision())
                        .param("facts", json.writeValueAsString(one.facts()))
                        .param("proposed", one.proposed())
                        .param("answer", one.answer())
                        .param("why", one.why())
                        .param("at", one.at().atOffset(ZoneOffset.UTC))
                        .param("by", by.id())
                        .param("name", by.name())
                        .update()
                == 1;
    }

    /// The latest of each of these files, by whichever book.
    Map<StructureNumber, Classification> latest(Collection<StructureNumber> files) {
        var latest = new HashMap<StructureNumber, Classification>();
        db.sql("""
                select distinct on (dossier) dossier, book, decision, facts, proposed, answer, why, at, by_name
                  from classification
                 where dossier = any (:files)
                 order by dossier, at desc, id desc
                """)
                .param("files", files.stream().map(StructureNumber::toString).toArray(String[]::new))
                .query(this::classification)
                .list()
                .forEach(one -> latest.put(one.dossier(), one));
        return latest;
    }

    /// What other files with these facts are now.
    LikeCases like(Classification one) {
        var answers = new LinkedHashMap<String, Integer>();
        db.sql("""
                select c.answer, count(*) as files
                  from classification c
                 where c.book = :book and c.decision = :decision and c.facts = cast(:facts as jsonb)
                   and c.dossier <> :dossier
                   and not exists (select from classification later
                                    where later.dossier = c.dossier and later.book = c.book
                                      and (later.at, later.id) > (c.at, c.id))
                 group by c.answer
                 order by files desc, c.answer
                """)
                .param("book", one.book())
                .param("decision", one.decision())
                .param("facts", json.writeValueAsString(new TreeMap<>(one.facts())))
                .param("dossier", one.dossier().toString())
                .query((row, number) -> answers.put(row.getString("answer"), row.getInt("files")))
                .list();
        return new LikeCases(answers);
    }

    /// How a file was classified, the latest first.
    List<Classification> history(StructureNumber file) {
        return db.sql("""
                select dossier, book, decision, facts, proposed, answer, why, at, by_name
                  from classification where dossier = :file order by at desc, id desc
                """)
                .param("file", file.toString())
                .query(this::classification)
                .list();
    }

    private Classification classification(ResultSet row, int number) throws SQLException {
        return new Classification(
                StructureNumber.read(row.getString("dossier")).orElseThrow(),
                row.getString("book"),
                row.getString("decision"),
                json.readValue(row.getString("facts"), new TypeReference<Map<String, String>>() {}),
                row.getString("proposed"),
                row.getString("answer"),
                row.getString("why"),
                row.getTimestamp("at").toInstant(),
                row.getString("by_name"));
    }
}
