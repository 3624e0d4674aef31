package longtang.receipt;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.OptionalLong;
import longtang.journal.bundle.BundleWriter;
import longtang.journal.bundle.Export;
import longtang.law.Refusal;
import longtang.people.Door;
import longtang.people.Person;
import longtang.web.NotHere;
import longtang.web.RefusedByRule;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestParam;

/// The bundle of one file (存证包): what happened with it, to be checked by anybody without us.
@Controller
@Door("receipt")
class BundleController {

    private static final MediaType ZIP = new MediaType("application", "zip");

    private final Receipts receipts;

    BundleController(Receipts receipts) {
        this.receipts = receipts;
    }

    /// `kept`: the number of entries of a checkpoint that somebody has kept, to show that the log continues it.
    @GetMapping("/register/{number}/bundle.zip")
    ResponseEntity<Resource> bundle(
            Person by, @PathVariable String number, @RequestParam(required = false) @Nullable Long kept)
            throws IOException {
        var file = receipts.dossier(by, number).orElseThrow(() -> new NotHere("no such file"));
        var keptSize = kept == null ? OptionalLong.empty() : OptionalLong.of(kept);
        var export = receipts.export(by, file, keptSize)
                .orElseThrow(() ->
                        new RefusedByRule(new Refusal("bundle-too-early", "", "receipt.bundle.early", List.of())));
        return zip(file.number() + "-bundle.zip", export);
    }

    private static ResponseEntity<Resource> zip(String name, Export export) throws IOException {
        var folder = Files.createTempDirectory("longtang-bundle");
        var zip = folder.resolve("bundle.zip");
        try {
            BundleWriter.zip(zip, export);
            return ResponseEntity.ok()
                    .contentType(ZIP)
                    .contentLength(Files.size(zip))
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(name)
                                    .build()
                                    .toString())
                    .cacheControl(CacheControl.noStore())
                    .body(new InputStreamResource(readOnce(zip)));
        } finally {
            Files.deleteIfExists(zip);
            Files.deleteIfExists(folder);
        }
    }

    // Already without a name when it is read: whatever happens on the way, nothing stays behind.
    private static InputStream readOnce(Path zip) throws IOException {
        return Files.newInputStream(zip, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE);
    }
}
