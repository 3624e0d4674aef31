package longtang.matter;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import longtang.evidence.Sha256;
import longtang.evidence.Upload;
import longtang.evidence.Uploads;
import longtang.people.Door;
import longtang.people.Person;
import longtang.record.Actor;
import longtang.web.NotHere;
import longtang.web.RefusedByRule;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/// Files that come in parts over a line that breaks: tus 1.0.0 with creation and termination.
///
/// The sender names the upload (`id`, a UUID), so a creation whose answer was lost is the same creation again; it may
/// name the hash of the whole file (`sha256`), and then no other bytes are kept.
@Controller
@Door("matter-act")
class UploadController {

    private static final String TUS = "Tus-Resumable";
    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";
    private static final int LONGEST_LABEL = 60;

    private final Matters matters;
    private final Uploads uploads;

    UploadController(Matters matters, Uploads uploads) {
        this.matters = matters;
        this.uploads = uploads;
    }

    @PostMapping("/matters/{id}/uploads")
    ResponseEntity<Void> announce(
            Person by,
            @PathVariable UUID id,
            @RequestHeader(name = LENGTH, defaultValue = "") String length,
            @RequestHeader(name = "Upload-Metadata", defaultValue = "") String metadata) {
        var matter = get(by, id);
        var announced = announced(matter, length, metadata(metadata));
        if (announced.isEmpty())
            return ResponseEntity.badRequest().header(TUS, "1.0.0").build();
        if (!matter.isOpen()) throw new NotHere("nothing to prove");
        var upload = RefusedByRule.unlessRefused(uploads.announce(actor(by), announced.get()));
        return ResponseEntity.created(URI.create("/matters/" + matter.id() + "/uploads/" + upload.id()))
                .header(TUS, "1.0.0")
                .header(OFFSET, String.valueOf(upload.received()))
                .build();
    }

    private static Optional<Upload> announced(Matter matter, String length, Map<String, String> said) {
        var label = said.getOrDefault("label", "").strip();
        var sha256 = Sha256.read(said.getOrDefault("sha256", ""));
        if (!length.matches("[0-9]{1,12}") || label.isEmpty() || label.length() > LONGEST_LABEL)
            return Optional.empty();
        try {
            var id = UUID.fromString(said.getOrDefault("id", ""));
            var name = said.getOrDefault("name", "");
            return Optional.of(
                    new Upload(id, matter.id(), label, name, Long.parseLong(length), sha256.orElse(null), 0));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    // name1 base64,name2 base64 …
    private static Map<String, String> metadata(String header) {
        var said = new HashMap<String, String>();
        for (var pair : header.split(",")) {
            var words = pair.strip().split(" ", 2);
            if (words.length < 2) continue;
            try {
                said.put(words[0], new String(Base64.getDecoder().decode(words[1].strip()), StandardCharsets.UTF_8));
            } catch (IllegalArgumentException unreadable) {
                return Map.of();
            }
        }
        return said;
    }

    @RequestMapping(path = "/matters/{id}/uploads/{upload}", method = RequestMethod.HEAD)
    ResponseEntity<Void> howFar(Person by, @PathVariable UUID id, @PathVariable UUID upload) {
        var known = uploads.get(actor(by), get(by, id).id(), upload).orElseThrow(() -> new NotHere("no such upload"));
        return ResponseEntity.ok()
                .header(TUS, "1.0.0")
                .header(OFFSET, String.valueOf(known.received()))
                .header(LENGTH, String.valueOf(known.length()))
                .cacheControl(CacheControl.noStore())
                .build();
    }

    /// @param offset where the part begins; 409 says where it should
    @PatchMapping("/matters/{id}/uploads/{upload}")
    ResponseEntity<Void> part(
            Person by,
            @PathVariable UUID id,
            @PathVariable UUID upload,
            @RequestHeader(name = OFFSET, defaultValue = "") String offset,
            InputStream part)
            throws IOException {
        var matter = get(by, id);
        if (!offset.matches("[0-9]{1,12}"))
            return ResponseEntity.badRequest().header(TUS, "1.0.0").build();
        var receipt = RefusedByRule.unlessRefused(
                uploads.receive(actor(by), matter.id(), upload, Long.parseLong(offset), part));
        return switch (receipt) {
            case Uploads.Receipt.Received(long bytes) -> answer(HttpStatus.NO_CONTENT, bytes);
            case Uploads.Receipt.GoOnFrom(long bytes) -> answer(HttpStatus.CONFLICT, bytes);
            case Uploads.Receipt.Busy() ->
                ResponseEntity.status(HttpStatus.LOCKED).header(TUS, "1.0.0").build();
            case Uploads.Receipt.Unknown() -> throw new NotHere("no such upload");
        };
    }

    private static ResponseEntity<Void> answer(HttpStatus status, long offset) {
        return ResponseEntity.status(status)
                .header(TUS, "1.0.0")
                .header(OFFSET, String.valueOf(offset))
                .build();
    }

    @DeleteMapping("/matters/{id}/uploads/{upload}")
    ResponseEntity<Void> giveUp(Person by, @PathVariable UUID id, @PathVariable UUID upload) throws IOException {
        uploads.giveUp(actor(by), get(by, id).id(), upload);
        return ResponseEntity.noContent().header(TUS, "1.0.0").build();
    }

    private Matter get(Person by, UUID id) {
        return matters.get(by, id).orElseThrow(() -> new NotHere("no such matter"));
    }

    private static Actor.Person actor(Person by) {
        return (Actor.Person) by.asActor();
    }
}
