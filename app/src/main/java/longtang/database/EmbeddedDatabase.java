package longtang.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL of its own in a folder that outlives the process: localhost only, scram passwords,
/// every commit on disk before it is acknowledged.
///
/// The library under it is made for tests: it would trust every local user and skip fsync. Both are put right
/// here before the server first listens, and asserted after it has started.
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private static final String HBA = """
            # Nobody is trusted; nobody comes from elsewhere.
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128      scram-sha-256
            """;

    private final Path folder;
    private final Secrets secrets;
    private final FileLock lock;
    private EmbeddedPostgres server;
    private @Nullable Watch watch;

    private EmbeddedDatabase(Path folder, EmbeddedPostgres server, Secrets secrets, FileLock lock) {
        this.folder = folder;
        this.server = server;
        this.secrets = secrets;
        this.lock = lock;
    }

    /// Starts the database in `folder`, which is created on first use.
    ///
    /// @throws FolderInUse when another Longtang works on this folder
    /// @throws IOException when the folder or the server does not answer
    public static EmbeddedDatabase in(Path folder) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var lock = lock(folder);
        try {
            var secrets = Secrets.in(folder.resolve("secrets.properties"));
            var server = start(folder, secrets);
            var database = new EmbeddedDatabase(folder, server, secrets, lock);
            database.prepare();
            return database;
        } catch (IOException | SQLException | IllegalStateException failure) {
            lock.channel().close();
            throw failure instanceof IOException io ? io : new IOException(failure.getMessage(), failure);
        }
    }

    /// From now on a server that dies is started again, until this is closed.
    public synchronized EmbeddedDatabase watched() {
        if (watch == null) watch = new Watch(secrets.port(), this::startAgain);
        return this;
    }

    private synchronized void startAgain() throws IOException {
        try {
            server.close();
        } catch (IOException gone) {
            log.debug("nothing left to stop", gone);
        }
        server = start(folder, secrets);
    }

    /// Another process has the folder.
    public static final class FolderInUse extends IOException {
        FolderInUse(Path folder) {
            super(folder.toString());
        }
    }

    /// How the application reaches a database that another process runs in this folder.
    public record Access(String url, String user, String password) {

        @Override
        public String toString() {
            return "Access[" + url + "]";
        }
    }

    public static Access running(Path folder) throws IOException {
        var secrets = Secrets.in(folder.resolve("secrets.properties"));
        return new Access(url(secrets, "longtang"), "longtang_app", secrets.app());
    }

    private static FileLock lock(Path folder) throws IOException {
        var channel = FileChannel.open(folder.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException alreadyOurs) {
            log.debug("locked by this process", alreadyOurs);
        }
        if (lock == null) {
            channel.close();
            throw new FolderInUse(folder);
        }
        return lock;
    }

    private static EmbeddedPostgres start(Path folder, Secrets secrets) throws IOException {
        Remains.clear(folder);
        var passwordFile = passwordFile(folder, secrets);
        try {
            return EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(folder.resolve("server").toFile())
                    .setDataDirectory(folder.resolve("data"))
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(secrets.port())
                    .setPGStartupWait(Duration.ofSeconds(60))
                    // initdb: OS-independent UTF-8 order; a password from the first moment
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", passwordFile.toString())
                    .setDataDirectoryCustomizer(EmbeddedDatabase::trustNobody)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("password_encryption", "scram-sha-256")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("timezone", "UTC")
                    .setConnectConfig("password", secrets.superuser())
                    .start();
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private static Path passwordFile(Path folder, Secrets secrets) throws IOException {
        var file = folder.resolve("initdb-password");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, secrets.superuser());
    }

    private static void trustNobody(File data) {
        try {
            Files.writeString(data.toPath().resolve("pg_hba.conf"), HBA);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void prepare() throws SQLException, IOException {
        try (var connection = asSuperuser("postgres")) {
            requireSetting(connection, "fsync", "on");
            requireSetting(connection, "synchronous_commit", "on");
            requireSetting(connection, "full_page_writes", "on");
            createRole(connection, "longtang_owner", secrets.owner());
            createRole(connection, "longtang_app", secrets.app());
            if (!exists(connection, "select 1 from pg_database where datname = 'longtang'")) {
                execute(connection, "create database longtang owner longtang_owner");
                execute(connection, "revoke all on database longtang from public");
                execute(connection, "grant connect on database longtang to longtang_app");
            }
        }
        try (var connection = asSuperuser("longtang")) {
            execute(connection, "alter schema public owner to longtang_owner");
            execute(connection, "revoke create on schema public from public");
        }
    }

    private static void requireSetting(Connection connection, String name, String value)
            throws SQLException, IOException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("show " + name)) {
            if (!rows.next() || !rows.getString(1).equals(value)) {
                throw new IOException("PostgreSQL runs with " + name + " other than " + value);
            }
        }
    }

    private static void createRole(Connection connection, String name, String password) throws SQLException {
        if (exists(connection, "select 1 from pg_roles where rolname = '" + name + "'")) return;
        execute(connection, "create role " + name + " login password '" + password + "'");
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection asSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", secrets.superuser());
    }

    /// Somebody who may do everything with one of this server's databases: for tests of what is noticed all the same.
    public Connection superuserOf(String url) throws SQLException {
        return DriverManager.getConnection(url, "postgres", secrets.superuser());
    }

    /// A second database on the same server, owned by the same roles: a fresh one for every test context.
    public String createDatabase(String name) throws SQLException {
        try (var connection = asSuperuser("postgres")) {
            execute(connection, "create database " + name + " owner longtang_owner");
        }
        try (var connection = asSuperuser(name)) {
            execute(connection, "alter schema public owner to longtang_owner");
        }
        return url(name);
    }

    public String url() {
        return url("longtang");
    }

    private String url(String database) {
        return url(secrets, database);
    }

    private static String url(Secrets secrets, String database) {
        return "jdbc:postgresql://127.0.0.1:" + secrets.port() + "/" + database;
    }

    public String ownerPassword() {
        return secrets.owner();
    }

    public String appPassword() {
        return secrets.app();
    }

    @Override
    public void close() throws IOException {
        if (watch != null) watch.close();
        try {
            stop();
        } finally {
            lock.channel().close();
        }
    }

    private synchronized void stop() throws IOException {
        server.close();
    }

    @Override
    public String toString() {
        return "EmbeddedDatabase[" + url() + "]";
    }
}
