package longtang.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import longtang.evidence.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Signatures as rows.
@Repository
class SignatureStore {

    private static final String SIGNATURE = """
            select s.id, s.round, s.paper, s.signatory, s.sha256, s.manner, coalesce(s.strokes, '') as strokes, s.exhibit,
                   s.identity, s.device_at, s.at, s.held_by, s.held_name, coalesce(v.reason, '') as voided
              from signature s
              left join signature_void v on v.signature = s.id
            """;

    private final JdbcClient db;

    SignatureStore(JdbcClient db) {
        this.db = db;
    }

    /// False where it is there already.
    boolean insert(Signature signature) {
        return db.sql("""
                insert into signature (id, round, paper, signatory, sha256, manner, strokes, exhibit, identity, device_at,
                                       at, held_by, held_name)
                values (:id, :round, :paper, :signatory, :sha256, :manner, nullif(:strokes, ''), :exhibit, :identity,
                        :deviceAt, :at, :heldBy, :heldName)
                on conflict do nothing
                """)
                        .param("id", signature.id())
                        .param("round", signature.round())
                        .param("paper", signature.paper())
                        .param("signatory", signature.signatory())
                        .param("sha256", signature.sha256().hex())
                        .param("manner", signature.manner().code())
                        .param("strokes", signature.strokes())
                        .param("exhibit", signature.exhibit())
                        .param("identity", signature.identity().code())
                        .param("deviceAt", time(signature.deviceAt()))
                        .param("at", time(signature.at()))
                        .param("heldBy", signature.heldBy())
                        .param("heldName", signature.heldName())
                        .update()
                == 1;
    }

    void cancel(UUID signature, String reason, Instant at, UUID by) {
        db.sql("""
                insert into signature_void (signature, reason, at, by_id) values (:id, :reason, :at, :by)
                on conflict do nothing
                """)
                .param("id", signature)
                .param("reason", reason)
                .param("at", time(at))
                .param("by", by)
                .update();
    }

    /// Those on a paper, the oldest first, void ones among them.
    List<Signature> on(UUID paper) {
        return db.sql(SIGNATURE + " where s.paper = :paper order by s.at, s.id")
                .param("paper", paper)
                .query(SignatureStore::signature)
                .list();
    }

    Optional<Signature> get(UUID id) {
        return db.sql(SIGNATURE + " where s.id = :id")
                .param("id", id)
                .query(SignatureStore::signature)
                .optional();
    }

    /// When the last signature that counts was given.
    Optional<Instant> last(UUID paper) {
        return on(paper).stream().filter(Signature::counts).map(Signature::at).reduce((_, later) -> later);
    }

    private static Signature signature(ResultSet row, int number) throws SQLException {
        Timestamp device = row.getTimestamp("device_at");
        return new Signature(
                row.getObject("id", UUID.class),
                row.getObject("round", UUID.class),
                row.getObject("paper", UUID.class),
                row.getObject("signatory", UUID.class),
                new Sha256(row.getString("sha256")),
                Signature.Manner.of(row.getString("manner")),
                row.getString("strokes"),
                row.getObject("exhibit", UUID.class),
                Signature.Identity.read(row.getString("identity")).orElseThrow(),
                device == null ? null : device.toInstant(),
                row.getTimestamp("at").toInstant(),
                row.getObject("held_by", UUID.class),
                row.getString("held_name"),
                row.getString("voided"));
    }

    private static @Nullable Object time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
