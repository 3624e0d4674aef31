package longtang.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The file with the log's secret keys: readable by its owner alone, and never inside the data it vouches for.
///
/// A backup that held the key would let whoever finds it sign another history.
public final class KeyFile {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final int LONGEST = 16 * 1024;

    private KeyFile() {}

    /// Writes a new key file with mode 0600. Refuses a place inside `data` and never writes over an old one.
    public static void create(Path file, Path data, List<SigningKey> keys) throws IOException {
        keepOutside(file, data);
        if (posix(file)) {
            var mode = PosixFilePermissions.asFileAttribute(OWNER_ONLY);
            Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode)
                    .close();
        } else {
            Files.createFile(file);
        }
        var lines = keys.stream().map(SigningKey::secretLine).toList();
        Files.writeString(file, String.join("\n", lines) + "\n", StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        Folders.force(file);
    }

    /// Reads the keys. Refuses a file inside `data`, one that others can read, and one with a damaged line.
    public static List<SigningKey> read(Path file, Path data, SecureRandom random) throws IOException {
        keepOutside(file, data);
        if (posix(file)) {
            var open = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            open.removeAll(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
            if (!open.isEmpty()) throw new IOException("Others can read " + file + "; chmod 600 it and make new keys");
        }
        if (Files.size(file) > LONGEST) throw new IOException(file + " is no key file");
        var keys = new ArrayList<SigningKey>();
        int row = 0;
        for (var line : Files.readAllLines(file)) {
            row++;
            int at = row;
            keys.add(SigningKey.read(line, random)
                    .orElseThrow(() -> new IOException("Line " + at + " of " + file + " is no key")));
        }
        if (keys.isEmpty()) throw new IOException(file + " holds no key");
        return List.copyOf(keys);
    }

    private static void keepOutside(Path file, Path data) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null) throw new IOException("No folder for " + file);
        var place = folder.toRealPath().resolve(file.getFileName());
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) place = file.toRealPath();
        var real =
                Files.exists(data) ? data.toRealPath() : data.toAbsolutePath().normalize();
        if (place.startsWith(real)) throw new IOException("The key file must not lie inside the data: " + place);
    }

    private static boolean posix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
