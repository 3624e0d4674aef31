package longtang.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import longtang.dossier.Dossiers.LaneCount;
import longtang.dossier.Dossiers.Places;
import longtang.ledger.LedgerKind;
import longtang.neighbourhood.LaneId;
import longtang.place.Part;
import longtang.register.Decision;
import longtang.register.Focus;
import longtang.register.Hazard;
import longtang.register.Material;
import longtang.register.Outcome;
import longtang.register.Reason;
import longtang.register.SightingKey;
import longtang.register.Site;
import longtang.register.Status;
import longtang.register.StructureKind;
import longtang.register.StructureNumber;
import longtang.register.Use;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Files and links as rows, for looking at; [AdoptionStore] is where they are written.
@Repository
class DossierStore {

    /// A file and its place in the order of the register.
    record Placed(Dossier dossier, String sortKey) {}

    // :area is a Sight for a query: committees | lanes.
    static final String MINE = """
             (cast(:area as text) is null
              or d.committee = any (string_to_array(split_part(:area, '|', 1), ','))
              or d.lane = any (cast(string_to_array(nullif(split_part(:area, '|', 2), ''), ',') as uuid[])))
            """;
    private static final String MATCHING = """
               (cast(:committee as text) is null or d.committee = :committee)
           and (cast(:lane as uuid) is null or d.lane = :lane)
           and (cast(:door as text) is null or d.door = :door)
           and (cast(:hazard as jsonb) is null or d.hazards @> cast(:hazard as jsonb))
           and (cast(:source as jsonb) is null or d.sources @> cast(:source as jsonb))
           and (cast(:status as text) is null
                or :status = case when d.outcome <> 'STANDING' then d.outcome else coalesce(d.status, 'STANDING') end)
           and case :focus when 'UNDER_CONSTRUCTION' then d.under_construction
                           when 'NEW' then d.newly_built
                           when 'MAJOR_HAZARD' then d.major_hazard
                           else true end
           and (cast(:askedLane as text) is null or d.lane_number = :askedLane)
           and (cast(:askedDoor as text) is null or d.door = :askedDoor)
           and d.search like all (:patterns)
            """;
    private static final String VIEW = """
           case :view when 'FOCUS' then d.in_focus
                      when 'UNCONFIRMED' then not d.confirmed
                      when 'REMOVED' then d.outcome = 'REMOVED'
                      else true end
            """;

    private final JdbcClient db;
    private final JsonMapper json;

    DossierStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    List<Placed> page(@Nullable String area, RegisterFilter filter, @Nullable String after, int most) {
        return asked(
                        db.sql("select d.* from dossier d where" + MINE + "and " + MATCHING + "and " + VIEW + """
                   and (cast(:after as text) is null or d.sort_key > :after collate "C")
                 order by d.sort_key
                 limit :most
                """),
                        area,
                        filter)
                .param("after", after)
                .param("most", most)
                .query((row, number) -> new Placed(dossier(row, number), row.getString("sort_key")))
                .list();
    }

    Found.Counts counts(@Nullable String area, RegisterFilter filter) {
        return asked(db.sql("""
                select count(*) filter (where d.in_focus) as focus,
                       count(*) as everything,
                       count(*) filter (where not d.confirmed) as unconfirmed,
                       count(*) filter (where d.outcome = 'REMOVED') as removed,
                       count(*) filter (where d.in_focus and d.under_construction) as under_construction,
                       count(*) filter (where d.in_focus and d.newly_built) as newly_built,
                       count(*) filter (where d.in_focus and d.major_hazard) as major_hazard,
                       max(:view) as asked
                  from dossier d
                 where""" + MINE + "and " + MATCHING), area, filter)
                .query((row, number) -> new Found.Counts(
                        row.getLong("focus"),
                        row.getLong("everything"),
                        row.getLong("unconfirmed"),
                        row.getLong("removed"),
                        Map.of(
                                Focus.UNDER_CONSTRUCTION, row.getLong("under_construction"),
                                Focus.NEW, row.getLong("newly_built"),
                                Focus.MAJOR_HAZARD, row.getLong("major_hazard"))))
                .single();
    }

