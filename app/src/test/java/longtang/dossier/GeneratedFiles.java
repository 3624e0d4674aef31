package longtang.dossier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/// Invented files for measuring: forty a lane, each with one survey row, one version and one act.
public final class GeneratedFiles {

    public static final int A_LANE = 40;

    /// Far from the demo lane.
    public static final int FIRST_LANE = 1_001;

    private static final int PORTION = 20_000;
    private static final List<String> KINDS = List.of("KITCHEN", "SHED", "CANOPY", "SUNROOM", "CARPORT", "BATHROOM");
    private static final List<String> WORDS = List.of("灶披间", "搭间", "雨棚", "阳光房", "车棚", "卫生间");
    private static final List<String> PARTS = List.of("COURTYARD", "ROOF", "CORRIDOR", "DRYING_DECK", "PASSAGE");
    private static final List<String> ROADS = List.of("天津路", "宁波路", "北京东路", "福建中路", "山西南路", "浙江中路", "牛庄路", "厦门路");

    private final Connection owner;
    private final List<String> committees;
    private final Random random = new Random(20251125);
    private final UUID job = UUID.randomUUID();

    private GeneratedFiles(Connection owner, List<String> committees) {
        this.owner = owner;
        this.committees = committees;
    }

    public static void load(Connection owner, int files, List<String> committees) throws SQLException, IOException {
        new GeneratedFiles(owner, committees).load(files);
    }

    public static String number(int serial) {
        return "WJ-2024-%06d".formatted(serial);
    }

    /// The same lane every time.
    public static UUID lane(int index) {
        return new UUID(0x4c00_0000_0000_7000L, 0x8000_0000_0000_0000L + index);
    }

