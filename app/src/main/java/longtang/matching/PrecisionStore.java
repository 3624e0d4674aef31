package longtang.matching;

import java.util.List;
import longtang.ledger.LedgerKind;
import longtang.register.Decision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Decided pairs, counted by stratum and one by one.
@Repository
class PrecisionStore {

    private static final String LOOKED_AT = """
             where d.verdict in ('same', 'different') and p.looked and p.proposal is not null
               and (p.kind, p.record_id) <> (p.near_kind, p.near_record_id)
               and not exists (select from matching_decision u where u.about = d.id and u.verdict in ('undo', 'decline'))
            """;

    private final JdbcClient db;

    PrecisionStore(JdbcClient db) {
        this.db = db;
    }

    List<Precision> all() {
        return db.sql("""
                select p.kind, p.near_kind, band.low, band.high,
                       count(*) as looked, count(*) filter (where d.verdict = 'same') as same
                  from matching_decision d
                  join matching_decision_pair p on p.decision = d.id
                  join (values (0.0, 0.5), (0.5, 0.8), (0.8, 0.9), (0.9, 1.0)) as band (low, high)
                    on p.probability >= band.low and (p.probability < band.high or band.high = 1.0)
                """ + LOOKED_AT + """
                 group by p.kind, p.near_kind, band.low, band.high
                 order by band.low desc, p.kind, p.near_kind
                """)
                .query((row, index) -> new Precision(
                        LedgerKind.of(row.getString("kind")).orElseThrow(),
                        LedgerKind.of(row.getString("near_kind")).orElseThrow(),
                        row.getDouble("low"),
                        row.getDouble("high"),
                        new Share(row.getInt("looked"), row.getInt("same"))))
                .list();
    }

    /// What was promised when the question was asked, and what was said.
    List<Reliability.Asked> asked() {
        return db.sql("""
                select p.probability, d.verdict = 'same' as same
                  from matching_decision d
                  join matching_decision_pair p on p.decision = d.id
                """ + LOOKED_AT)
                .query((row, index) -> new Reliability.Asked(row.getDouble("probability"), row.getBoolean("same")))
                .list();
    }

    /// How many records people have taken out of the file to which nobody but the machine had linked them.
    int takenOut() {
        return db.sql("""
                select count(distinct (m.kind, m.record_id))
                  from matching_decision d
                  join matching_move m on m.decision = d.id
                 where d.verdict = 'split' and m.was = :auto
                   and not exists (select from jsonb_array_elements(m.reasons) as reason
                                    where starts_with(reason ->> 'code', 'decided.'))
                   and not exists (select from matching_decision u where u.about = d.id and u.verdict = 'undo')
                """)
                .param("auto", Decision.AUTO.code())
                .query(Integer.class)
                .single();
    }
}