    private JdbcClient.StatementSpec asked(
            JdbcClient.StatementSpec statement, @Nullable String area, RegisterFilter filter) {
        var search = Search.read(filter.words());
        var hazard = filter.hazard();
        var source = filter.source();
        var status = filter.status();
        var focus = filter.focus();
        return statement
                .param("area", area)
                .param("committee", filter.committee())
                .param("lane", filter.lane())
                .param("door", filter.door())
                .param("hazard", hazard == null ? null : "[{\"type\":\"" + hazard.name() + "\"}]")
                .param("source", source == null ? null : "[\"" + source.name() + "\"]")
                .param("status", status == null ? null : status.name())
                .param("focus", focus == null ? "" : focus.name())
                .param("view", filter.view().name())
                .param("askedLane", search.lane())
                .param("askedDoor", search.door())
                .param("patterns", search.patterns());
    }

    Optional<Dossier> get(@Nullable String area, StructureNumber number) {
        return db.sql("select d.* from dossier d where d.number = :number and" + MINE)
                .param("number", number.toString())
                .param("area", area)
                .query(this::dossier)
                .optional();
    }

    /// What stands at a door, for those who look at it in passing.
    List<Dossier> standingAt(UUID lane, String door) {
        return db.sql("""
                select d.* from dossier d
                 where d.lane = :lane and d.door = :door and d.outcome <> 'REMOVED'
                 order by d.sort_key
                """)
                .param("lane", lane)
                .param("door", door)
                .query(this::dossier)
                .list();
    }

    Optional<StructureNumber> successor(@Nullable String area, StructureNumber number) {
        return db.sql("select d.number from dossier d where d.succeeds = :number and" + MINE + "limit 1")
                .param("number", number.toString())
                .param("area", area)
                .query((row, index) -> number(row.getString("number")))
                .optional();
    }

    List<Dossier> onLane(@Nullable String area, LaneId lane) {
        return db.sql("select d.* from dossier d where d.lane = :lane and" + MINE + "order by d.sort_key")
                .param("lane", lane.value())
                .param("area", area)
                .query(this::dossier)
                .list();
    }

    Map<LaneId, LaneCount> countOnLanes(@Nullable String area, Collection<LaneId> lanes) {
        var counts = new HashMap<LaneId, LaneCount>();
        db.sql("""
                select d.lane, count(*) as files, count(*) filter (where d.in_focus) as focus
                  from dossier d
                 where d.lane = any (:lanes) and""" + MINE + "group by d.lane")
                .param("lanes", lanes.stream().map(LaneId::value).toArray(UUID[]::new))
                .param("area", area)
                .query((row, number) -> counts.put(
                        new LaneId(row.getObject("lane", UUID.class)),
                        new LaneCount(row.getInt("files"), row.getInt("focus"))))
                .list();
        return counts;
    }

    Places places(@Nullable String area) {
        var committees = db.sql("select distinct d.committee from dossier d where d.committee is not null and" + MINE
                        + "order by 1 limit 200")
                .param("area", area)
                .query((row, number) -> row.getString("committee"))
                .list();
        var lanes = db.sql("""
                select d.lane, min(d.road), min(d.lane_number)
                  from dossier d
                 where d.lane is not null and""" + MINE + "group by d.lane order by 2, length(min(d.lane_number)), 3 limit 500")
                .param("area", area)
                .query((row, number) -> new LaneId(row.getObject("lane", UUID.class)))
                .list();
        return new Places(committees, lanes);
    }

    int countInFocus(@Nullable String area) {
        return db.sql("select count(*) from dossier d where d.in_focus and" + MINE)
                .param("area", area)
                .query(Integer.class)
                .single();
    }

    List<SightingLink> links(Collection<UUID> dossiers) {
        return db.sql("""
                select dossier, sighting, kind, record_id, probability, decision, reasons, linked_at
                  from dossier_sighting
                 where dossier = any (:dossiers) and ended_at is null
                 order by decision, probability desc, kind, record_id
                """)
                .param("dossiers", dossiers.toArray(UUID[]::new))
                .query(this::link)
                .list();
    }

