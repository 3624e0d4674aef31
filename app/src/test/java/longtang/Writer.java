package longtang;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/// Saves views and deletes them again, as fast as the system answers, and remembers what it was told is done.
final class Writer {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /// An act that was acknowledged.
    record Acknowledged(String what, UUID view) {}

    private final KillableSystem system;
    private final Thread thread;
    private final List<Acknowledged> acknowledged = new CopyOnWriteArrayList<>();
    private volatile boolean stopping;
    private HttpClient browser = fresh();
    private String token = "";

    private Writer(KillableSystem system) {
        this.system = system;
        this.thread = Thread.ofPlatform().unstarted(this::run);
    }

    static Writer start(KillableSystem system) {
        var writer = new Writer(system);
        writer.thread.start();
        return writer;
    }

    List<Acknowledged> acknowledged() {
        return acknowledged;
    }

    void waitForOneMore() throws InterruptedException {
        int before = acknowledged.size();
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (acknowledged.size() == before) {
            if (System.nanoTime() > until) throw new IllegalStateException("Nothing is acknowledged any more");
            Thread.sleep(10);
        }
    }

    void stop() throws InterruptedException {
        stopping = true;
        thread.join();
    }

    private void run() {
        var view = UUID.randomUUID();
        while (!stopping) {
            if (token.isEmpty()) signIn();
            else if (post("/register/views", "request=" + view + "&name=view&view=all", "view.saved", view)
                    && post("/register/views/" + view + "/deletion", "", "view.deleted", view)) {
                view = UUID.randomUUID(); // otherwise the same again: a repeated act must do no harm
            }
        }
    }

    private boolean post(String path, String form, String what, UUID view) {
        try {
            var answer = browser.send(
                    HttpRequest.newBuilder(system.uri(path))
                            .timeout(Duration.ofSeconds(20))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form + "&_csrf=" + encoded(token)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            var where = answer.headers().firstValue("Location").orElse("");
            if (answer.statusCode() == 303) return acknowledged.add(new Acknowledged(what, view));
            if (answer.statusCode() == 403 || where.contains("sign-in")) token = ""; // the session died with the system
            return answer.statusCode() == 404; // deleted already, though nobody was told
        } catch (IOException away) {
            rest();
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void signIn() {
        try {
            browser = fresh();
            var form =
                    "account=admin&password=" + encoded(system.password()) + "&_csrf=" + encoded(tokenOf("/sign-in"));
            browser.send(
                    HttpRequest.newBuilder(system.uri("/sign-in"))
                            .timeout(Duration.ofSeconds(20))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            token = tokenOf("/journal");
        } catch (IOException away) {
            rest();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private String tokenOf(String path) throws IOException, InterruptedException {
        var page = browser.send(
                HttpRequest.newBuilder(system.uri(path))
                        .timeout(Duration.ofSeconds(20))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        var found = TOKEN.matcher(page.body());
        return found.find() ? found.group(1) : "";
    }

    private static HttpClient fresh() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    private static void rest() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
