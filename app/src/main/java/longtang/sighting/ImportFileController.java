package longtang.sighting;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import longtang.ledger.LedgerKind;
import longtang.ledger.Words;
import longtang.people.Door;
import longtang.people.Person;
import longtang.web.NotHere;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// Files to take away: empty ledgers, and what of an import has to be corrected.
@Controller
@RequestMapping("/imports")
@Door("imports")
class ImportFileController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Imports imports;
    private final ImportFiles files;

    ImportFileController(Imports imports, ImportFiles files) {
        this.imports = imports;
        this.files = files;
    }

    @GetMapping("/templates/{kind}.csv")
    ResponseEntity<byte[]> template(@PathVariable String kind) {
        var ledger = LedgerKind.of(kind).orElseThrow(() -> new NotHere("no such ledger"));
        return file(Words.in(Locale.CHINA).kind(ledger) + ".csv", Templates.csv(ledger));
    }

    @GetMapping("/{id}/rejects.csv")
    ResponseEntity<byte[]> rejects(Person by, @PathVariable UUID id, Locale locale) {
        var job = withRejects(by, id);
        return file("退回清单-" + stem(job) + ".csv", files.rejects(job, by.role(), locale));
    }

    /// The rows name people: they go back only to the hands they came from.
    @Door("corrections")
    @GetMapping("/{id}/corrections.csv")
    ResponseEntity<byte[]> corrections(Person by, @PathVariable UUID id, Locale locale) {
        var job = withRejects(by, id);
        if (!Objects.equals(job.sender().id(), by.id())) throw new NotHere("sent by somebody else");
        return file("待更正-" + stem(job) + ".csv", files.corrections(job, locale));
    }

    private ImportJob withRejects(Person by, UUID id) {
        return imports.get(by, id)
                .filter(job -> job.state() == ImportState.DONE && job.count().rejected() > 0)
                .orElseThrow(() -> new NotHere("nothing was rejected"));
    }

    private static String stem(ImportJob job) {
        return job.file().name().replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
    }

    private static ResponseEntity<byte[]> file(String name, byte[] bytes) {
        var disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .cacheControl(CacheControl.noStore())
                .body(bytes);
    }
}
