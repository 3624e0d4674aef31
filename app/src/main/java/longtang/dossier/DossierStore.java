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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import longtang.dossier.Dossiers.LaneCount;
import longtang.ledger.LedgerKind;
import longtang.neighbourhood.LaneId;
import longtang.register.Decision;
import longtang.register.Focus;
import longtang.register.Hazard;
import longtang.register.Outcome;
import longtang.register.Reason;
import longtang.register.SightingKey;
import longtang.register.Site;
import longtang.register.Status;
import longtang.register.StructureNumber;
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
    private static final String OPEN = " d.closed_why is null and" + MINE;
    /// What a file is read from: neither the word of the match nor what it is found by.
    static final String COLUMNS = Stream.of(
                    "id number lane committee road lane_number branch lane_name door floor room address part kind words",
                    "material use area status outcome hazards under_construction newly_built major_hazard confirmed",
                    "succeeds first_seen last_seen sources sort_key settled version opened_at changed_at")
            .flatMap(line -> Stream.of(line.split(" ")))
            .map(column -> "d." + column)
            .collect(Collectors.joining(", "));

    private final JdbcClient db;
    private final JsonMapper json;

    DossierStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    Optional<Dossier> get(@Nullable String area, StructureNumber number) {
        return db.sql("select " + COLUMNS + " from dossier d where d.number = :number and" + MINE)
                .param("number", number.toString())
                .param("area", area)
                .query(this::dossier)
                .optional();
    }

    Optional<StructureNumber> successor(@Nullable String area, StructureNumber number) {
        return db.sql("select d.number from dossier d where d.succeeds = :number and" + OPEN + "limit 1")
                .param("number", number.toString())
                .param("area", area)
                .query((row, index) -> number(row.getString("number")))
                .optional();
    }

    List<Dossier> onLane(@Nullable String area, LaneId lane) {
        return db.sql("select " + COLUMNS + " from dossier d where d.lane = :lane and" + OPEN + "order by d.sort_key")
                .param("lane", lane.value())
                .param("area", area)
                .query(this::dossier)
                .list();
    }

    /// What stands at a door, for those who look at it in passing.
    List<Dossier> standingAt(UUID lane, String door) {
        return db.sql("select " + COLUMNS + """
                  from dossier d
                 where d.lane = :lane and d.door = :door and d.outcome <> 'REMOVED'
                 order by d.sort_key
                """)
                .param("lane", lane)
                .param("door", door)
                .query(this::dossier)
                .list();
    }

    Map<LaneId, LaneCount> countOnLanes(@Nullable String area, Collection<LaneId> lanes) {
        var counts = new HashMap<LaneId, LaneCount>();
        db.sql("""
                select d.lane, count(*) as files, count(*) filter (where d.in_focus) as focus
                  from dossier d
                 where d.lane = any (:lanes) and""" + OPEN + "group by d.lane")
                .param("lanes", lanes.stream().map(LaneId::value).toArray(UUID[]::new))
                .param("area", area)
                .query((row, number) -> counts.put(
                        new LaneId(row.getObject("lane", UUID.class)),
                        new LaneCount(row.getInt("files"), row.getInt("focus"))))
                .list();
        return counts;
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

    Placed placed(ResultSet row, int index) throws SQLException {
        return new Placed(dossier(row, index), row.getString("sort_key"));
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
                row.getString("part"),
                row.getString("kind"),
                json.readValue(row.getString("words"), new TypeReference<List<String>>() {}),
                row.getString("material"),
                row.getString("use"),
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
                json.readValue(row.getString("settled"), new TypeReference<Map<String, String>>() {}),
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
