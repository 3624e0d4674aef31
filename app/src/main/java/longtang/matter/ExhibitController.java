package longtang.matter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import longtang.evidence.Exhibit;
import longtang.evidence.Exhibits;
import longtang.evidence.Media;
import longtang.evidence.Renditions;
import longtang.evidence.Sha256;
import longtang.people.Door;
import longtang.people.Person;
import longtang.web.NotHere;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What proves something of a matter, as it was kept or as it is looked at; in a box from which nothing gets out.
@Controller
@Door("matters")
class ExhibitController {

    private static final String SANDBOX = "sandbox; default-src 'none'; img-src 'self'; media-src 'self'";
    private static final int SHORT = 8;

    private final Matters matters;
    private final Exhibits exhibits;
    private final Renditions renditions;

    ExhibitController(Matters matters, Exhibits exhibits, Renditions renditions) {
        this.matters = matters;
        this.exhibits = exhibits;
        this.renditions = renditions;
    }

    /// The original, every byte of it; a film may be asked for in parts.
    @GetMapping("/matters/{id}/exhibits/{exhibit}")
    ResponseEntity<Resource> original(Person by, @PathVariable UUID id, @PathVariable UUID exhibit) throws IOException {
        var kept = get(by, id, exhibit);
        return served(exhibits.file(kept), kept.sha256(), kept.media(), named(kept, "", kept.media()));
    }

    /// The photo upright and smaller, without what the device noted.
    @GetMapping("/matters/{id}/exhibits/{exhibit}/{size}")
    ResponseEntity<Resource> rendition(
            Person by, @PathVariable UUID id, @PathVariable UUID exhibit, @PathVariable String size)
            throws IOException {
        var kept = get(by, id, exhibit);
        var asked = Renditions.Size.read(size).orElseThrow(() -> new NotHere("no such size"));
        var rendition = renditions.of(kept, asked).orElseThrow(() -> new NotHere("no picture"));
        return served(rendition.file(), rendition.sha256(), Media.JPEG, named(kept, "-" + size, Media.JPEG));
    }

    private Exhibit get(Person by, UUID id, UUID exhibit) {
        return matters.get(by, id)
                .flatMap(matter -> exhibits.get(matter.id(), exhibit))
                .orElseThrow(() -> new NotHere("no such exhibit"));
    }

    private static String named(Exhibit kept, String what, Media media) {
        return kept.label() + "-" + kept.sha256().hex().substring(0, SHORT) + what + "." + media.ending();
    }

    // Asked for again each time, for who may see it may change; what is known by its hash is not sent again.
    private static ResponseEntity<Resource> served(Path file, Sha256 sha256, Media media, String name) {
        var disposition = media.isShownByBrowsers() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf(media.type()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", SANDBOX)
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag("\"" + sha256.hex() + "\"")
                .body(new FileSystemResource(file));
    }
}
