package longtang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void what_was_committed_is_there_after_the_server_was_killed() throws Exception {
        try (var database = EmbeddedDatabase.in(folder)) {
            assertThat(setting(database, "fsync")).isEqualTo("on");
            assertThat(setting(database, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(database, "listen_addresses")).isEqualTo("127.0.0.1");
            run(database, "create table kept (n int)");
            run(database, "insert into kept values (44)");
            nobodyIsTrusted(database);
            nobodyElseGetsTheFolder();
            killTheServer();
        }
        try (var again = EmbeddedDatabase.in(folder)) {
            assertThat(answer(again, "select n from kept")).isEqualTo("44");
        }
    }

    @Test
    void a_server_that_has_died_comes_back_by_itself() throws Exception {
        try (var database = EmbeddedDatabase.in(folder).watched()) {
            run(database, "create table kept (n int)");
            run(database, "insert into kept values (44)");
            killTheServer();
            assertThat(whenThereAgain(database, "select n from kept")).isEqualTo("44");
        }
    }

    @Test
    void a_file_that_says_the_server_runs_does_not_keep_it_from_starting() throws Exception {
        try (var database = EmbeddedDatabase.in(folder)) {
            run(database, "create table kept (n int)");
        }
        var ourselves = ProcessHandle.current().pid();
        Files.writeString(folder.resolve("data/postmaster.pid"), ourselves + "\n" + folder.resolve("data") + "\n");

        try (var again = EmbeddedDatabase.in(folder)) {
            assertThat(answer(again, "select count(*) from kept")).isEqualTo("0");
        }
    }

    private static String whenThereAgain(EmbeddedDatabase database, String query) throws Exception {
        for (int tries = 0; tries < 300; tries++) {
            try {
                return answer(database, query);
            } catch (SQLException notYet) {
                Thread.sleep(200);
            }
        }
        return answer(database, query);
    }

    private static void nobodyIsTrusted(EmbeddedDatabase database) {
        for (var user : new String[] {"postgres", "longtang_owner", "longtang_app"}) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), user, "guessed"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    private void nobodyElseGetsTheFolder() throws IOException {
        assertThatThrownBy(() -> EmbeddedDatabase.in(folder)).isInstanceOf(EmbeddedDatabase.FolderInUse.class);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("initdb-password")).doesNotExist();
    }

    private void killTheServer() throws Exception {
        var pid = Long.parseLong(
                Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst());
        var server = ProcessHandle.of(pid).orElseThrow();
        server.destroyForcibly();
        server.onExit().get();
    }

    private static String setting(EmbeddedDatabase database, String name) throws SQLException {
        return answer(database, "show " + name);
    }

    private static String answer(EmbeddedDatabase database, String query) throws SQLException {
        try (var connection = asOwner(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static void run(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = asOwner(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection asOwner(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(), "longtang_owner", database.ownerPassword());
    }
}