    private void load(int files) throws SQLException, IOException {
        var copy = new CopyManager(owner.unwrap(BaseConnection.class));
        try (var statement = owner.createStatement()) {
            statement.execute(
                    "insert into import_job (id, submission, ordinal, file_name, file_sha256, file_bytes, kind,"
                            + " state, sent_by_name, sent_role, sent_at, finished_at) values ('" + job + "', '" + job
                            + "', 0, 'generated', '" + "0".repeat(64)
                            + "', 1, 'survey', 'done', '', 'clock', now(), now())");
        }
        for (var from = 0; from < files; from += PORTION) {
            var rows = new Rows();
            for (var i = from; i < Math.min(files, from + PORTION); i++) rows.add(i);
            rows.copy(copy);
        }
        try (var statement = owner.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    private final class Rows {

        private final StringBuilder lanes = new StringBuilder();
        private final StringBuilder files = new StringBuilder();
        private final StringBuilder links = new StringBuilder();
        private final StringBuilder sightings = new StringBuilder();
        private final StringBuilder versions = new StringBuilder();
        private final StringBuilder acts = new StringBuilder();

        void add(int i) {
            var id = new UUID(0x4d00_0000_0000_7000L, 0x8000_0000_0000_0000L + i);
            var sighting = new UUID(0x4e00_0000_0000_7000L, 0x8000_0000_0000_0000L + i);
            var laneIndex = i / A_LANE;
            var road = ROADS.get(laneIndex % ROADS.size());
            var lane = String.valueOf(FIRST_LANE + laneIndex / ROADS.size());
            var committee = committees.get(laneIndex % committees.size());
            if (i % A_LANE == 0) {
                line(
                        lanes,
                        lane(laneIndex),
                        road,
                        lane,
                        "[]",
                        committee,
                        road + " " + "0".repeat(8 - lane.length()) + lane);
            }
            var door = String.valueOf(1 + i % A_LANE / 2);
            var kind = random.nextInt(KINDS.size());
            var part = PARTS.get(random.nextInt(PARTS.size()));
            var confirmed = random.nextInt(20) > 0;
            var status = random.nextInt(50) == 0 ? "NEW" : random.nextInt(200) == 0 ? "UNDER_CONSTRUCTION" : "STANDING";
            var removed = random.nextInt(10) == 0;
            var hazards = random.nextInt(10) == 0 ? "[{\"type\":\"GAS\",\"level\":\"MAJOR\"}]" : "[]";
            var address = road + lane + "弄" + door + "号";
            var record = "MP%09d".formatted(i);
            var search = Search.plain(number(i + 1)) + " " + Search.plain(address) + " " + WORDS.get(kind) + " "
                    + Search.plain(record);
            var standing = !removed;
            var rank = removed
                    ? 9
                    : status.equals("UNDER_CONSTRUCTION")
                            ? 1
                            : hazards.length() > 2 ? 2 : status.equals("NEW") ? 3 : confirmed ? 5 : 6;
            var seen = "2024-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
            var sortKey =
                    "%d %08d %s".formatted(rank, 99_999_999 - Integer.parseInt(seen.replace("-", "")), number(i + 1));
            var matched = "{\"road\":\"" + road + "\",\"door\":\"" + door + "\",\"kind\":\"" + KINDS.get(kind)
                    + "\",\"hazards\":" + hazards + ",\"outcome\":\"" + (removed ? "REMOVED" : "STANDING") + "\"}";
            line(
                    files,
                    id,
                    number(i + 1),
                    lane(laneIndex),
                    committee,
                    road,
                    lane,
                    door,
                    address,
                    part,
                    KINDS.get(kind),
                    "[\"" + WORDS.get(kind) + "\"]",
                    "BRICK",
                    "LIVING",
                    6,
                    status,
                    removed ? "REMOVED" : "STANDING",
                    hazards,
                    standing && status.equals("UNDER_CONSTRUCTION"),
                    standing && status.equals("NEW"),
                    standing && hazards.length() > 2,
                    confirmed,
                    seen,
                    seen,
                    "[\"SURVEY\"]",
                    search,
                    sortKey,
                    "-",
                    "{" + String.join(",", Search.grams(search)) + "}",
                    matched,
                    "2025-07-15 00:00+08",
                    "2025-07-15 00:00+08");
            line(
                    links,
                    UUID.randomUUID(),
                    id,
                    sighting,
                    "survey",
                    record,
                    0.99,
                    random.nextInt(30) == 0 ? "review" : "auto",
                    "[]",
                    "2025-07-15 00:00+08");
            line(
                    sightings,
                    sighting,
                    "survey",
                    record,
                    1,
                    record,
                    job,
                    i + 2,
                    seen + " 10:00",
                    "[[\"编号\",\"" + record + "\"],[\"地址\",\"" + address + "\"]]",
                    "[[\"RECORD_ID\",\"" + record + "\"],[\"ADDRESS\",\"" + address + "\"],[\"KIND\",\""
                            + WORDS.get(kind) + "\"]]",
                    "2025-07-15 00:00+08");
            line(versions, id, 1, "2025-07-15 00:00+08", "clock", "", "", "", "opened", "{}", matched);
            line(
                    acts,
                    UUID.randomUUID(),
                    "2025-07-15 00:00+08",
                    "clock",
                    "",
                    "",
                    "dossier.opened",
                    "dossier",
                    number(i + 1),
                    "{\"sightings\":1}");
        }

        void copy(CopyManager copy) throws SQLException, IOException {
            copy(copy, "lane (id, road, number, names, committee, sort_key)", lanes);
            copy(
                    copy,
                    "dossier (id, number, lane, committee, road, lane_number, door, address, part, kind, words, material,"
                            + " use, area, status, outcome, hazards, under_construction, newly_built, major_hazard, confirmed,"
                            + " first_seen, last_seen, sources, search, sort_key, facts_hash, grams, matched, opened_at, changed_at)",
                    files);
            copy(
                    copy,
                    "sighting (id, kind, record_id, revision, content_hash, job, row_no, seen_at, original, fields, taken_at)",
                    sightings);
            copy(
                    copy,
                    "dossier_sighting (id, dossier, sighting, kind, record_id, probability, decision, reasons, linked_at)",
                    links);
            copy(
                    copy,
                    "dossier_version (dossier, version, at, actor_kind, actor, role, name, cause, fields, shown)",
                    versions);
            copy(copy, "act (id, at, actor_kind, actor, role, what, subject_kind, subject, detail)", acts);
        }

        private static void copy(CopyManager copy, String into, StringBuilder rows) throws SQLException, IOException {
            copy.copyIn(
                    "copy " + into + " from stdin",
                    new java.io.ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)));
        }

        private static void line(StringBuilder rows, Object... values) {
            var cells = new ArrayList<String>();
            for (var value : values) cells.add(value.toString());
            rows.append(String.join("\t", cells)).append('\n');
        }
    }
}
