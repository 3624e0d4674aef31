package longtang.evidence;

import static longtang.Rulings.allowed;
import static longtang.Rulings.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import longtang.LongtangTest;
import longtang.record.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@LongtangTest
class UploadsTest {

    private static final byte[] PHOTO = Samples.photo();

    @Autowired
    Uploads uploads;

    @Autowired
    UploadStore store;

    @Autowired
    Exhibits exhibits;

    @Autowired
    Clock clock;

    @Value("${longtang.folder}")
    Path folder;

    Actor.Person gu = new Actor.Person(UUID.randomUUID(), "顾某", "officer");
    UUID round = UUID.randomUUID();

    @Test
    void one_person_cannot_leave_more_than_so_much_unfinished() {
        for (int i = 0; i < Uploads.MOST_FILES; i++) allowed(uploads.announce(gu, file(UUID.randomUUID(), 100, null)));

        assertThat(refused(uploads.announce(gu, file(UUID.randomUUID(), 100, null)))
                        .code())
                .isEqualTo("too-many-uploads");
        var shen = new Actor.Person(UUID.randomUUID(), "沈某", "leader");
        for (int i = 0; i < Uploads.MOST_BYTES / Exhibits.MOST_BYTES; i++)
            allowed(uploads.announce(shen, file(UUID.randomUUID(), Exhibits.MOST_BYTES, null)));
        assertThat(refused(uploads.announce(shen, file(UUID.randomUUID(), Exhibits.MOST_BYTES, null)))
                        .code())
                .isEqualTo("too-many-uploads");
        assertThat(refused(uploads.announce(gu, file(UUID.randomUUID(), Exhibits.MOST_BYTES + 1, null)))
                        .code())
                .isEqualTo("exhibit-too-large");
    }

    @Test
    void what_nobody_goes_on_with_is_taken_away_after_two_days() throws IOException {
        var id = UUID.randomUUID();
        allowed(uploads.announce(gu, file(id, PHOTO.length, null)));
        uploads.receive(gu, round, id, 0, new ByteArrayInputStream(PHOTO, 0, 100));
        assertThat(folder.resolve("uploads/" + id)).hasSize(100);

        after(Duration.ofHours(47)).sweep();
        assertThat(uploads.get(gu, round, id)).isPresent();
        after(Duration.ofHours(49)).sweep();
        assertThat(uploads.get(gu, round, id)).isEmpty();
        assertThat(folder.resolve("uploads/" + id)).doesNotExist();
    }

    @Test
    void other_bytes_than_announced_are_not_kept() throws IOException {
        var id = UUID.randomUUID();
        var announced = new Sha256("0".repeat(64));
        allowed(uploads.announce(gu, file(id, PHOTO.length, announced)));

        assertThat(refused(uploads.receive(gu, round, id, 0, new ByteArrayInputStream(PHOTO)))
                        .code())
                .isEqualTo("exhibit-changed");
        assertThat(exhibits.of(round)).isEmpty();
    }

    @Test
    void a_line_that_breaks_loses_nothing_that_came() throws IOException {
        var id = UUID.randomUUID();
        allowed(uploads.announce(gu, file(id, PHOTO.length, null)));

        assertThat(allowed(uploads.receive(gu, round, id, 0, breakingAfter(250))))
                .isEqualTo(new Uploads.Receipt.Received(250));
        var rest = new ByteArrayInputStream(PHOTO, 250, PHOTO.length);
        assertThat(allowed(uploads.receive(gu, round, id, 250, rest)))
                .isEqualTo(new Uploads.Receipt.Received(PHOTO.length));
        assertThat(exhibits.file(exhibits.get(round, id).orElseThrow())).hasBinaryContent(PHOTO);
    }

    @Test
    void one_part_at_a_time() throws Exception {
        var id = UUID.randomUUID();
        allowed(uploads.announce(gu, file(id, PHOTO.length, null)));
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var slow = Thread.ofVirtual().start(() -> {
            try {
                uploads.receive(gu, round, id, 0, waiting(begun, goOn));
            } catch (IOException failure) {
                throw new java.io.UncheckedIOException(failure);
            }
        });
        begun.await();

        assertThat(allowed(uploads.receive(gu, round, id, 0, new ByteArrayInputStream(PHOTO))))
                .isEqualTo(new Uploads.Receipt.Busy());
        goOn.countDown();
        slow.join();
        assertThat(store.get(gu.id(), round, id).orElseThrow().received()).isZero();
    }

    @Test
    void an_id_that_is_another_exhibits_is_not_taken_for_it() throws IOException {
        var id = UUID.randomUUID();
        allowed(exhibits.keep(gu, id, UUID.randomUUID(), "现场照片", "p", null, new ByteArrayInputStream(PHOTO)));
        var other = exhibits.keep(gu, id, round, "现场照片", "p", null, new ByteArrayInputStream(Samples.pdf()));

        assertThat(refused(other).code()).isEqualTo("exhibit-id-taken");
    }

    private Uploads after(Duration time) throws IOException {
        return new Uploads(store, exhibits, Clock.offset(clock, time), folder);
    }

    private Upload file(UUID id, long length, @Nullable Sha256 announced) {
        return new Upload(id, round, "现场照片", "p.jpg", length, announced, 0);
    }

    private static InputStream breakingAfter(int bytes) {
        return new InputStream() {
            private int sent;

            @Override
            public int read() throws IOException {
                if (sent == bytes) throw new IOException("the line broke");
                return PHOTO[sent++] & 0xFF;
            }
        };
    }

    private static InputStream waiting(CountDownLatch begun, CountDownLatch goOn) {
        return new InputStream() {
            @Override
            public int read() {
                begun.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
                return -1;
            }
        };
    }
}
