package longtang.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlobsTest {

    private static final String HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    @TempDir
    Path folder;

    Blobs blobs = new NoBlobs();

    @BeforeEach
    void a_folder() throws IOException {
        blobs = new BlobFolder(folder);
    }

    @Test
    void bytes_are_found_by_what_they_are() throws IOException {
        var kept = put("hello");

        assertThat(kept).isEqualTo(new Blobs.Kept(new Sha256(HELLO), 5));
        assertThat(blobs.file(kept.sha256())).hasContent("hello");
        assertThat(folder.resolve("blobs/2c/f2").resolve(HELLO)).exists();
    }

    @Test
    void the_same_bytes_are_kept_once() throws IOException {
        put("hello");
        put("hello");

        assertThat(files()).isEqualTo(1);
    }

    @Test
    void more_than_allowed_is_not_kept_at_all() {
        assertThatThrownBy(() -> blobs.put(new ByteArrayInputStream(new byte[1001]), 1000))
                .isInstanceOf(Blobs.TooLarge.class);
        assertThat(files()).isZero();
    }

    @Test
    void bytes_that_somebody_touched_are_not_given_out() throws IOException {
        var kept = put("hello");
        Files.writeString(blobs.file(kept.sha256()), "hallo");

        assertThatThrownBy(() -> blobs.file(kept.sha256())).isInstanceOf(Blobs.Damaged.class);
    }

    @Test
    void what_was_never_kept_is_not_made_up() {
        assertThatThrownBy(() -> blobs.file(new Sha256(HELLO))).isInstanceOf(Blobs.Damaged.class);
    }

    @Test
    void a_half_written_file_is_made_whole_by_the_next_one() throws IOException {
        var kept = put("hello");
        Files.writeString(blobs.file(kept.sha256()), "he");

        put("hello");
        assertThat(blobs.file(kept.sha256())).hasContent("hello");
    }

    private Blobs.Kept put(String text) throws IOException {
        return blobs.put(new ByteArrayInputStream(text.getBytes(UTF_8)), 1000);
    }

    private long files() {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static final class NoBlobs implements Blobs {
        @Override
        public Kept put(java.io.InputStream bytes, long most) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Path file(Sha256 sha256) {
            throw new UnsupportedOperationException();
        }
    }
}
