package longtang;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The oldest PostgreSQL from version 15 on that the machine itself has, started as an administrator would: two roles,
/// one database. Root may not run it, so it runs as the user whom the package has made for it.
final class InstalledPostgres implements AutoCloseable {

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final String OWNER = "longtang_owner";

    private final Path programs;
    private final Path folder;
    private final int port;

    private InstalledPostgres(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    static Optional<Path> programs() throws IOException {
        if (!Files.isDirectory(INSTALLED)) return Optional.empty();
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.filter(version -> version.getFileName().toString().matches("\\d+"))
                    .filter(version -> version(version) >= 15)
                    .min(Comparator.comparingInt(InstalledPostgres::version))
                    .map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")));
        }
    }

    private static int version(Path folder) {
        return Integer.parseInt(folder.getFileName().toString());
    }

    static InstalledPostgres start(Path programs) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("installed-postgres");
        run(List.of("chmod", "777", folder.toString()));
        var server = new InstalledPostgres(programs, folder, freePort());
        server.postgres("initdb", "-D", server.data(), "-U", OWNER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
        server.postgres(
                "pg_ctl",
                "-D",
                server.data(),
                "-w",
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-h 127.0.0.1 -k " + folder + " -p " + server.port,
                "start");
        server.postgres(
                "psql",
                "-h",
                "127.0.0.1",
                "-p",
                String.valueOf(server.port),
                "-U",
                OWNER,
                "-d",
                "postgres",
                "-c",
                "create role longtang_app login",
                "-c",
                "create database longtang owner " + OWNER);
        return server;
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/longtang";
    }

    @Override
    public void close() throws IOException, InterruptedException {
        postgres("pg_ctl", "-D", data(), "-m", "immediate", "stop");
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private void postgres(String program, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) command.addAll(List.of("runuser", "-u", "postgres", "--"));
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        var log = Files.createTempFile("installed-postgres", ".log");
        var process = new ProcessBuilder(command)
                .directory(Path.of("/tmp").toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(String.join(" ", command) + "\n" + Files.readString(log));
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
