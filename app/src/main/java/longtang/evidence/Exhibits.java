package longtang.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import longtang.law.Ruling;
import longtang.record.Act;
import longtang.record.Actor;
import longtang.record.Acts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The door to what proves something: keep it, list it, open it.
@Service
public class Exhibits {

    public static final long MOST_BYTES = 60L << 20;
    private static final long MOST_PIXELS = 120_000_000;
    private static final int LONGEST_NAME = 200;

    private final ExhibitStore store;
    private final Blobs blobs;
    private final Acts acts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Exhibits(ExhibitStore store, Blobs blobs, Acts acts, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.blobs = blobs;
        this.acts = acts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Keeps the bytes first, then says so; sent twice under one id, it is one exhibit.
    public Ruling<Exhibit> keep(
            Actor.Person by,
            UUID id,
            UUID round,
            String label,
            String name,
            @Nullable Instant madeAt,
            InputStream bytes)
            throws IOException {
        Blobs.Kept kept;
        try {
            kept = blobs.put(bytes, MOST_BYTES);
        } catch (Blobs.TooLarge large) {
            return Ruling.refuse("exhibit-too-large", "", "evidence.too.large", MOST_BYTES >> 20);
        }
        var file = blobs.file(kept.sha256());
        var media = Media.of(file);
        if (kept.bytes() == 0 || media.isEmpty())
            return Ruling.refuse("exhibit-of-no-known-kind", "", "evidence.kind", shortened(name));
        if (media.get().isPicture() && pixels(file) > MOST_PIXELS)
            return Ruling.refuse("picture-too-large", "", "evidence.pixels", MOST_PIXELS / 1_000_000);
        var exhibit = new Exhibit(
                id,
                round,
                label,
                shortened(name),
                media.get(),
                kept.sha256(),
                kept.bytes(),
                madeAt,
                clock.instant(),
                by.id(),
                by.name());
        transaction.executeWithoutResult(done -> {
            if (store.insert(exhibit)) acts.note(by, act(exhibit));
        });
        return Ruling.allow(exhibit);
    }

    private static Act act(Exhibit exhibit) {
        return Act.of("exhibit.kept", "round", exhibit.round())
                .with("exhibit", exhibit.id().toString())
                .carrying(
                        "file",
                        exhibit.sha256().hex(),
                        exhibit.bytes(),
                        "x." + exhibit.media().ending());
    }

    private static String shortened(String name) {
        var plain = name.replaceAll("[\\p{Cntrl}/\\\\]", " ").strip();
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME);
    }

    // From the header alone: a bomb is never unpacked. What this JVM cannot read (WebP) is not looked into here.
    private static long pixels(Path file) throws IOException {
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) return 0;
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return (long) reader.getWidth(0) * reader.getHeight(0);
            } finally {
                reader.dispose();
            }
        } catch (IOException unreadable) {
            return Long.MAX_VALUE;
        }
    }

    public List<Exhibit> of(UUID round) {
        return store.of(round);
    }

    public Optional<Exhibit> get(UUID round, UUID id) {
        return store.get(round, id);
    }

    /// The bytes, looked at once more: what is damaged is not handed out.
    public Path file(Exhibit exhibit) throws IOException {
        return blobs.file(exhibit.sha256());
    }
}
