package longtang;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;
import longtang.database.EmbeddedDatabase;
import longtang.dossier.GeneratedFiles;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// How long the register's pages take over so many files: whole pages over HTTP, and the buffers that a page touches.
///
/// Arguments: the number of files, and how often each page is asked for.
final class RegisterBench {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int WARM_UP = 60;

    private final int files;
    private final int times;
    private final Random random = new Random(7);

    private RegisterBench(int files, int times) {
        this.files = files;
        this.times = times;
    }

    public static void main(String[] arguments) throws Exception {
        new RegisterBench(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1])).run();
        System.exit(0);
    }

    private void run() throws Exception {
        var folder = Files.createTempDirectory("longtang-bench");
        try (var database = EmbeddedDatabase.in(folder.resolve("postgres"))) {
            var settings = new HashMap<>(Server.settingsOf(database));
            settings.putAll(Map.of(
                    "longtang.folder",
                    folder.toString(),
                    "longtang.demo",
                    "true",
                    "longtang.demo.ledgers",
                    "false",
                    "server.port",
                    "0"));
            settings.put(
                    "longtang.keys",
                    Files.createTempDirectory("longtang-bench-keys").toString());
            var application = new SpringApplication(Application.class);
            application.addInitializers(context ->
                    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("bench", settings)));
            try (var context = application.run()) {
                var port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                        .getPort();
                try (var owner =
                        DriverManager.getConnection(database.url(), "longtang_owner", database.ownerPassword())) {
                    load(owner);
                    measure(owner, "http://localhost:" + port, folder.resolve("sign-ins.txt"));
                }
            }
        }
    }

    private void load(Connection owner) throws SQLException, IOException {
        var committees = new java.util.ArrayList<String>();
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(
                        "select code from area where length(code) = 12 order by code limit 200")) {
            while (rows.next()) committees.add(rows.getString(1));
        }
        var begun = System.nanoTime();
        GeneratedFiles.load(owner, files, committees);
        System.out.printf("%,d files loaded in %.1f s%n", files, (System.nanoTime() - begun) / 1e9);
    }

    private void measure(Connection owner, String base, Path signIns) throws Exception {
        try (var browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            signIn(browser, base, signIns);
            System.out.println("| page | p50 ms | p99 ms | buffers |");
            for (var page : pages().entrySet()) measure(owner, browser, base, page.getKey(), page.getValue());
        }
    }

    private Map<String, Function<Integer, String>> pages() {
        var pages = new LinkedHashMap<String, Function<Integer, String>>();
        pages.put("what comes first", i -> "/register");
        pages.put("everything", i -> "/register?view=all");
        pages.put("one committee's lane", i -> "/register?view=all&lane=" + GeneratedFiles.lane(lane()));
        pages.put("a hazard", i -> "/register?view=all&hazard=gas");
        pages.put("a state", i -> "/register?view=all&status=under_construction");
        pages.put(
                "search: a door",
                i -> "/register?q=" + encoded((GeneratedFiles.FIRST_LANE + lane() / 8) + "弄" + (1 + i % 20) + "号"));
        pages.put(
                "search: a word",
                i -> "/register?q=" + encoded(List.of("灶披间", "阳光房", "车棚").get(i % 3)));
        pages.put("search: a road and a word", i -> "/register?q=" + encoded("牛庄路 灶披间"));
        pages.put("search: a record", i -> "/register?q=MP%09d".formatted(random.nextInt(files)));
        pages.put("search: a number", i -> "/register?q=" + GeneratedFiles.number(1 + random.nextInt(files)));
        pages.put("search: nothing like it", i -> "/register?q=" + encoded("鸽子棚"));
        pages.put("a lane", i -> "/lanes/" + GeneratedFiles.lane(lane()));
        pages.put("a file", i -> "/register/" + GeneratedFiles.number(1 + random.nextInt(files)));
        return pages;
    }

    private int lane() {
        return random.nextInt(Math.max(1, files / GeneratedFiles.A_LANE));
    }

    private void measure(Connection owner, HttpClient browser, String base, String name, Function<Integer, String> page)
            throws Exception {
        for (var i = 0; i < WARM_UP; i++) get(browser, base + page.apply(i));
        var before = buffers(owner);
        var took = new double[times];
        for (var i = 0; i < times; i++) {
            var uri = base + page.apply(i);
            var begun = System.nanoTime();
            get(browser, uri);
            took[i] = (System.nanoTime() - begun) / 1e6;
        }
        var touched = (buffers(owner) - before) / times;
        Arrays.sort(took);
        System.out.printf("| %s | %.1f | %.1f | %d |%n", name, took[times / 2], took[times * 99 / 100], touched);
    }

    private static void get(HttpClient browser, String uri) throws Exception {
        var answer =
                browser.send(HttpRequest.newBuilder(URI.create(uri)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IllegalStateException(answer.statusCode() + " " + uri);
    }

    // The server adds up what it has touched a moment later.
    private static long buffers(Connection owner) throws SQLException, InterruptedException {
        Thread.sleep(2_500);
        try (var statement = owner.createStatement();
                var row = statement.executeQuery(
                        "select blks_hit + blks_read from pg_stat_database where datname = current_database()")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void signIn(HttpClient browser, String base, Path signIns) throws Exception {
        var password = Files.readAllLines(signIns).stream()
                .filter(line -> line.startsWith("officer"))
                .map(line -> line.strip().split("\\s+")[1])
                .findFirst()
                .orElseThrow();
        var form = browser.send(
                HttpRequest.newBuilder(URI.create(base + "/sign-in")).build(), HttpResponse.BodyHandlers.ofString());
        var token = TOKEN.matcher(form.body());
        if (!token.find()) throw new IllegalStateException("no token");
        var body = "account=officer&password=" + encoded(password) + "&_csrf=" + encoded(token.group(1));
        browser.send(
                HttpRequest.newBuilder(URI.create(base + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
