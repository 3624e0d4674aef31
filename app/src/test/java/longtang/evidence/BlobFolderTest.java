package longtang.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlobFolderTest extends BlobsTest {

    private final Path folder;
    private final BlobFolder blobs;

    BlobFolderTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.blobs = new BlobFolder(folder);
    }

    @BeforeEach
    void nothing_is_left_on_the_way() throws IOException {
        assertThat(folder.resolve("arriving")).isEmptyDirectory();
    }

    @Override
    Blobs blobs() {
        return blobs;
    }

    @Override
    void touch(Sha256 sha256, String bytes) throws IOException {
        Files.writeString(folder.resolve("2c/f2").resolve(sha256.hex()), bytes);
    }

    @Test
    void what_is_refused_leaves_nothing_behind() throws IOException {
        try {
            blobs.put(new ByteArrayInputStream(new byte[1001]), 1000);
        } catch (Blobs.TooLarge refused) {
            assertThat(folder.resolve("arriving")).isEmptyDirectory();
        }
    }
}
