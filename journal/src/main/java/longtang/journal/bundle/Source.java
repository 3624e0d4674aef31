package longtang.journal.bundle;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;

/// Where a bundle's items come from: a zip or a folder. Nothing is ever unpacked.
interface Source extends Closeable {

    /// The items' names and sizes.
    SortedMap<String, Long> items();

    InputStream open(String name) throws IOException;

    static Source open(Path path, Budget budget) throws Unreadable {
        try {
            if (Files.isDirectory(path)) return FolderSource.open(path, budget);
            if (Files.isRegularFile(path)) return ZipSource.open(path, budget);
        } catch (IOException | RuntimeException broken) {
            throw new Unreadable("bundle.unreadable", path.toString());
        }
        throw new Unreadable("bundle.nowhere", path.toString());
    }
}
