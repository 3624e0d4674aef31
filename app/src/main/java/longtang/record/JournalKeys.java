package longtang.record;

import java.nio.file.Path;

/// Where the keys of an installation lie: beside its data and never inside; those of several (work, demo) side by side.
public final class JournalKeys {

    private static final String PUBLIC = "journal-public-keys.txt";

    private JournalKeys() {}

    /// `given` is the folder that the administrator named, or empty.
    public static Path folderFor(Path data, String given) {
        var absolute = data.toAbsolutePath().normalize();
        var folder = given.isBlank() ? absolute.resolveSibling("keys") : Path.of(given);
        return folder.resolve(absolute.getFileName());
    }

    /// The public keys, one a line: to be printed, published and compared.
    public static Path publicKeysIn(Path keys) {
        return keys.resolve(PUBLIC);
    }
}
