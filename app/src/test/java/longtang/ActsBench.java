package longtang;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import longtang.database.EmbeddedDatabase;
import longtang.record.Act;
import longtang.record.Actor;
import longtang.record.Acts;
import longtang.record.Ids;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Acts a second with the journal and without it. The transaction: a row is inserted, and its act is noted.
///
/// Argument: seconds a round.
final class ActsBench {

    private static final int WRITERS = 8;
    private static final int ROUNDS = 5;
    private static final Actor GU = new Actor.Person(new UUID(0, 1), "顾某", "officer");
    private static final Timestamp THEN = Timestamp.from(Instant.parse("2025-07-15T01:30:00Z"));

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Acts acts;
    private final long seconds;

    private ActsBench(JdbcClient db, TransactionTemplate transaction, Acts acts, long seconds) {
        this.db = db;
        this.transaction = transaction;
        this.acts = acts;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory("longtang-bench");
        try (var database = EmbeddedDatabase.in(folder.resolve("postgres"))) {
            var settings = new HashMap<>(Server.settingsOf(database));
            settings.putAll(Map.of("longtang.folder", folder.resolve("data").toString(), "server.port", "0"));
            var application = new SpringApplication(Application.class);
            application.addInitializers(context ->
                    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("bench", settings)));
            try (var context = application.run()) {
                new ActsBench(
                                context.getBean(JdbcClient.class),
                                context.getBean(TransactionTemplate.class),
                                context.getBean(Acts.class),
                                Long.parseLong(arguments[0]))
                        .run();
            }
        }
        System.exit(0);
    }

    private void run() throws Exception {
        measure(this::sealed);
        measure(this::bare);
        var with = new double[ROUNDS];
        var without = new double[ROUNDS];
        System.out.println("| round | with, acts/s | without, acts/s |");
        for (int round = 0; round < ROUNDS; round++) {
            with[round] = measure(this::sealed);
            without[round] = measure(this::bare);
            System.out.printf("| %d | %.0f | %.0f |%n", round + 1, with[round], without[round]);
        }
        Arrays.sort(with);
        Arrays.sort(without);
        var load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        var own = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.printf(
                "median with %.0f/s, without %.0f/s, ratio %.2f; load %.1f; %.1f processor seconds of this process%n",
                with[ROUNDS / 2],
                without[ROUNDS / 2],
                with[ROUNDS / 2] / without[ROUNDS / 2],
                load,
                own.getProcessCpuTime() / 1e9);
    }

    private double measure(Runnable act) throws InterruptedException {
        var done = new LongAdder();
        var begun = System.nanoTime();
        var until = begun + TimeUnit.SECONDS.toNanos(seconds);
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int i = 0; i < WRITERS; i++) {
                writers.submit(() -> {
                    while (System.nanoTime() < until) {
                        act.run();
                        done.increment();
                    }
                });
            }
        }
        return done.sum() / ((System.nanoTime() - begun) / 1e9);
    }

    private void sealed() {
        transaction.executeWithoutResult(done -> {
            var view = view();
            acts.note(GU, Act.of("view.saved", "view", view).with("rows", 3));
        });
    }

    private void bare() {
        transaction.executeWithoutResult(done -> {
            var view = view();
            db.sql("""
                    insert into act (id, at, actor_kind, actor, role, what, subject_kind, subject, detail)
                    values (?, ?, 'person', ?, 'officer', 'view.saved', 'view', ?, cast(? as jsonb))
                    """)
                    .params(
                            Ids.at(Clock.systemUTC().instant()),
                            THEN,
                            new UUID(0, 1).toString(),
                            view.toString(),
                            "{\"rows\": 3}")
                    .update();
        });
    }

    private UUID view() {
        var id = UUID.randomUUID();
        db.sql("insert into saved_view (id, person, name, query, saved_at) values (?, ?, 'bench', 'view=all', ?)")
                .params(id, new UUID(0, 1), THEN)
                .update();
        return id;
    }
}
