package longtang.dossier;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts over files, and whether a sighting belongs to one that somebody sees.
@Repository
class TotalsStore {

    private final JdbcClient db;

    TotalsStore(JdbcClient db) {
        this.db = db;
    }

    record Total(String committee, int files, int focus, int removed) {}

    List<Total> totals() {
        return db.sql("""
                select coalesce(committee, '') as committee, count(*) as files, count(*) filter (where in_focus) as focus,
                       count(*) filter (where outcome = 'REMOVED') as removed
                  from dossier group by committee order by committee
                """)
                .query((row, number) -> new Total(
                        row.getString("committee"), row.getInt("files"), row.getInt("focus"), row.getInt("removed")))
                .list();
    }

    boolean isLinkedWithin(@Nullable String area, UUID sighting) {
        return db.sql("""
                select exists (
                    select from dossier_sighting s join dossier d on d.id = s.dossier
                     where s.sighting = :sighting and s.ended_at is null and""" + DossierStore.MINE + ")")
                .param("sighting", sighting)
                .param("area", area)
                .query(Boolean.class)
                .single();
    }
}
