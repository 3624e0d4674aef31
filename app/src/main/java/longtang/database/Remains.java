package longtang.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a killed server leaves behind: a file that says it runs.
///
/// PostgreSQL does not start while a process of that number exists. In a container whose first process buries its dead
/// late or never, a killed server stays as a zombie; elsewhere its number may be somebody else's by now.
final class Remains {

    private static final Logger log = LoggerFactory.getLogger(Remains.class);
    private static final Path PROCESSES = Path.of("/proc");
    private static final Duration A_MOMENT = Duration.ofMillis(100);
    private static final int MOMENTS = 300;

    private Remains() {}

    /// Removes the file where nothing of that server runs any more. MUST be called by whoever has the folder's lock.
    static void clear(Path folder) throws IOException {
        var file = folder.resolve("data/postmaster.pid");
        if (!Files.exists(file) || !Files.isDirectory(PROCESSES)) return;
        var data = folder.resolve("data").toRealPath();
        if (worksIn(data, numberIn(file))) return;
        waitForTheOthers(data);
        Files.deleteIfExists(file);
        log.atInfo().log("the database was ended hard the last time; it recovers");
    }

    private static long numberIn(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        var first = lines.isEmpty() ? "" : lines.getFirst().strip();
        return first.matches("[0-9]{1,18}") ? Long.parseLong(first) : 0;
    }

    // Every process of a server works in its data folder; a dead one works nowhere any more.
    private static boolean worksIn(Path data, long process) {
        try {
            return Files.readSymbolicLink(PROCESSES.resolve(process + "/cwd")).equals(data);
        } catch (IOException deadOrSomebodyElses) {
            return false;
        }
    }

    // Its children see that it is gone, and go; while one of them has its memory, no other server may begin.
    private static void waitForTheOthers(Path data) throws IOException {
        try {
            for (int moments = 0; anyWorksIn(data); moments++) {
                if (moments == MOMENTS) throw new IOException("Processes of the last server still run in " + data);
                Thread.sleep(A_MOMENT);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean anyWorksIn(Path data) {
        return ProcessHandle.allProcesses().anyMatch(process -> worksIn(data, process.pid()));
    }
}
