package longtang.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A rename is durable once the folder is.
final class Folders {

    private Folders() {}

    static void force(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        // Windows cannot open folders and does not need it.
        if (folder == null
                || !folder.getFileSystem().supportedFileAttributeViews().contains("posix")) return;
        try (var opened = FileChannel.open(folder, StandardOpenOption.READ)) {
            opened.force(true);
        }
    }
}
