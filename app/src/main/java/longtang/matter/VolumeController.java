package longtang.matter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import longtang.people.Door;
import longtang.people.Person;
import longtang.web.NotHere;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The volume of a round (卷宗) as one PDF, for whoever handles or reviews it; who took it is an act.
@Controller
@Door("volume")
class VolumeController {

    private final Matters matters;
    private final VolumeDesk desk;

    VolumeController(Matters matters, VolumeDesk desk) {
        this.matters = matters;
        this.desk = desk;
    }

    @GetMapping("/matters/{id}/volume.pdf")
    ResponseEntity<Resource> volume(Person by, @PathVariable UUID id) throws IOException {
        var matter = matters.get(by, id).orElseThrow(() -> new NotHere("no such matter"));
        var folder = Files.createTempDirectory("longtang-volume");
        var pdf = folder.resolve("volume.pdf");
        try {
            desk.bind(by, matter, pdf);
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_PDF)
                    .contentLength(Files.size(pdf))
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.inline()
                                    .filename(VolumeSheets.title(matter) + ".pdf", StandardCharsets.UTF_8)
                                    .build()
                                    .toString())
                    .header("X-Content-Type-Options", "nosniff")
                    .cacheControl(CacheControl.noStore().cachePrivate())
                    .body(new InputStreamResource(readOnce(pdf)));
        } finally {
            Files.deleteIfExists(pdf);
            Files.deleteIfExists(folder);
        }
    }

    // Already without a name when it is read: whatever happens on the way, nothing stays behind.
    private static InputStream readOnce(Path pdf) throws IOException {
        return Files.newInputStream(pdf, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE);
    }
}
