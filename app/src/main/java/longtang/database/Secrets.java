package longtang.database;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/// The generated passwords and the port of one embedded database, in a file only its owner may read.
record Secrets(String superuser, String owner, String app, int port) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Secrets in(Path file) throws IOException {
        return Files.exists(file) ? read(file) : create(file);
    }

    private static Secrets read(Path file) throws IOException {
        var kept = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            kept.load(in);
        }
        return new Secrets(
                kept.getProperty("superuser"),
                kept.getProperty("owner"),
                kept.getProperty("app"),
                Integer.parseInt(kept.getProperty("port")));
    }

    private static Secrets create(Path file) throws IOException {
        var secrets = new Secrets(password(), password(), password(), freePort());
        var onlyMe = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(file, onlyMe);
        Files.writeString(file, """
                superuser=%s
                owner=%s
                app=%s
                port=%d
                """.formatted(secrets.superuser, secrets.owner, secrets.app, secrets.port));
        return secrets;
    }

    private static String password() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public String toString() {
        return "Secrets[port=" + port + "]";
    }
}
