package longtang.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import longtang.law.Attempt;
import longtang.law.Delivery;
import longtang.record.Actor;
import longtang.vault.PersonName;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Addressees and attempts as rows; names are sealed.
@Repository
class DeliveryStore {

    record AddresseeRow(UUID id, UUID round, String dossier, UUID paper, byte[] name, Instant notedAt) {}

    /// An attempt without its signer, who is sealed; null where nobody signed.
    record HandoverRow(Handover handover, String dossier, byte @Nullable [] signer) {

        UUID id() {
            return handover.id();
        }

        Handover signedBy(PersonName name) {
            var one = handover;
            return new Handover(
                    one.id(),
                    one.round(),
                    one.paper(),
                    one.addressee(),
                    one.method(),
                    one.trouble(),
                    one.at(),
                    one.officers(),
                    name,
                    one.relation(),
                    one.said(),
                    one.proof(),
                    one.corrects(),
                    one.why(),
                    one.notedAt(),
                    one.byName());
        }
    }

    private static final String ADDRESSEE =
            "select id, round, dossier, paper, name, noted_at from delivery_addressee where ";
    private static final String HANDOVER = """
            select id, round, dossier, paper, addressee, method, trouble, at, officers, signer, relation, said, proof,
                   corrects, why, noted_at, by_name
              from delivery_handover where
            """;

    private final JdbcClient db;
    private final JsonMapper json;

    DeliveryStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void insert(AddresseeRow row, String mark, UUID by) {
        db.sql("""
                insert into delivery_addressee (id, round, dossier, paper, name, mark, noted_at, by_id)
                values (:id, :round, :dossier, :paper, :name, :mark, :at, :by)
                """)
                .param("id", row.id())
                .param("round", row.round())
                .param("dossier", row.dossier())
                .param("paper", row.paper())
                .param("name", row.name())
                .param("mark", mark)
                .param("at", time(row.notedAt()))
                .param("by", by)
                .update();
    }

    void insert(Handover one, String dossier, byte @Nullable [] signer, String mark, Actor.Person by) {
        db.sql("""
                insert into delivery_handover (id, round, dossier, paper, addressee, method, trouble, at, officers, signer,
                                               mark, relation, said, proof, corrects, why, noted_at, by_id, by_name)
                values (:id, :round, :dossier, :paper, :addressee, :method, :trouble, :at, cast(:officers as jsonb),
                        :signer, :mark, :relation, :said, cast(:proof as jsonb), :corrects, :why, :noted, :by, :name)
                """)
                .param("id", one.id())
                .param("round", one.round())
                .param("dossier", dossier)
                .param("paper", one.paper())
                .param("addressee", one.addressee())
                .param("method", one.method().name())
                .param("trouble", one.trouble() == null ? null : one.trouble().name())
                .param("at", time(one.at()))
                .param("officers", json.writeValueAsString(one.officers()))
                .param("signer", signer)
                .param("mark", mark)
                .param("relation", one.relation())
                .param("said", one.said())
                .param("proof", json.writeValueAsString(one.proof()))
                .param("corrects", one.corrects())
                .param("why", one.why())
                .param("noted", time(one.notedAt()))
                .param("by", by.id())
                .param("name", by.name())
                .update();
    }

    void strike(UUID addressee, String why, Instant at, Actor.Person by) {
        db.sql("""
                insert into delivery_struck (addressee, why, at, by_id, by_name)
                values (:addressee, :why, :at, :by, :name)
                on conflict (addressee) do nothing
                """)
                .param("addressee", addressee)
                .param("why", why)
                .param("at", time(at))
                .param("by", by.id())
                .param("name", by.name())
                .update();
    }

    record StruckRow(AddresseeRow addressee, String why, Instant at, String byName) {}

    List<StruckRow> struck(UUID paper) {
        return db.sql("""
                select a.id, a.round, a.dossier, a.paper, a.name, a.noted_at, s.why, s.at, s.by_name
                  from delivery_struck s join delivery_addressee a on a.id = s.addressee
                 where a.paper = :paper order by s.at, a.id
                """)
                .param("paper", paper)
                .query((row, number) -> new StruckRow(
                        addressee(row, number),
                        row.getString("why"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_name")))
                .list();
    }

    List<AddresseeRow> addressees(UUID paper) {
        return db.sql(ADDRESSEE + """
                paper = :paper and not exists (select from delivery_struck s where s.addressee = delivery_addressee.id)
                 order by noted_at, id
                """)
                .param("paper", paper)
                .query(DeliveryStore::addressee)
                .list();
    }

    List<AddresseeRow> marked(String mark, int most) {
        return db.sql(ADDRESSEE + "mark = :mark order by noted_at, id limit :most")
                .param("mark", mark)
                .param("most", most)
                .query(DeliveryStore::addressee)
                .list();
    }

    List<HandoverRow> of(UUID paper) {
        return db.sql(HANDOVER + "paper = :paper order by at, noted_at, id")
                .param("paper", paper)
                .query(this::handover)
                .list();
    }

    /// Attempts at which somebody signed, by the mark of the name.
    List<HandoverRow> signed(String mark, int most) {
        return db.sql(HANDOVER + "mark = :mark order by at, id limit :most")
                .param("mark", mark)
                .param("most", most)
                .query(this::handover)
                .list();
    }

    private static AddresseeRow addressee(ResultSet row, int number) throws SQLException {
        return new AddresseeRow(
                row.getObject("id", UUID.class),
                row.getObject("round", UUID.class),
                row.getString("dossier"),
                row.getObject("paper", UUID.class),
                row.getBytes("name"),
                row.getTimestamp("noted_at").toInstant());
    }

    private HandoverRow handover(ResultSet row, int number) throws SQLException {
        var trouble = row.getString("trouble");
        return new HandoverRow(
                new Handover(
                        row.getObject("id", UUID.class),
                        row.getObject("round", UUID.class),
                        row.getObject("paper", UUID.class),
                        row.getObject("addressee", UUID.class),
                        Delivery.Method.valueOf(row.getString("method")),
                        trouble == null ? null : Attempt.Trouble.valueOf(trouble),
                        row.getTimestamp("at").toInstant(),
                        json.readValue(row.getString("officers"), new TypeReference<List<Handover.Officer>>() {}),
                        new PersonName(""),
                        row.getString("relation"),
                        row.getString("said"),
                        json.readValue(row.getString("proof"), Handover.Proof.class),
                        row.getObject("corrects", UUID.class),
                        row.getString("why"),
                        row.getTimestamp("noted_at").toInstant(),
                        row.getString("by_name")),
                row.getString("dossier"),
                row.getBytes("signer"));
    }

    private static Object time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
