package longtang.matter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;

/// A phone: signed in, it sends files in parts and goes on where the line broke, as `uploads.js` does.
final class Sender {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int LONGEST_PART = 5 << 20;

    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final int port;
    private final Random random;
    private String token = "";

    Sender(int port, long seed) {
        this.port = port;
        this.random = new Random(seed);
    }

    void signIn(String account, String password) throws IOException, InterruptedException {
        token = tokenOf("/sign-in");
        var form = "account=" + account + "&password=" + URLEncoder.encode(password, UTF_8) + "&_csrf=" + token;
        send(request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        token = tokenOf("/me");
    }

    private String tokenOf(String path) throws IOException, InterruptedException {
        var found = TOKEN.matcher(send(request(path)).body());
        return found.find() ? found.group(1) : "";
    }

    /// Sends until the file has arrived; how often the line was tried anew.
    int send(UUID matter, UUID id, String label, byte[] file) throws InterruptedException {
        for (int failures = 0; ; failures++) {
            try {
                var offset = announce(matter, id, label, file);
                while (offset < file.length) offset = part(matter, id, file, offset);
                // What was lost may have been the answer, or the keeping: to say it once more does no harm.
                part(matter, id, file, offset);
                return failures;
            } catch (IOException cut) {
                if (failures > 1_000) throw new AssertionError("the line never holds", cut);
            }
        }
    }

    private int announce(UUID matter, UUID id, String label, byte[] file) throws IOException, InterruptedException {
        var answer = send(request("/matters/" + matter + "/uploads")
                .header("Upload-Length", String.valueOf(file.length))
                .header(
                        "Upload-Metadata",
                        "id " + said(id.toString()) + ",label " + said(label) + ",name " + said("p.jpg"))
                .POST(BodyPublishers.noBody()));
        if (answer.statusCode() != 201) throw new AssertionError(answer.statusCode() + ": " + answer.body());
        return offset(answer);
    }

    private static String said(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private int part(UUID matter, UUID id, byte[] file, int offset) throws IOException, InterruptedException {
        int end = Math.min(file.length, offset + 1 + random.nextInt(LONGEST_PART));
        var answer = send(request("/matters/" + matter + "/uploads/" + id)
                .header("Upload-Offset", String.valueOf(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofByteArray(Arrays.copyOfRange(file, offset, end))));
        if (answer.statusCode() == 423) throw new IOException("still receiving what was cut");
        if (answer.statusCode() != 204 && answer.statusCode() != 409)
            throw new AssertionError(answer.statusCode() + ": " + answer.body());
        return offset(answer);
    }

    private static int offset(HttpResponse<String> answer) {
        return Integer.parseInt(answer.headers().firstValue("Upload-Offset").orElseThrow());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .header("X-XSRF-TOKEN", token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), BodyHandlers.ofString());
    }
}