    Map<StructureNumber, Set<SightingKey>> settled() {
        var auto = new LinkedHashMap<StructureNumber, Set<SightingKey>>();
        var all = new LinkedHashMap<StructureNumber, Set<SightingKey>>();
        db.sql("""
                select d.number, s.kind, s.record_id, s.decision
                  from dossier d
                  left join dossier_sighting s on s.dossier = d.id and s.ended_at is null
                """)
                .query((row, index) -> {
                    var number = number(row.getString("number"));
                    auto.computeIfAbsent(number, n -> new LinkedHashSet<>());
                    all.computeIfAbsent(number, n -> new LinkedHashSet<>());
                    if (row.getString("kind") == null) return number;
                    var key = new SightingKey(ledger(row.getString("kind")), row.getString("record_id"));
                    all.getOrDefault(number, Set.of()).add(key);
                    if (row.getString("decision").equals(Decision.AUTO.code())) {
                        auto.getOrDefault(number, Set.of()).add(key);
                    }
                    return number;
                })
                .list();
        auto.replaceAll((number, keys) -> keys.isEmpty() ? all.getOrDefault(number, Set.of()) : keys);
        return auto;
    }

    private SightingLink link(ResultSet row, int number) throws SQLException {
        return new SightingLink(
                row.getObject("dossier", UUID.class),
                row.getObject("sighting", UUID.class),
                new SightingKey(ledger(row.getString("kind")), row.getString("record_id")),
                row.getDouble("probability"),
                row.getString("decision").equals(Decision.AUTO.code()) ? Decision.AUTO : Decision.REVIEW,
                json.readValue(row.getString("reasons"), new TypeReference<List<Reason>>() {}),
                row.getTimestamp("linked_at").toInstant());
    }

    private Dossier dossier(ResultSet row, int index) throws SQLException {
        var lane = row.getObject("lane", UUID.class);
        var succeeds = row.getString("succeeds");
        return new Dossier(
                row.getObject("id", UUID.class),
                number(row.getString("number")),
                lane == null ? null : new LaneId(lane),
                row.getString("committee"),
                new Site(
                        row.getString("road"),
                        row.getString("lane_number"),
                        row.getString("branch"),
                        row.getString("lane_name"),
                        row.getString("door"),
                        row.getString("floor"),
                        row.getString("room")),
                row.getString("address"),
                constant(Part.class, row.getString("part")),
                constant(StructureKind.class, row.getString("kind")),
                json.readValue(row.getString("words"), new TypeReference<List<String>>() {}),
                constant(Material.class, row.getString("material")),
                constant(Use.class, row.getString("use")),
                row.getObject("area", Double.class),
                constant(Status.class, row.getString("status")),
                Outcome.valueOf(row.getString("outcome")),
                json.readValue(row.getString("hazards"), new TypeReference<List<Hazard>>() {}),
                focus(row),
                row.getBoolean("confirmed"),
                succeeds == null ? null : number(succeeds),
                row.getObject("first_seen", LocalDate.class),
                row.getObject("last_seen", LocalDate.class),
                json.readValue(row.getString("sources"), new TypeReference<List<LedgerKind>>() {}),
                row.getInt("version"),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }

    private static Set<Focus> focus(ResultSet row) throws SQLException {
        var focus = EnumSet.noneOf(Focus.class);
        if (row.getBoolean("under_construction")) focus.add(Focus.UNDER_CONSTRUCTION);
        if (row.getBoolean("newly_built")) focus.add(Focus.NEW);
        if (row.getBoolean("major_hazard")) focus.add(Focus.MAJOR_HAZARD);
        return focus;
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static StructureNumber number(String text) {
        return StructureNumber.read(text).orElseThrow(() -> new IllegalStateException("Not a number: " + text));
    }

    private static LedgerKind ledger(String code) {
        for (var kind : LedgerKind.values()) if (kind.code().equals(code)) return kind;
        throw new IllegalStateException("No such ledger: " + code);
    }
}
