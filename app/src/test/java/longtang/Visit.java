package longtang;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/// The administrator's browser, from the sign-in on: it keeps cookies and sends the token that forms carry.
final class Visit {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final KillableSystem system;
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String token = "";

    private Visit(KillableSystem system) {
        this.system = system;
    }

    static Visit signedIn(KillableSystem system, String password) throws IOException, InterruptedException {
        var visit = new Visit(system);
        visit.token = visit.tokenOf("/sign-in");
        visit.post("/sign-in", "account=admin&password=" + encoded(password));
        visit.token = visit.tokenOf("/me");
        return visit;
    }

    /// Whether a form can be sent; otherwise the sign-in has failed.
    boolean isOpen() {
        return !token.isEmpty();
    }

    HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return browser.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form + "&_csrf=" + encoded(token)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String tokenOf(String path) throws IOException, InterruptedException {
        var page = browser.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
        var found = TOKEN.matcher(page.body());
        return found.find() ? found.group(1) : "";
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(system.uri(path)).timeout(PATIENCE);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
