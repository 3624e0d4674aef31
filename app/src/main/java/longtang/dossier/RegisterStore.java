package longtang.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import longtang.dossier.DossierStore.Placed;
import longtang.dossier.RegisterFilter.View;
import longtang.register.Focus;
import longtang.web.Count;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The register as a list: one page of it, and how much there is of each kind, as far as it is worth counting.
///
/// Only what was asked for stands in a statement, so that an index serves it: a page costs a page, however long the
/// register is.
@Repository
class RegisterStore {

    /// So many files are looked at to see whether a word is common: found in every hundredth of them, it is.
    private static final int SAMPLED = 1_000;

    private static final int COMMON = 10;

    /// So many files are looked at for a common word.
    private static final int PROBED = 4_000;

    private final JdbcClient db;
    private final DossierStore dossiers;

    RegisterStore(JdbcClient db, DossierStore dossiers) {
        this.db = db;
        this.dossiers = dossiers;
    }

    /// A common word is met among the first few thousand files, and reading them in order is the short way; a rare one
    /// is found by its pieces. Asking for the pieces of a common word would gather half the register first.
    boolean isCommon(@Nullable String area, RegisterFilter filter) {
        if (!Asked.hasWords(filter)) return false;
        var sample = Asked.besidesWords(area, filter).first(SAMPLED).withWords(filter);
        return db.sql("select count(*)" + sample.rows())
                        .params(sample.values())
                        .query(Long.class)
                        .single()
                >= COMMON;
    }

    List<Placed> page(@Nullable String area, RegisterFilter filter, boolean common, @Nullable String after, int most) {
        if (common) {
            var among = read(
                    listed(Asked.besidesWords(area, filter), filter, after)
                            .first(PROBED)
                            .withWords(filter),
                    most);
            if (among.size() == most) return among;
        }
        return read(listed(Asked.of(area, filter), filter, after), most);
    }

    private static Asked listed(Asked asked, RegisterFilter filter, @Nullable String after) {
        asked.and(Asked.in(filter.view()));
        if (filter.focus() != null) asked.and(Asked.of(filter.focus()));
        return asked.and("d.sort_key > :after collate \"C\"", "after", after);
    }

    private List<Placed> read(Asked asked, int most) {
        return db.sql("select " + DossierStore.COLUMNS + asked.rows() + " order by d.sort_key limit :most")
                .params(asked.values())
                .param("most", most)
                .query(dossiers::placed)
                .list();
    }

    /// Counted up to [Found.Counts#MOST] and one more, which stands for all the rest.
    Found.Counts counts(@Nullable String area, RegisterFilter filter, boolean common) {
        if (!filter.isNarrowWithinArea()) return eachFromItsIndex(Asked.of(area, filter), filter);
        if (common) {
            var among = inOnePass(Asked.besidesWords(area, filter).first(PROBED).withWords(filter), filter);
            return among.beside(count(area, filter.withoutWords(), PROBED) < PROBED);
        }
        var counted = inOnePass(Asked.of(area, filter), filter);
        return counted.beside(counted.all() <= Found.Counts.MOST);
    }

    private Found.Counts inOnePass(Asked asked, RegisterFilter filter) {
        var focus = filter.focus() == null ? "true" : Asked.of(filter.focus());
        var columns = new ArrayList<String>();
        for (var view : View.values()) {
            columns.add("count(*) filter (where " + focus + " and " + Asked.in(view) + ") as " + view.name());
        }
        for (var kind : Focus.values()) {
            columns.add("count(*) filter (where d.in_focus and " + Asked.of(kind) + ") as F_" + kind.name());
        }
        return db.sql("select " + String.join(", ", columns)
                        + " from (select d.in_focus, d.confirmed, d.outcome, d.under_construction, d.newly_built,"
                        + " d.major_hazard" + asked.rows() + " limit :countedMost) d")
                .params(asked.values())
                .param("countedMost", Found.Counts.MOST + 1)
                .query(RegisterStore::counts)
                .single();
    }

    private Found.Counts eachFromItsIndex(Asked asked, RegisterFilter filter) {
        var within = filter.focus() == null ? asked : asked.also(Asked.of(filter.focus()));
        var columns = new ArrayList<String>();
        for (var view : View.values()) columns.add("(" + count(within.also(Asked.in(view))) + ") as " + view.name());
        for (var kind : Focus.values()) {
            columns.add("(" + count(asked.also(Asked.in(View.FOCUS)).also(Asked.of(kind))) + ") as F_" + kind.name());
        }
        return db.sql("select " + String.join(", ", columns))
                .params(asked.values())
                .param("countedMost", Found.Counts.MOST + 1)
                .query(RegisterStore::counts)
                .single();
    }

    private static Found.Counts counts(ResultSet row, int index) throws SQLException {
        var kinds = new HashMap<Focus, Long>();
        for (var focus : Focus.values()) kinds.put(focus, row.getLong("F_" + focus.name()));
        return new Found.Counts(
                row.getLong(View.FOCUS.name()),
                row.getLong(View.ALL.name()),
                row.getLong(View.UNCONFIRMED.name()),
                row.getLong(View.REMOVED.name()),
                kinds,
                true);
    }

    private static String count(Asked asked) {
        return "select count(*) from (select" + asked.rows() + " limit :countedMost) as counted";
    }

    static Count inFocus(@Nullable String area) {
        var asked = asked(area, RegisterFilter.everything().in(View.FOCUS));
        return new Count(count(asked), new HashMap<>(asked.values())).with("countedMost", Found.Counts.MOST + 1);
    }

    private static Asked asked(@Nullable String area, RegisterFilter filter) {
        var asked = Asked.of(area, filter).and(Asked.in(filter.view()));
        return filter.focus() == null ? asked : asked.and(Asked.of(filter.focus()));
    }

    /// Counted up to `most`.
    long count(@Nullable String area, RegisterFilter filter, int most) {
        var asked = asked(area, filter);
        return db.sql(count(asked))
                .params(asked.values())
                .param("countedMost", most)
                .query(Long.class)
                .single();
    }

    /// How many files have a sighting that nobody has decided on.
    long countWithOpenLinks(@Nullable String area) {
        var asked = Asked.of(area, RegisterFilter.everything())
                .and("exists (select from dossier_sighting s where s.dossier = d.id and s.ended_at is null"
                        + " and s.decision = 'review')");
        return db.sql(count(asked))
                .params(asked.values())
                .param("countedMost", Found.Counts.MOST + 1)
                .query(Long.class)
                .single();
    }

    /// The committees that have files, each found by one step in the index.
    List<String> committees(int most) {
        return db.sql("""
                with recursive next (code) as (
                    (select committee from dossier where committee is not null order by committee limit 1)
                    union all
                    select (select d.committee from dossier d where d.committee > next.code order by d.committee limit 1)
                      from next where next.code is not null)
                select code from next where code is not null limit :most
                """)
                .param("most", most)
                .query((row, index) -> row.getString("code"))
                .list();
    }
}
