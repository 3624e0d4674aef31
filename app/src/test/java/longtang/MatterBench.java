package longtang;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import longtang.dossier.GeneratedFiles;
import longtang.matter.GeneratedMatters;

/// What so many matters cost: their pages, and whole lives of matters over HTTP by one signed-in officer: opened,
/// assigned, resolved, searched for; one after the other, sustained, in bursts, and by more and more users.
///
/// Arguments: the number of matters, and for how many seconds lives go on. The book is `bench/books/lifecycle.yaml`.
final class MatterBench {

    private static final String BOOK = "bench/lifecycle@2026.1";
    private static final List<Integer> BURSTS = List.of(1, 15, 1, 25, 2, 35, 10);
    private static final int FRESH = 60_000;
    private static final int USERS = 300;
    private static final int TOGETHER = 8;

    private final BenchSystem system;
    private final CountedStatements statements;
    private final int matters;
    private final int seconds;
    private final AtomicInteger next;
    private final Random random = new Random(7);
    private String token = "";

    private MatterBench(BenchSystem system, CountedStatements statements, int matters, int seconds) {
        this.system = system;
        this.statements = statements;
        this.matters = matters;
        this.seconds = seconds;
        this.next = new AtomicInteger(matters + 3);
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory("longtang-bench");
        var books = Files.createDirectories(folder.resolve("procedures/books/bench"));
        Files.copy(Path.of("bench/books/lifecycle.yaml"), books.resolve("lifecycle.yaml"));
        var statements = new CountedStatements();
        var settings = Map.of("longtang.books", "cn-sh/weijian,bench/lifecycle");
        try (var system = BenchSystem.start(folder, settings, statements::of)) {
            new MatterBench(system, statements, Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1])).run();
        }
        System.exit(0);
    }

    private void run() throws Exception {
        system.load(matters + FRESH);
        system.signIn();
        token = system.token("/sightings/new");
        var open = opened(GeneratedFiles.number(matters + 1));
        var ended = opened(GeneratedFiles.number(matters + 2));
        step(ended, 1, "派单");
        step(ended, 2, "办结");
        var begun = System.nanoTime();
        GeneratedMatters.load(system.owner(), open, ended, FRESH - 2);
        System.out.printf("%,d matters loaded in %.1f s%n", matters, (System.nanoTime() - begun) / 1e9);
        pages();
        lives();
    }

    private void pages() throws Exception {
        System.out.println("| page | p50 ms | p99 ms | buffers |");
        system.measure("the list", 60, 300, i -> "/matters");
        system.measure("its tenth page", 60, 300, i -> "/matters?from=300");
        system.measure("a matter", 60, 300, i -> "/matters/" + some());
        system.measure("its file", 60, 300, i -> "/register/" + GeneratedFiles.number(1 + random.nextInt(matters)));
    }

    private UUID some() {
        var number = GeneratedFiles.number(1 + random.nextInt(matters));
        return GeneratedMatters.of(number);
    }

    private void lives() throws Exception {
        System.out.println("| lives | a second | p50 ms | p95 ms | p99 ms | slowest call p95 ms | errors |");
        alone();
        sustained();
        bursts();
        ramp();
    }

    private void alone() throws Exception {
        for (int i = 0; i < 300; i++) life(new Times());
        statements.look();
        var times = new Times();
        var begun = System.nanoTime();
        for (int i = 0; i < 300; i++) life(times);
        times.print("one after the other", begun);
        var sent = statements.look();
        System.out.printf(
                "%.1f statements a life%n",
                sent.values().stream().mapToInt(Integer::intValue).sum() / 300.0);
        sent.forEach((statement, often) -> System.out.printf("%7.2f %s%n", often / 300.0, statement));
    }

    private void sustained() throws Exception {
        var times = new Times();
        var begun = System.nanoTime();
        var until = begun + TimeUnit.SECONDS.toNanos(seconds);
        together(TOGETHER, times, () -> System.nanoTime() < until, 0);
        times.print(TOGETHER + " at a time", begun);
    }

    // So many begin in each second, whether the others are done or not.
    private void bursts() throws Exception {
        for (var rate : BURSTS) {
            var times = new Times();
            var begun = System.nanoTime();
            try (var users = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < rate * seconds / 6; i++) {
                    TimeUnit.NANOSECONDS.sleep(begun + i * 1_000_000_000L / rate - System.nanoTime());
                    users.submit(() -> life(times));
                }
            }
            times.print("bursts: " + rate + " begin a second", begun);
        }
    }

    private void ramp() throws Exception {
        var times = new Times();
        var begun = System.nanoTime();
        var until = begun + TimeUnit.SECONDS.toNanos(seconds);
        together(USERS, times, () -> System.nanoTime() < until, TimeUnit.SECONDS.toMillis(seconds) / 2);
        times.print("up to " + USERS + " users, a look of 3 s between two lives", begun);
    }

    private void together(int users, Times times, BooleanSupplier goesOn, long rampMillis) throws Exception {
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int user = 0; user < users; user++) {
                var wait = rampMillis * user / users;
                all.submit(() -> {
                    Thread.sleep(wait);
                    while (goesOn.getAsBoolean()) {
                        life(times);
                        if (rampMillis > 0) Thread.sleep(3_000);
                    }
                    return null;
                });
            }
        }
    }

    private void life(Times times) {
        var begun = System.nanoTime();
        try {
            var number = GeneratedFiles.number(next.getAndIncrement());
            var matter = times.call(() -> opened(number));
            times.call(() -> step(matter, 1, "派单"));
            times.call(() -> step(matter, 2, "办结"));
            times.call(() -> found(number));
            times.lives.add((System.nanoTime() - begun) / 1e6);
        } catch (Exception failed) {
            times.errors.incrementAndGet();
            if (times.errors.get() < 3) System.out.println(failed);
        }
    }

    private String opened(String number) throws IOException, InterruptedException {
        var answer =
                system.post("/register/" + number + "/matters", Map.of("_csrf", token, "request", id(), "book", BOOK));
        var where = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 303 || !where.contains("/matters/"))
            throw new IOException(answer.statusCode() + " for " + number);
        return where.replaceFirst(".*/matters/", "");
    }

    private String step(String matter, int version, String event) throws IOException, InterruptedException {
        var form = Map.of("_csrf", token, "request", id(), "version", String.valueOf(version), "event", event);
        var answer = system.post("/matters/" + matter + "/steps", form);
        if (answer.statusCode() != 303) throw new IOException(answer.statusCode() + " at " + event);
        return matter;
    }

    private String found(String number) throws IOException, InterruptedException {
        var page = system.get("/register?q=" + number);
        if (page.statusCode() >= 400 || !page.body().contains(number) && page.statusCode() == 200)
            throw new IOException(page.statusCode() + " looking for " + number);
        return number;
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    /// How long lives and their calls took, and how many failed.
    private static final class Times {

        private final List<Double> lives = Collections.synchronizedList(new ArrayList<>());
        private final List<Double> calls = Collections.synchronizedList(new ArrayList<>());
        private final AtomicInteger errors = new AtomicInteger();

        interface Call {
            String go() throws Exception;
        }

        String call(Call call) throws Exception {
            var begun = System.nanoTime();
            var answer = call.go();
            calls.add((System.nanoTime() - begun) / 1e6);
            return answer;
        }

        void print(String what, long begun) {
            double took = (System.nanoTime() - begun) / 1e9;
            System.out.printf(
                    "| %s | %.1f | %.0f | %.0f | %.0f | %.0f | %d |%n",
                    what,
                    lives.size() / took,
                    at(lives, 50),
                    at(lives, 95),
                    at(lives, 99),
                    at(calls, 95),
                    errors.get());
        }

        private static double at(List<Double> times, int percent) {
            if (times.isEmpty()) return Double.NaN;
            var sorted = times.stream().sorted().toList();
            return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
        }
    }
}
