package longtang.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.UUID;
import longtang.evidence.Exhibit;
import longtang.evidence.Exhibits;
import longtang.evidence.Renditions;
import org.springframework.stereotype.Component;

/// The photos of a round as papers show them: upright and smaller, never those of another round.
@Component
class RoundPhotos {

    private static final int MOST = 12;

    private final Exhibits exhibits;
    private final Renditions renditions;

    RoundPhotos(Exhibits exhibits, Renditions renditions) {
        this.exhibits = exhibits;
        this.renditions = renditions;
    }

    /// For one paper: not more than a dozen, so that a print stays small.
    Photos of(UUID round) {
        int[] left = {MOST};
        return fingerprint -> left[0]-- > 0
                ? exhibits.of(round).stream()
                        .filter(exhibit -> exhibit.sha256().hex().startsWith(fingerprint))
                        .findFirst()
                        .map(this::shown)
                        .orElse("")
                : "";
    }

    private String shown(Exhibit exhibit) {
        try {
            var rendition = renditions.of(exhibit, Renditions.Size.LARGE);
            return rendition.isEmpty()
                    ? ""
                    : Pictures.jpeg(Files.readAllBytes(rendition.get().file()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
