package longtang.matching;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import longtang.Application;
import longtang.TestDatabases;
import longtang.law.Ruling;
import longtang.ledger.LedgerEntry;
import longtang.people.People;
import longtang.people.Role;
import longtang.record.Actor;
import longtang.register.SightingKey;
import longtang.sighting.Sighting;
import longtang.sighting.Sightings;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long one sighting takes over HTTP, durably kept and matched, in a register of many lanes.
///
/// Lane 44 is matched once and then copied, files, links, sightings and signposts, to other roads and lane numbers.
final class ArrivalBench {

    private static final List<String> ROADS =
            List.of(("北京东路 宁波路 南京东路 九江路 汉口路 福州路 广东路 延安东路 江西中路 河南中路 山东中路 福建中路 浙江中路 西藏中路 "
                            + "四川中路 黄河路 凤阳路 新昌路 成都北路 石门二路 武定路 康定路 昌平路 新闸路 常德路 胶州路 长寿路 陕西北路")
                    .split(" "));
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");

    private final ConfigurableApplicationContext system;
    private final JdbcClient db;
    private final int lanes;

    private ArrivalBench(ConfigurableApplicationContext system, int lanes) {
        this.system = system;
        this.db = system.getBean(JdbcClient.class);
        this.lanes = lanes;
    }

    public static void main(String[] arguments) throws Exception {
        var lanes = Integer.parseInt(arguments[0]);
        var times = Integer.parseInt(arguments[1]);
        var application = new SpringApplication(Application.class);
        application.addInitializers(new TestDatabases());
        application.setDefaultProperties(Map.of("longtang.demo", "true"));
        try (var system = application.run()) {
            new ArrivalBench(system, lanes).run(times);
        }
    }

    private void run(int times) throws Exception {
        waitForTheLane();
        var started = System.nanoTime();
        copy();
        settle();
        System.out.printf(
                "%,d files, %,d sightings after %d s%n",
                count("dossier"), count("sighting"), (System.nanoTime() - started) / 1_000_000_000);
        var client = signedIn();
        measure(client, times / 4, "warming up");
        measure(client, times, "measured");
    }

    private long count(String table) {
        return db.sql("select count(*) from " + table).query(Long.class).single();
    }

    private void waitForTheLane() throws InterruptedException {
        while (system.getBean(Matching.class).latest().isEmpty()) Thread.sleep(200);
        Thread.sleep(1000);
    }

    private void copy() {
        var rows = system.getBean(Sightings.class).current();
        var knowledge = system.getBean(Knowing.class).get().orElseThrow();
        var store = system.getBean(KnowledgeStore.class);
        for (var lane = 1; lane <= lanes; lane++) {
            var posted = new ArrayList<KnowledgeStore.Posted>();
            for (var row : rows) {
                var entry = elsewhere(row, lane);
                posted.add(new KnowledgeStore.Posted(
                        SightingKey.of(entry),
                        UUID.nameUUIDFromBytes((row.id() + "/" + lane).getBytes(StandardCharsets.UTF_8)),
                        knowledge.signposts(entry)));
            }
            store.post(posted);
        }
        copyRows();
    }

