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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import longtang.database.EmbeddedDatabase;
import longtang.dossier.GeneratedFiles;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// A whole system for measuring, with a database of its own in a folder of its own and nothing in it but accounts.
public final class BenchSystem implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Path folder;
    private final EmbeddedDatabase database;
    private final ConfigurableApplicationContext context;
    private final Connection owner;
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private BenchSystem(
            Path folder, EmbeddedDatabase database, ConfigurableApplicationContext context, Connection owner) {
        this.folder = folder;
        this.database = database;
        this.context = context;
        this.owner = owner;
    }

    /// @param more settings beyond the usual ones
    /// @param also what else is to be known of the system before it starts
    public static BenchSystem start(
            Path folder, Map<String, String> more, ApplicationContextInitializer<ConfigurableApplicationContext> also)
            throws IOException, SQLException {
        var database = EmbeddedDatabase.in(folder.resolve("postgres"));
        var settings = new HashMap<String, Object>(Server.settingsOf(database));
        settings.put("longtang.folder", folder.toString());
        settings.put(
                "longtang.keys",
                Files.createTempDirectory("longtang-bench-keys").toString());
        settings.put("longtang.demo", "true");
        settings.put("longtang.demo.ledgers", "false");
        settings.put("server.port", "0");
        settings.putAll(more);
        var application = new SpringApplication(Application.class);
        application.addInitializers(context ->
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("bench", settings)));
        application.addInitializers(also);
        var context = application.run();
        var owner = DriverManager.getConnection(database.url(), "longtang_owner", database.ownerPassword());
        return new BenchSystem(folder, database, context, owner);
    }

    public Connection owner() {
        return owner;
    }

    /// Loads so many generated files, forty a lane, in two hundred committees.
    public void load(int files) throws SQLException, IOException {
        var committees = new ArrayList<String>();
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(
                        "select code from area where length(code) = 12 order by code limit 200")) {
            while (rows.next()) committees.add(rows.getString(1));
        }
        var begun = System.nanoTime();
        GeneratedFiles.load(owner, files, committees);
        System.out.printf("%,d files loaded in %.1f s%n", files, (System.nanoTime() - begun) / 1e9);
    }

    public URI uri(String path) {
        var server = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer());
        return URI.create("http://localhost:" + server.getPort() + path);
    }

    /// Signs the demo's officer in; every later request is that officer's.
    public void signIn() throws IOException, InterruptedException {
        var password = Files.readAllLines(folder.resolve("sign-ins.txt")).stream()
                .filter(line -> line.startsWith("officer"))
                .map(line -> line.strip().split("\\s+")[1])
                .findFirst()
                .orElseThrow();
        post("/sign-in", Map.of("account", "officer", "password", password, "_csrf", token("/sign-in")));
    }

    /// The token of a page's form.
    public String token(String path) throws IOException, InterruptedException {
        var token = TOKEN.matcher(get(path).body());
        if (!token.find()) throw new IllegalStateException("no token on " + path);
        return token.group(1);
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        var body = new ArrayList<String>();
        form.forEach((key, value) -> body.add(key + "=" + encoded(value)));
        return browser.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(String.join("&", body)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /// Buffers that the whole database has touched; it adds them up a moment later.
    public long buffers() throws SQLException, InterruptedException {
        Thread.sleep(2_500);
        try (var statement = owner.createStatement();
                var row = statement.executeQuery(
                        "select blks_hit + blks_read from pg_stat_database where datname = current_database()")) {
            row.next();
            return row.getLong(1);
        }
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws SQLException, IOException {
        owner.close();
        context.close();
        browser.close();
        database.close();
    }

    /// One page after the other, so often each.
    public void measure(String name, int warmUp, int times, IntFunction<String> page)
            throws IOException, InterruptedException, SQLException {
        for (var i = 0; i < warmUp; i++) found(page.apply(i));
        var before = buffers();
        var took = new double[times];
        for (var i = 0; i < times; i++) {
            var path = page.apply(i);
            var begun = System.nanoTime();
            found(path);
            took[i] = (System.nanoTime() - begun) / 1e6;
        }
        var touched = (buffers() - before) / times;
        Arrays.sort(took);
        System.out.printf("| %s | %.1f | %.1f | %d |%n", name, took[times / 2], took[times * 99 / 100], touched);
    }

    private void found(String path) throws IOException, InterruptedException {
        var status = get(path).statusCode();
        if (status != 200) throw new IllegalStateException(status + " " + path);
    }
}
