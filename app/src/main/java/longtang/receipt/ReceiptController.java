package longtang.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.UUID;
import longtang.journal.Entry;
import longtang.people.Door;
import longtang.people.Person;
import longtang.record.Act;
import longtang.record.Journal;
import longtang.web.NotHere;
import longtang.web.Pages;
import longtang.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// The receipt of one act: a page to read, and the two files that prove it.
@Controller
@RequestMapping("/journal/receipts/{id}")
@Door("receipt")
class ReceiptController {

    private static final MediaType TEXT = new MediaType("text", "plain", UTF_8);

    private final Receipts receipts;
    private final Pages pages;
    private final MessageSource messages;

    ReceiptController(Receipts receipts, Pages pages, MessageSource messages) {
        this.receipts = receipts;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping
    View receipt(Person by, @PathVariable UUID id, Locale locale) {
        var seen = get(by, id);
        return pages.show("receipt/receipt", page(seen.act(), seen.receipt(), new Words(messages, locale)));
    }

    private static ReceiptPage page(Act.Noted noted, Journal.Receipt receipt, Words words) {
        var entry = receipt.entry();
        var checkpoint = receipt.proved().map(Journal.Proved::checkpoint);
        var ofFile = noted.act().subjectKind().equals(Receipts.DOSSIER);
        return new ReceiptPage(
                entry.id().toString(),
                entry.type(),
                Moments.second(entry.time()),
                role(noted, words),
                ground(entry, words),
                new String(entry.bytes(), UTF_8),
                entry.leaf().hex(),
                number(receipt.standing()),
                checkpoint.map(signed -> Moments.second(signed.at())).orElse(""),
                checkpoint.map(signed -> signed.checkpoint().text()).orElse(""),
                ofFile ? "/register/" + noted.act().subject() : "",
                ofFile ? noted.act().subject() : "");
    }

    private static String role(Act.Noted noted, Words words) {
        return noted.actorKind().equals("person")
                ? words.say("web.role." + noted.role())
                : words.say("receipt.by." + noted.actorKind());
    }

    private static String ground(Entry entry, Words words) {
        var article = entry.ground().article();
        return article.equals("-") ? words.say("receipt.ground.none") : article;
    }

    private static String number(Act.Standing standing) {
        return switch (standing) {
            case Act.Standing.Numbered(long index) -> Long.toString(index);
            case Act.Standing.Waiting _, Act.Standing.Unsealed _ -> "";
        };
    }

    /// A C2SP tlog-proof.
    @GetMapping("/proof")
    ResponseEntity<byte[]> proof(Person by, @PathVariable UUID id) {
        var proved = get(by, id).receipt().proved().orElseThrow(() -> new NotHere("no checkpoint covers it yet"));
        return file(id + ".tlog-proof", proved.proof().bytes());
    }

    /// The very bytes that were hashed.
    @GetMapping("/entry")
    ResponseEntity<byte[]> entry(Person by, @PathVariable UUID id) {
        return file(id + ".entry", get(by, id).receipt().entry().bytes());
    }

    private Receipts.Seen get(Person by, UUID id) {
        return receipts.get(by, id).orElseThrow(() -> new NotHere("no such act"));
    }

    private static ResponseEntity<byte[]> file(String name, byte[] bytes) {
        var disposition = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .contentType(TEXT)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .cacheControl(CacheControl.noStore())
                .body(bytes);
    }
}