    // A register of years has been tidied up by the server long ago; here that would go on beside the measurement.
    private void settle() throws SQLException {
        var url = system.getEnvironment().getRequiredProperty("longtang.database.url");
        try (var all = TestDatabases.asSuperuser(url);
                var statement = all.createStatement()) {
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    private static LedgerEntry elsewhere(Sighting row, int lane) {
        var entry = row.entry();
        var fields = new java.util.EnumMap<longtang.ledger.Field, String>(longtang.ledger.Field.class);
        entry.fields().forEach((field, text) -> fields.put(field, moved(text, lane)));
        return new LedgerEntry(
                entry.kind(), entry.recordId() + "/" + lane, entry.seenAt(), entry.origin(), entry.original(), fields);
    }

    static String moved(String text, int lane) {
        var phone = MOBILE.matcher(text).replaceAll("139%08d".formatted(lane * 37 % 100_000_000));
        return phone.replace("天津路", ROADS.get(lane % ROADS.size()))
                .replace("44弄", (1000 + lane / ROADS.size()) + "弄")
                .replace("慈德里", "");
    }

    // The same in SQL for what pages and matching read.
    private void copyRows() {
        var other =
                "(select n as lane, (string_to_array('%s', ' '))[n %% %d + 1] as road, 1000 + n / %d as number from generate_series(1, %d) n) o"
                        .formatted(String.join(" ", ROADS), ROADS.size(), ROADS.size(), lanes);
        var moved = """
                cast(replace(replace(replace(%s::text, '天津路', o.road), '44弄', o.number || '弄'), '慈德里', '') as %s)
                """;
        db.sql("""
                insert into sighting (id, kind, record_id, revision, content_hash, job, row_no, seen_at, original, fields, taken_at)
                select cast(md5(s.id || '/' || o.lane) as uuid), s.kind, s.record_id || '/' || o.lane, 1,
                       md5(s.content_hash || o.lane), s.job, s.row_no, s.seen_at, s.original, """ + moved.formatted("s.fields", "jsonb") + ", s.taken_at from sighting s, " + other)
                .update();
        db.sql("""
                insert into lane (id, road, number, sort_key)
                select cast(md5(o.road || o.number) as uuid), o.road, cast(o.number as text), o.road || ' ' || o.number
                  from """ + " " + other).update();
        copyFiles(other);
    }

    private void copyFiles(String other) {
        var columns = db.sql("""
                select column_name from information_schema.columns
                 where table_name = 'dossier' and is_generated = 'NEVER' order by ordinal_position
                """).query((row, index) -> row.getString(1)).list();
        var changed = Map.of(
                "id", "cast(md5(d.id || '/' || o.lane) as uuid)",
                "number",
                        "left(d.number, 8) || to_char(1000 + o.lane * 200 + cast(right(d.number, 6) as int), 'FM999000000')",
                "road", "o.road",
                "lane_number", "cast(o.number as text)",
                "lane", "cast(md5(o.road || o.number) as uuid)",
                "succeeds", "cast(null as text)",
                "sort_key", "d.sort_key || o.lane");
        var select =
                columns.stream().map(it -> changed.getOrDefault(it, "d." + it)).toList();
        db.sql("insert into dossier (" + String.join(", ", columns) + ") select " + String.join(", ", select)
                        + " from dossier d, " + other)
                .update();
        db.sql("""
                insert into dossier_sighting (id, dossier, sighting, kind, record_id, probability, decision, reasons, linked_at)
                select cast(md5(s.id || '/' || o.lane) as uuid), cast(md5(s.dossier || '/' || o.lane) as uuid),
                       cast(md5(s.sighting || '/' || o.lane) as uuid), s.kind, s.record_id || '/' || o.lane,
                       s.probability, s.decision, s.reasons, s.linked_at
                  from dossier_sighting s, """ + " " + other + " where s.ended_at is null").update();
    }

    private HttpClient signedIn() throws IOException, InterruptedException {
        if (!(system.getBean(People.class).open(Actor.CLOCK, "bench", "顾某", Role.OFFICER, null, "a long enough one")
                instanceof Ruling.Allowed)) throw new IllegalStateException("no account");
        var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var page = get(client, "/sign-in");
        send(
                client,
                "/sign-in",
                Map.of("account", "bench", "password", "a long enough one", "_csrf", csrf(page)),
                "text/html");
        return client;
    }

    private void measure(HttpClient client, int times, String what) throws IOException, InterruptedException {
        var csrf = csrf(get(client, "/sightings/new"));
        var chance = new Random(7);
        var nanos = new long[times];
        var became = new HashMap<String, Integer>();
        for (var i = 0; i < times; i++) {
            var lane = 1 + chance.nextInt(lanes);
            var where = moved(
                    "天津路44弄" + (1 + chance.nextInt(20)) + "号"
                            + List.of("天井", "晒台", "底层").get(i % 3),
                    lane);
            var form = Map.of(
                    "_csrf",
                    csrf,
                    "submission",
                    UUID.randomUUID().toString(),
                    "where",
                    where,
                    "words",
                    List.of("新搭彩钢棚一处，约6平方", "天井里搭了砖混厨房", "晒台封阳光房，有液化气瓶").get(chance.nextInt(3)));
            var from = System.nanoTime();
            var answer = send(client, "/sightings", form, "application/json");
            nanos[i] = System.nanoTime() - from;
            if (answer.statusCode() != 201) throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            became.merge(answer.body().replaceFirst(".*\"became\":\"(\\w+)\".*", "$1"), 1, Integer::sum);
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%s: %d, p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, max %.1f ms, %s; processor %.1f s%n",
                what,
                times,
                nanos[times / 2] / 1e6,
                nanos[times * 9 / 10] / 1e6,
                nanos[times * 99 / 100] / 1e6,
                nanos[times - 1] / 1e6,
                became,
                ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3);
    }

    private String url(String path) {
        return "http://localhost:" + system.getEnvironment().getProperty("local.server.port") + path;
    }

    private String get(HttpClient client, String path) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(URI.create(url(path)))
                                .header("Accept", "text/html")
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private HttpResponse<String> send(HttpClient client, String path, Map<String, String> form, String accept)
            throws IOException, InterruptedException {
        var body = new ArrayList<String>();
        form.forEach((key, value) -> body.add(key + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return client.send(
                HttpRequest.newBuilder(URI.create(url(path)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", accept)
                        .POST(HttpRequest.BodyPublishers.ofString(String.join("&", body)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String csrf(String page) {
        return page.replaceFirst("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
    }
}
