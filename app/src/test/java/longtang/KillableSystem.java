package longtang;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import longtang.database.EmbeddedDatabase;
import org.jspecify.annotations.Nullable;

/// The application as a process of its own on a database beside it, so that each can be killed alone.
final class KillableSystem implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path home;
    private final Map<String, String> environment;
    private final int port;
    private @Nullable Process process;
    private String password = "";

    KillableSystem(Path home, EmbeddedDatabase database) throws IOException {
        this.home = home;
        this.port = freePort();
        this.environment = Map.of(
                "LONGTANG_HOME", home.toString(),
                "PORT", String.valueOf(port),
                "LONGTANG_DATABASE_URL", database.url(),
                "LONGTANG_DATABASE_USER", "longtang_app",
                "LONGTANG_DATABASE_PASSWORD", database.appPassword(),
                "LONGTANG_DATABASE_OWNER", "longtang_owner",
                "LONGTANG_DATABASE_OWNER_PASSWORD", database.ownerPassword());
    }

    void start() throws Exception {
        var log = home.resolve("application.log").toFile();
        process = command("serve")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > until) throw new IOException(Files.readString(log.toPath()));
            Thread.sleep(100);
        }
        if (password.isEmpty()) chooseAPassword();
    }

    // The printed password is good for the first sign-in only.
    private void chooseAPassword() throws IOException, InterruptedException {
        var printed = Files.readString(signIns()).strip().split("\\s+")[1];
        var own = "四十四弄的伞还没有干";
        var visit = Visit.signedIn(this, printed);
        var answer = visit.post("/me/password", "old=" + Visit.encoded(printed) + "&fresh=" + Visit.encoded(own));
        if (answer.statusCode() != 303) throw new IOException("No password of one's own: " + answer);
        password = own;
    }

    private ProcessBuilder command(String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx400m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "longtang.Longtang"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return builder;
    }

    private boolean answers() throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var health = HttpRequest.newBuilder(uri("/health")).build();
            return client.send(health, HttpResponse.BodyHandlers.ofString()).statusCode() == 200
                    && Files.exists(signIns());
        } catch (IOException notYet) {
            return false;
        }
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private Path signIns() {
        return home.resolve("data/sign-ins.txt");
    }

    String password() {
        return password;
    }

    void kill() throws InterruptedException {
        if (process != null) process.destroyForcibly().waitFor();
    }

    void stop() throws InterruptedException {
        if (process == null) return;
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) throw new IllegalStateException("It does not stop");
    }

    /// What `longtang verify` says, after its exit code.
    String verify() throws Exception {
        var verifying = command("verify").redirectErrorStream(true).start();
        var said = new String(verifying.getInputStream().readAllBytes());
        return verifying.waitFor() + " " + said;
    }

    /// As if the machine had lost its power, for the database alone.
    static void killPostgres(Path data) throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
        Optional<ProcessHandle> postmaster = ProcessHandle.of(pid);
        if (postmaster.isEmpty()) return;
        var all = new ArrayList<>(postmaster.get().descendants().toList());
        all.addFirst(postmaster.get());
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(dying -> dying.onExit().join());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
