package longtang.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import longtang.law.Ruling;
import org.springframework.stereotype.Service;

/// The door to pictures of exhibits as they are looked at: upright, small, without what the device noted.
///
/// Made when first asked for and kept under their own hash beside the original, never instead of it.
@Service
public class Renditions {

    private static final int AT_ONCE = 2;
    private static final long MOST_BYTES = 16L << 20;

    private final RenditionStore store;
    private final Blobs blobs;
    private final Semaphore makers = new Semaphore(AT_ONCE);

    Renditions(RenditionStore store, Blobs blobs) {
        this.store = store;
        this.blobs = blobs;
    }

    /// How long the longer side is.
    public enum Size {
        SMALL(320),
        LARGE(1600);

        private final int longest;

        Size(int longest) {
            this.longest = longest;
        }

        public static Optional<Size> read(String text) {
            return switch (text) {
                case "small" -> Optional.of(SMALL);
                case "large" -> Optional.of(LARGE);
                default -> Optional.empty();
            };
        }
    }

    /// A rendition under its own hash; always a JPEG.
    public record Rendition(Sha256 sha256, Path file) {}

    /// Empty for what is no picture, and for a picture that cannot be read.
    public Optional<Rendition> of(Exhibit exhibit, Size size) throws IOException {
        if (!exhibit.media().isPicture()) return Optional.empty();
        var kept = store.get(exhibit.sha256(), size);
        if (kept.isEmpty()) return make(exhibit, size);
        try {
            return Optional.of(new Rendition(kept.get(), blobs.file(kept.get())));
        } catch (Blobs.Damaged derived) {
            return make(exhibit, size);
        }
    }

    private Optional<Rendition> make(Exhibit exhibit, Size size) throws IOException {
        makers.acquireUninterruptibly();
        try {
            var original = blobs.file(exhibit.sha256());
            var made = Downscale.of(original, size.longest, orientation(original));
            if (made.isEmpty()) return Optional.empty();
            var kept =
                    blobs.put(new ByteArrayInputStream(made.get()), MOST_BYTES).sha256();
            store.keep(exhibit.sha256(), size, kept);
            return Optional.of(new Rendition(kept, blobs.file(kept)));
        } finally {
            makers.release();
        }
    }

    private static int orientation(Path original) throws IOException {
        return switch (Inspection.of(original, "")) {
            case Ruling.Allowed<Seen>(var seen) -> Claims.in(seen.exif()).orientation();
            case Ruling.Refused<Seen> refused -> 1; // kept before files were looked into
        };
    }
}
