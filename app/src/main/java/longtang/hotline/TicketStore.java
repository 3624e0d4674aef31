package longtang.hotline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import longtang.web.Count;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Tickets as rows. The only place in this module that writes SQL.
@Repository
class TicketStore {

    /// Days before its term in which a ticket is due soon.
    static final int SOON = 3;

    /// What somebody wants to look at.
    enum Tab {
        OPEN,
        LATE,
        SOON,
        OTHER,
        ANSWERED
    }

    record Tally(int open, int late, int soon, int other, int answered) {}

    private static final String IN_TAB = """
             case :tab when 'OPEN'     then answered_at is null
                       when 'LATE'     then answered_at is null and due_on < :today
                       when 'SOON'     then answered_at is null and due_on between :today and :soon
                       when 'OTHER'    then answered_at is null and about not in ('structure', 'unclear')
                       when 'ANSWERED' then answered_at is not null
             end
            """;

    private final JdbcClient db;
    private final JsonMapper json;

    TicketStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    private record Row(
            String number,
            UUID sighting,
            int revision,
            @Nullable String received_at,
            String request,
            String address,
            String gist,
            String about,
            @Nullable String due_on,
            String due_written,
            String assignee) {

        static Row of(Ticket ticket) {
            return new Row(
                    ticket.number(),
                    ticket.sighting(),
                    ticket.revision(),
                    written(ticket.receivedAt()),
                    ticket.request(),
                    ticket.address(),
                    ticket.gist(),
                    ticket.about(),
                    written(ticket.dueOn()),
                    ticket.dueWritten(),
                    ticket.assignee());
        }

        private static @Nullable String written(@Nullable Object time) {
            return time == null ? null : time.toString();
        }
    }

    /// A later revision takes the place of an earlier one; whether it was answered stays.
    void put(List<Ticket> tickets) {
        db.sql("""
                insert into ticket (number, sighting, revision, received_at, request, address, gist, about, due_on,
                                    due_written, assignee)
                select number, sighting, revision, received_at, request, address, gist, about, due_on, due_written, assignee
                  from jsonb_to_recordset(cast(:rows as jsonb))
                    as row (number text, sighting uuid, revision int, received_at timestamp, request text, address text,
                            gist text, about text, due_on date, due_written text, assignee text)
                    on conflict (number) do update
                   set sighting = excluded.sighting, revision = excluded.revision, received_at = excluded.received_at,
                       request = excluded.request, address = excluded.address, gist = excluded.gist,
                       about = excluded.about, due_on = excluded.due_on, due_written = excluded.due_written,
                       assignee = excluded.assignee
                 where ticket.revision < excluded.revision
                """)
                .param(
                        "rows",
                        json.writeValueAsString(tickets.stream().map(Row::of).toList()))
                .update();
    }

    boolean has(String number) {
        return db.sql("select exists (select from ticket where number = :number)")
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    boolean answer(String number, Instant at, String by) {
        return db.sql("""
                update ticket set answered_at = :at, answered_by = :by where number = :number and answered_at is null
                """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("number", number)
                        .update()
                == 1;
    }

    boolean reopen(String number) {
        return db.sql("""
                update ticket set answered_at = null, answered_by = '' where number = :number and answered_at is not null
                """).param("number", number).update() == 1;
    }

    /// For the navigation of every page: answered from the index alone.
    static Count late(LocalDate today) {
        return Count.of("select count(*) from ticket where answered_at is null and due_on < :today")
                .with("today", today);
    }

    Tally tally(LocalDate today, LocalDate soon) {
        return db.sql("""
                select count(*) filter (where answered_at is null) as open,
                       count(*) filter (where answered_at is null and due_on < :today) as late,
                       count(*) filter (where answered_at is null and due_on between :today and :soon) as soon,
                       count(*) filter (where answered_at is null and about not in ('structure', 'unclear')) as other,
                       count(*) filter (where answered_at is not null) as answered
                  from ticket
                """)
                .param("today", today)
                .param("soon", soon)
                .query(Tally.class)
                .single();
    }

    /// What is due first comes first; what names no day comes last. `text` is looked for as it is, `%` and all.
    List<Ticket> find(Tab tab, String text, LocalDate today, int from, int most) {
        return db.sql("select * from ticket where " + IN_TAB + """
                   and (:text = '' or strpos(lower(number || ' ' || request || ' ' || address || ' ' || gist || ' '
                                                   || assignee), lower(:text)) > 0)
                 order by case when :tab = 'ANSWERED' then answered_at end desc, due_on nulls last, received_at, number
                offset :from limit :most
                """)
                .param("tab", tab.name())
                .param("today", today)
                .param("soon", today.plusDays(SOON))
                .param("text", text)
                .param("from", from)
                .param("most", most)
                .query((row, number) -> {
                    var answered = row.getTimestamp("answered_at");
                    return new Ticket(
                            row.getString("number"),
                            row.getObject("sighting", UUID.class),
                            row.getInt("revision"),
                            row.getObject("received_at", LocalDateTime.class),
                            row.getString("request"),
                            row.getString("address"),
                            row.getString("gist"),
                            row.getString("about"),
                            row.getObject("due_on", LocalDate.class),
                            row.getString("due_written"),
                            row.getString("assignee"),
                            answered == null ? null : answered.toInstant(),
                            row.getString("answered_by"));
                })
                .list();
    }
}
