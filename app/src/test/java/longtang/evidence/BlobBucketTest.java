package longtang.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same promises from a store that speaks S3, which runs in this process.
class BlobBucketTest extends BlobsTest {

    private static final FarStore STORE = new FarStore();

    @TempDir
    Path folder;

    private String bucket = "";
    private Blobs blobs = new Nowhere();

    @BeforeAll
    static void a_store() throws Exception {
        STORE.start();
    }

    @AfterAll
    static void no_store_is_left() throws Exception {
        STORE.stop();
    }

    @BeforeEach
    void a_bucket() throws IOException {
        bucket = "b" + UUID.randomUUID();
        STORE.createBucket(bucket);
        blobs = place(Map.of("longtang.blobs", "s3://" + bucket + "/evidence")).open(folder);
    }

    private static BlobPlace place(Map<String, String> settings) throws IOException {
        return BlobPlace.read(key -> settings.getOrDefault(key, STORE.settings().getOrDefault(key, "")));
    }

    @Override
    Blobs blobs() {
        return blobs;
    }

    @Override
    void touch(Sha256 sha256, String bytes) throws IOException {
        STORE.write(bucket, "evidence/" + sha256.hex(), bytes);
    }

    @Test
    void a_copy_near_by_that_somebody_touched_is_fetched_again() throws IOException {
        var kept = blobs.put(new ByteArrayInputStream(new byte[10]), 10).sha256();
        Files.writeString(blobs.file(kept), "other");

        assertThat(blobs.file(kept)).hasBinaryContent(new byte[10]);
    }

    @Test
    void copies_near_by_stay_within_their_room() throws IOException {
        var small = place(Map.of("longtang.blobs", "s3://" + bucket, "longtang.s3.cache", "1"));
        var blobs = small.open(folder);
        for (int i = 0; i < 4; i++) {
            var kept = blobs.put(new ByteArrayInputStream(Samples.photoOf(700_000, i)), 1 << 20);
            Files.setLastModifiedTime(blobs.file(kept.sha256()), FileTime.fromMillis(0));
        }
        try (var near = Files.walk(folder.resolve("far-blobs/cache"))) {
            assertThat(near.filter(Files::isRegularFile)).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void a_setting_that_is_wrong_is_named() {
        assertThatThrownBy(() -> place(Map.of("longtang.blobs", "file:/x")).open(folder))
                .hasMessageContaining("longtang.blobs is file:/x");
        assertThatThrownBy(() -> BlobPlace.read(key -> key.equals("longtang.blobs") ? "s3://x" : "")
                        .open(folder))
                .hasMessageContaining("longtang.s3.credentials");
    }

    @Test
    void the_keys_may_lie_in_a_file() throws IOException {
        var file = Files.writeString(folder.resolve("keys"), "access-key=who\nsecret-key=psst\n");

        var place = BlobPlace.read(key -> key.equals("longtang.s3.credentials") ? file.toString() : "");
        assertThat(place.accessKey()).isEqualTo("who");
        assertThat(place.toString()).doesNotContain("psst");
    }

    private static final class Nowhere implements Blobs {
        @Override
        public Kept put(java.io.InputStream bytes, long most) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Path file(Sha256 sha256) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Condition look(Sha256 sha256) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void names(java.util.function.Consumer<Sha256> each) {
            throw new UnsupportedOperationException();
        }
    }
}
