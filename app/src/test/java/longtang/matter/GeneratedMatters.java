package longtang.matter;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/// Rounds on generated files for measuring: copies of one that is open and one that has ended, one in twenty open.
public final class GeneratedMatters {

    private GeneratedMatters() {}

    /// The round on this file.
    public static UUID of(String number) {
        try {
            var hash = MessageDigest.getInstance("MD5").digest(("matter " + number).getBytes(StandardCharsets.UTF_8));
            var bits = ByteBuffer.wrap(hash);
            return new UUID(bits.getLong(), bits.getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Copies them to all files that have none, but for the last so many.
    public static void load(Connection owner, String open, String ended, int spared) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("""
                    create temp table chosen as
                    select number, lane, committee, address,
                           cast(md5('matter ' || number) as uuid) as id,
                           cast(case when row_number() over (order by length(number), number) %% 20 = 0 then '%s' else '%s' end as uuid) as like_this
                      from dossier d
                     where not exists (select from matter m where m.dossier = d.number)
                     order by length(number), number
                     limit greatest(0, (select count(*) from dossier) - 2 - %d)
                    """.formatted(open, ended, spared));
            statement.execute("""
                    insert into matter (id, dossier, round, lane, committee, place, book, leaf, standing, since, version,
                                        opened_at, changed_at, ended_at, overdue, next_day, next_lapses)
                    select c.id, c.number, 1, c.lane, c.committee, c.address, m.book, m.leaf, m.standing, m.since, m.version,
                           m.opened_at, m.changed_at, m.ended_at, m.overdue, m.next_day,
                           m.next_lapses + random() * interval '30 days'
                      from chosen c join matter m on m.id = c.like_this
                    """);
            statement.execute("""
                    insert into matter_step (matter, version, request, at, by_kind, by_id, by_name, by_role, event, from_leaf,
                                             to_leaf, why, entries)
                    select c.id, s.version, gen_random_uuid(), s.at, s.by_kind, s.by_id, s.by_name, s.by_role, s.event,
                           s.from_leaf, s.to_leaf, s.why, s.entries
                      from chosen c join matter_step s on s.matter = c.like_this
                    """);
            statement.execute("""
                    insert into case_clock (matter, name, event, term, basis, internal, resting_since, due_day, lapses, certain,
                                            refused)
                    select c.id, k.name, k.event, k.term, k.basis, k.internal, k.resting_since, k.due_day, m.next_lapses,
                           k.certain, k.refused
                      from chosen c join case_clock k on k.matter = c.like_this join matter m on m.id = c.id
                    """);
            statement.execute("vacuum analyze");
        }
    }
}
