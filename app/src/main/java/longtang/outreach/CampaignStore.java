package longtang.outreach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import longtang.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Campaigns and their sessions as rows.
@Repository
class CampaignStore {

    private static final int MOST = 200;

    private static final String CAMPAIGN = """
            select id, title, committee, place, online, articles, lead, opened_at, by_name
              from campaign
             where (committee is null or cast(:area as text) is null
                    or committee = any (string_to_array(split_part(:area, '|', 1), ',')))
            """;

    private final JdbcClient db;
    private final JsonMapper json;

    CampaignStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /// False where it is there already.
    boolean insert(Campaigns.Opening opening, Instant at, Person by) {
        return db.sql("""
                insert into campaign (id, title, committee, place, online, articles, lead, opened_at, by_id, by_name)
                values (:id, :title, :committee, :place, :online, cast(:articles as jsonb), :lead, :at, :by, :byName)
                on conflict do nothing
                """)
                        .param("id", opening.request())
                        .param("title", opening.title())
                        .param("committee", opening.committee())
                        .param("place", opening.place())
                        .param("online", opening.online())
                        .param("articles", json.writeValueAsString(opening.articles()))
                        .param("lead", opening.lead())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by.id())
                        .param("byName", by.name())
                        .update()
                == 1;
    }

    /// False where the version is there already.
    boolean insert(UUID campaign, Campaign.Session session, Instant at, Person by) {
        return db.sql("""
                insert into campaign_session (id, version, campaign, day, place, attendance, organisations, at, by_id,
                                              by_name)
                values (:id, :version, :campaign, :day, :place, :attendance, :organisations, :at, :by, :byName)
                on conflict do nothing
                """)
                        .param("id", session.id())
                        .param("version", session.version())
                        .param("campaign", campaign)
                        .param("day", session.day())
                        .param("place", session.place())
                        .param("attendance", session.attendance())
                        .param("organisations", session.organisations())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by.id())
                        .param("byName", by.name())
                        .update()
                == 1;
    }

    /// The latest first.
    List<Campaign> list(@Nullable String area) {
        return db.sql(CAMPAIGN + " order by opened_at desc, id limit " + MOST)
                .param("area", area)
                .query(this::campaign)
                .list();
    }

    Optional<Campaign> get(@Nullable String area, UUID id) {
        return db.sql(CAMPAIGN + " and id = :id")
                .param("area", area)
                .param("id", id)
                .query(this::campaign)
                .optional();
    }

    private List<Campaign.Session> sessions(UUID campaign) {
        return db.sql("""
                select id, version, day, place, attendance, organisations
                  from campaign_session s
                 where campaign = :campaign
                   and not exists (select 1 from campaign_session later
                                    where later.id = s.id and later.version > s.version)
                 order by day, id
                """)
                .param("campaign", campaign)
                .query((row, number) -> new Campaign.Session(
                        row.getObject("id", UUID.class),
                        row.getInt("version"),
                        row.getObject("day", LocalDate.class),
                        row.getString("place"),
                        row.getObject("attendance", Integer.class),
                        row.getString("organisations")))
                .list();
    }

    private Campaign campaign(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Campaign(
                id,
                row.getString("title"),
                row.getString("committee"),
                row.getString("place"),
                row.getBoolean("online"),
                json.readValue(row.getString("articles"), new TypeReference<List<String>>() {}),
                row.getString("lead"),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("by_name"),
                sessions(id));
    }
}
