package longtang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// `./longtang …` as a process of its own, in a folder of its own, until closed or killed.
final class RunningSystem implements AutoCloseable {

    static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    // No matters of its own, so that the walks find its files as they were handed in; when days pass, what falls due is
    // looked for at once.
    private static final List<String> FOR_WALKS = List.of(
            "--longtang.demo.matters=false", "--longtang.matter.lapsing=1s", "--longtang.agreement.promises=1s");

    private final Process process;
    private final Path home;
    private final int port;
    private final Path log;

    private RunningSystem(Process process, Path home, int port, Path log) {
        this.process = process;
        this.home = home;
        this.port = port;
        this.log = log;
    }

    static RunningSystem start(Path home, String... arguments) throws IOException, InterruptedException {
        var port = freePort();
        var log = Files.createTempFile("longtang", ".log");
        var command = new ArrayList<>(List.of(PROJECT.resolve("longtang").toString()));
        command.addAll(List.of(arguments));
        if (arguments[0].equals("demo")) command.addAll(FOR_WALKS);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("LONGTANG_HOME", home.toString());
        builder.environment().put("LONGTANG_BUILD", "never");
        builder.environment().put("PORT", String.valueOf(port));
        var system = new RunningSystem(builder.start(), home, port, log);
        system.waitUntilItAnswers();
        return system;
    }

    /// `./longtang …` that does one thing and ends.
    static void command(String... arguments) throws IOException, InterruptedException {
        var log = Files.createTempFile("longtang", ".log");
        var command = new ArrayList<>(List.of(PROJECT.resolve("longtang").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("LONGTANG_BUILD", "never");
        var ended = builder.start().waitFor();
        if (ended != 0) throw new IOException("It ended with " + ended + ":\n" + Files.readString(log));
    }

    private void waitUntilItAnswers() throws IOException, InterruptedException {
        try (var browser = HttpClient.newHttpClient()) {
            var question = HttpRequest.newBuilder(URI.create(url("/health"))).build();
            var until = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < until) {
                if (!process.isAlive()) throw new IOException("It stopped by itself:\n" + output());
                try {
                    if (browser.send(question, HttpResponse.BodyHandlers.ofString())
                                            .statusCode()
                                    == 200
                            && output().contains("Stop:")) return;
                } catch (IOException notYet) {
                    // not listening yet
                }
                Thread.sleep(200);
            }
        }
        throw new IOException("It did not answer in " + PATIENCE + ":\n" + output());
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    /// What the person who started it has seen.
    String output() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// On the page that asks for it, with the account that the start has printed.
    void signIn(Page page, String account) {
        page.getByLabel("账号").fill(account);
        page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)).fill(passwordOf(account));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录"))
                .click();
        assertThat(page.getByRole(AriaRole.NAVIGATION).first()).isVisible();
    }

    private String passwordOf(String account) {
        var printed = Pattern.compile("(?m)^\\s+" + account + "\\s+(\\S+)$").matcher(output());
        if (!printed.find()) throw new IllegalStateException("No sign-in for " + account + " in:\n" + output());
        return printed.group(1);
    }

    Path home() {
        return home;
    }

    /// Like a power cut for the process: nothing is tidied up.
    void kill() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
