package longtang.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import longtang.database.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// `kill -9` of the office while deadlines lapse and papers are numbered; eight days pass between two kills. Four
/// kills in every run; with `-Dlong=true` two hundred, two days apart, which the calendar that is known can hold.
class HandlingKilledTest {

    private static final boolean LONG = Boolean.getBoolean("long");
    private static final int KILLS = LONG ? 200 : 4;
    private static final Duration BETWEEN = Duration.ofDays(LONG ? 2 : 8);
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Random random = new Random(6);

    @TempDir
    Path home;

    @Test
    void no_number_is_missing_or_given_twice_and_every_deadline_lapses_once() throws Exception {
        try (var database = EmbeddedDatabase.in(home.resolve("postgres"))) {
            var ended = 0;
            for (int kill = 0; kill < KILLS; kill++) {
                letDaysPass();
                var office = start(database);
                waitForNews(office);
                Thread.sleep(random.nextInt(1_500));
                office.destroyForcibly().waitFor();
                ended++;
            }
            assertThat(ended).isEqualTo(KILLS);
            letDaysPass();
            var office = start(database); // what is due has its time to lapse
            waitForNews(office);
            Thread.sleep(3_000);
            office.destroy();
            if (!office.waitFor(60, TimeUnit.SECONDS)) office.destroyForcibly().waitFor();
            try (var connection =
                    DriverManager.getConnection(database.url(), "longtang_owner", database.ownerPassword())) {
                look(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
            }
        }
    }

    private Process start(EmbeddedDatabase database) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx500m",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.timezone=UTC",
                "-Dserver.port=0",
                "-Dlongtang.demo=true",
                "-Dlongtang.matter.lapsing=200ms",
                "-Dlongtang.folder=" + home.resolve("data"),
                "-Dlongtang.keys=" + home.resolve("keys"),
                "-Dlongtang.database.url=" + database.url(),
                "-Dlongtang.database.user=longtang_app",
                "-Dlongtang.database.password=" + database.appPassword(),
                "-Dlongtang.database.owner=longtang_owner",
                "-Dlongtang.database.owner-password=" + database.ownerPassword(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                OfficeAtWork.class.getName()));
        command.add(home.resolve("acknowledged").toString());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("office.log").toFile()))
                .start();
    }

    private void letDaysPass() throws IOException {
        var started = home.resolve("data/first-start");
        if (!Files.exists(started)) return;
        var before = Instant.parse(Files.readString(started).strip());
        Files.writeString(started, before.minus(BETWEEN).toString());
    }

    private void waitForNews(Process office) throws IOException, InterruptedException {
        int before = acknowledged().size();
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (acknowledged().size() < before + 3) {
            if (!office.isAlive() || System.nanoTime() > until)
                throw new IOException(Files.readString(home.resolve("office.log")));
            Thread.sleep(50);
        }
    }

    private List<String> acknowledged() throws IOException {
        var file = home.resolve("acknowledged");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private void look(JdbcClient db) throws IOException {
        var issued = count(db, "select count(*) from paper_issue");
        assertThat(issued).isPositive();
        assertThat(count(db, """
                select count(*) from (
                    select organ, name, year, count(*) as given, max(number) as highest, count(distinct number) as different
                      from paper_issue group by organ, name, year) counted
                 where given <> highest or different <> given
                """)).as("counts with gaps or doubles").isZero();
        assertThat(count(db, """
                select count(*) from paper_count c
                 where c.last <> (select count(*) from paper_issue i
                                   where i.organ = c.organ and i.name = c.name and i.year = c.year)
                """)).as("counts ahead of their papers").isZero();
        assertThat(count(db, "select count(*) from act where what = 'paper.issued'"))
                .isEqualTo(issued);
        assertThat(count(db, """
                select count(*) from matter m
                 where m.version <> (select count(*) from matter_step s where s.matter = m.id)
                """)).as("matters whose steps are not whole").isZero();
        assertThat(count(db, "select count(*) from act where what in ('matter.opened', 'matter.stepped')"))
                .isEqualTo(count(db, "select count(*) from matter_step"));
        assertThat(count(db, "select count(*) from matter_step where by_kind = 'clock'"))
                .as("deadlines that lapsed")
                .isPositive();
        assertThat(count(db, """
                select count(*) from (select matter, event, from_leaf from matter_step
                                       where by_kind = 'clock' and from_leaf = 'a_talk'
                                       group by 1, 2, 3 having count(*) > 1) twice
                """)).as("talks whose time was over twice").isZero();
        assertThat(count(db, """
                select count(*) from (select matter from matter_step group by matter
                                      having count(*) filter (where event = '%s') > count(*) filter (where event = '%s')) twice
                """.formatted(OfficeAtWork.UNANSWERED, OfficeAtWork.REPORTED)))
                .as("reports whose time was over twice")
                .isZero();
        for (var line : acknowledged()) isKept(db, line.split(" "));
        System.out.printf(
                "%d kills, %d acts acknowledged, %d papers, %d deadlines lapsed%n",
                KILLS,
                acknowledged().size(),
                issued,
                count(db, "select count(*) from matter_step where by_kind = 'clock'"));
    }

    private static void isKept(JdbcClient db, String... said) {
        var found = switch (said[0]) {
            case "opened" -> count(db, "select count(*) from matter where id = '" + UUID.fromString(said[1]) + "'");
            case "stepped" ->
                count(
                        db,
                        "select count(*) from matter_step where matter = '" + UUID.fromString(said[1])
                                + "' and version = " + Integer.parseInt(said[2]));
            case "issued" ->
                count(db, "select count(*) from paper_issue where paper = '" + UUID.fromString(said[1]) + "'");
            default -> throw new AssertionError(said[0]);
        };
        assertThat(found).as(String.join(" ", said)).isEqualTo(1);
    }

    private static long count(JdbcClient db, String sql) {
        return db.sql(sql).query(Long.class).single();
    }
}
