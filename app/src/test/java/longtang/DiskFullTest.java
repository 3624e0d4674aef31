package longtang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import longtang.database.EmbeddedDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The disk of the application and of its database runs full while acts arrive over HTTP, and is cleared again.
class DiskFullTest {

    private static final int WRITERS = 3;

    @TempDir
    Path disk;

    @BeforeEach
    void a_small_disk() throws Exception {
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=700m", "tmpfs", disk.toString()) == 0,
                "Only root may mount a disk of its own");
    }

    @AfterEach
    void off_with_it() throws Exception {
        run("umount", disk.toString());
    }

    @Test
    void nothing_is_called_done_that_is_not_and_all_goes_on_by_itself() throws Exception {
        try (var database = EmbeddedDatabase.in(disk.resolve("postgres")).watched();
                var system = new KillableSystem(disk, database)) {
            system.start();
            var writers = new ArrayList<Writer>();
            for (int i = 0; i < WRITERS; i++) writers.add(Writer.start(system));
            for (var writer : writers) writer.waitForOneMore();

            fill();
            waitUntilNothingIsAcknowledged(writers);
            Files.delete(ballast());

            for (var writer : writers) writer.waitForOneMore();
            for (var writer : writers) writer.stop();
            Aftermath.waitUntilAllIsNumbered(database);
            system.stop();
            Aftermath.nothingIsLostOrHalfDone(database, acknowledged(writers));
            assertThat(system.verify()).as("longtang verify").startsWith("0 ");
        }
    }

    private Path ballast() {
        return disk.resolve("ballast");
    }

    private void fill() throws IOException {
        try (var file = FileChannel.open(ballast(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int size = 1 << 20; size >= 4096; size /= 4) fillWith(file, size);
        }
    }

    private static void fillWith(FileChannel file, int size) {
        try {
            while (true) file.write(ByteBuffer.allocate(size));
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    private static void waitUntilNothingIsAcknowledged(List<Writer> writers) throws InterruptedException {
        int before = -1;
        for (int tries = 0; tries < 60; tries++) {
            int now = acknowledged(writers).size();
            if (now == before) return;
            before = now;
            Thread.sleep(3_000);
        }
        throw new AssertionError("A full disk takes acts without end");
    }

    private static List<Writer.Acknowledged> acknowledged(List<Writer> writers) {
        return writers.stream()
                .flatMap(writer -> writer.acknowledged().stream())
                .toList();
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
