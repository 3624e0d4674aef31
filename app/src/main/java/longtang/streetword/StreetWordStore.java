package longtang.streetword;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import longtang.people.Person;
import longtang.record.Ids;
import longtang.register.HeardWord;
import longtang.register.NamedLane;
import longtang.streetword.StreetWord.Meaning;
import longtang.streetword.StreetWord.Row;
import longtang.streetword.StreetWord.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Street words and what is said of them as rows. The only place in this module that writes SQL.
@Repository
class StreetWordStore {

    private static final String LATEST = """
             from street_word w
             left join lateral (select saying, said_at, by_name from street_word_saying s
                                 where s.word = w.id order by said_at desc, id desc limit 1) s on true
            """;

    /// What is decided of one meaning.
    record Decided(Meaning meaning, Saying saying) {}

    private record HeardRow(
            UUID id, String kind, String written, String meaning, int times, int among, List<Row> heardIn) {}

    private final JdbcClient db;
    private final JsonMapper json;

    StreetWordStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void heard(List<HeardWord> words, List<NamedLane> names, Instant now) {
        var rows = new ArrayList<HeardRow>();
        for (var word : words) rows.add(row(word, now));
        for (var name : names) rows.add(row(name, now));
        db.sql("""
                with given as (
                    select * from jsonb_to_recordset(cast(:rows as jsonb)) as row (
                        id uuid, kind text, written text, meaning text, times int, among int, "heardIn" jsonb)
                ), silent as (
                    update street_word w set times = 0
                     where times > 0
                       and coalesce((select saying from street_word_saying s
                                      where s.word = w.id order by said_at desc, id desc limit 1), 'open') = 'open'
                       and not exists (select from given g
                                        where (g.kind, g.written, g.meaning) = (w.kind, w.written, w.meaning))
                )
                insert into street_word as w (id, kind, written, meaning, times, among, heard_in, heard_at)
                select id, kind, written, meaning, times, among, "heardIn", :now from given
                on conflict (kind, written, meaning) do update
                   set times = excluded.times, among = excluded.among, heard_in = excluded.heard_in,
                       heard_at = excluded.heard_at
                """)
                .param("rows", json.writeValueAsString(rows))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static HeardRow row(HeardWord word, Instant now) {
        return new HeardRow(
                Ids.at(now),
                "word",
                word.word(),
                word.kind().name(),
                word.times(),
                word.of(),
                word.where().stream()
                        .map(key -> new Row(key.kind().code(), key.recordId()))
                        .toList());
    }

    private static HeardRow row(NamedLane name, Instant now) {
        return new HeardRow(
                Ids.at(now),
                "name",
                name.name(),
                name.road() + "|" + name.lane(),
                name.times(),
                name.times(),
                List.of());
    }

    /// The latest word on each, in the order in which they were said.
    List<Decided> decided() {
        return db.sql("select w.kind, w.written, w.meaning, s.saying" + LATEST
                        + " where s.saying <> 'open' order by s.said_at, w.id")
                .query((row, _) -> new Decided(meaning(row), Saying.of(row.getString("saying"))))
                .list();
    }

    int open() {
        return db.sql("select count(*)" + LATEST + " where coalesce(s.saying, 'open') = 'open' and w.times > 0")
                .query(Integer.class)
                .single();
    }

    List<StreetWord> all(int most) {
        return db.sql("select w.*, s.*" + LATEST + """
                 where w.times > 0 or coalesce(s.saying, 'open') <> 'open'
                 order by coalesce(s.saying, 'open') <> 'open', w.times desc, w.written, w.meaning
                 limit :most
                """)
                .param("most", most)
                .query(this::word)
                .list();
    }

    /// Whoever asks so waits for whoever did before.
    Optional<StreetWord> locked(UUID id) {
        return db.sql("select w.*, s.*" + LATEST + " where w.id = :id for update of w")
                .param("id", id)
                .query(this::word)
                .optional();
    }

    void say(UUID id, UUID word, Saying saying, Instant at, Person by) {
        db.sql("""
                insert into street_word_saying (id, word, saying, said_at, said_by, by_name, by_role)
                values (:id, :word, :saying, :at, :by, :name, :role)
                """)
                .param("id", id)
                .param("word", word)
                .param("saying", saying.code())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.id())
                .param("name", by.name())
                .param("role", by.role().code())
                .update();
    }

    private StreetWord word(ResultSet row, int index) throws SQLException {
        return new StreetWord(
                row.getObject("id", UUID.class),
                meaning(row),
                row.getInt("times"),
                row.getInt("among"),
                json.readValue(row.getString("heard_in"), new TypeReference<List<Row>>() {}),
                said(row));
    }

    private static @Nullable Said said(ResultSet row) throws SQLException {
        var saying = row.getString("saying");
        return saying == null
                ? null
                : new Said(
                        Saying.of(saying),
                        row.getObject("said_at", OffsetDateTime.class).toInstant(),
                        row.getString("by_name"));
    }

    private static Meaning meaning(ResultSet row) throws SQLException {
        var written = row.getString("written");
        var meaning = row.getString("meaning");
        if (row.getString("kind").equals("word")) return new Meaning.Word(written, meaning);
        var parts = meaning.split("\\|", 2);
        return new Meaning.Name(written, parts[0], parts[1]);
    }
}
