package longtang.receipt;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import longtang.journal.TilePath;
import longtang.journal.VerifierKey;
import longtang.people.OpenToEveryone;
import longtang.record.Journal;
import longtang.web.NotHere;
import longtang.web.Pages;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The log in public, as C2SP tlog-tiles wants it: nobody signs in, anybody may keep a copy.
@Controller
class JournalController {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final String PREFIX = "/journal/";
    private static final Duration FULL_TILES_NEVER_CHANGE = Duration.ofDays(365);
    private static final Duration PARTIAL_TILES_SOON_GO = Duration.ofMinutes(5);
    private static final Duration A_CHECKPOINT_IS_SOON_OLD = Duration.ofSeconds(5);

    private final Journal journal;
    private final Pages pages;

    JournalController(Journal journal, Pages pages) {
        this.journal = journal;
        this.pages = pages;
    }

    @OpenToEveryone
    @GetMapping("/journal")
    View journal() {
        var checkpoint = journal.checkpoint();
        return pages.show(
                "receipt/journal",
                new JournalPage(
                        journal.name(),
                        checkpoint.map(it -> it.checkpoint().size()).orElse(0L),
                        checkpoint.map(it -> Moments.second(it.at())).orElse(""),
                        checkpoint.map(it -> it.checkpoint().text()).orElse(""),
                        journal.keys().stream().map(JournalController::key).toList()));
    }

    private static JournalPage.Key key(VerifierKey key) {
        return new JournalPage.Key(key.algorithm(), key.line());
    }

    @OpenToEveryone
    @GetMapping("/journal/checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        var signed = journal.checkpoint().orElseThrow(() -> new NotHere("nothing has been signed yet"));
        return answer(TEXT, A_CHECKPOINT_IS_SOON_OLD, signed.note().bytes());
    }

    @OpenToEveryone
    @GetMapping("/journal/keys")
    ResponseEntity<byte[]> keys() {
        var lines = journal.keys().stream().map(key -> key.line() + "\n").collect(Collectors.joining());
        return answer(TEXT, PARTIAL_TILES_SOON_GO, lines.getBytes(StandardCharsets.UTF_8));
    }

    @OpenToEveryone
    @GetMapping("/journal/handbook")
    ResponseEntity<byte[]> handbook() throws IOException {
        var text = new ClassPathResource("handbook/verify.md").getContentAsByteArray();
        return answer(TEXT, PARTIAL_TILES_SOON_GO, text);
    }

    @OpenToEveryone
    @GetMapping("/journal/tile/**")
    ResponseEntity<byte[]> tile(HttpServletRequest request) {
        var tile = TilePath.read(request.getRequestURI().substring(PREFIX.length()))
                .orElseThrow(() -> new NotHere("not the name of a tile"));
        var bytes = journal.tile(tile).orElseThrow(() -> new NotHere("no such tile"));
        var lasts = tile.isFull() ? FULL_TILES_NEVER_CHANGE : PARTIAL_TILES_SOON_GO;
        return answer(MediaType.APPLICATION_OCTET_STREAM, lasts, bytes);
    }

    private static ResponseEntity<byte[]> answer(MediaType type, Duration lasts, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(lasts).cachePublic())
                .body(bytes);
    }
}
