package longtang.evidence;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which rendition was made of which original.
@Repository
class RenditionStore {

    private final JdbcClient db;

    RenditionStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Sha256> get(Sha256 original, Renditions.Size size) {
        return db.sql("select sha256 from rendition where original_sha256 = :original and size = :size")
                .param("original", original.hex())
                .param("size", size.name())
                .query(String.class)
                .optional()
                .map(Sha256::new);
    }

    /// What was made last holds: a damaged one is made anew.
    void keep(Sha256 original, Renditions.Size size, Sha256 made) {
        db.sql("""
                insert into rendition (original_sha256, size, sha256) values (:original, :size, :made)
                on conflict (original_sha256, size) do update set sha256 = excluded.sha256
                """)
                .param("original", original.hex())
                .param("size", size.name())
                .param("made", made.hex())
                .update();
    }
}
