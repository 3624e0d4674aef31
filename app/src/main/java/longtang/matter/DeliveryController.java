package longtang.matter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import longtang.delivery.Handover;
import longtang.delivery.Noting;
import longtang.law.Attempt;
import longtang.law.Delivery;
import longtang.law.Refusal;
import longtang.notice.Paper;
import longtang.notice.Papers;
import longtang.people.Door;
import longtang.people.Person;
import longtang.vault.PersonName;
import longtang.web.NotHere;
import longtang.web.Pages;
import longtang.web.RefusedByRule;
import longtang.web.Sent;
import longtang.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The delivery of a paper: to whom, what was tried, and the receipt (送达回证) that is printed from the record.
@Controller
@Door("matters")
class DeliveryController {

    private static final String DELIVERED = "DELIVERED";

    private final Matters matters;
    private final DeliveryDesk desk;
    private final DeliveryScreen screen;
    private final DeliveryReceipt receipt;
    private final Papers papers;
    private final Pages pages;
    private final MessageSource messages;

    DeliveryController(
            Matters matters,
            DeliveryDesk desk,
            DeliveryScreen screen,
            DeliveryReceipt receipt,
            Papers papers,
            Pages pages,
            MessageSource messages) {
        this.matters = matters;
        this.desk = desk;
        this.screen = screen;
        this.receipt = receipt;
        this.papers = papers;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping("/matters/{id}/papers/{paper}/delivery")
    View show(Person by, @PathVariable UUID id, @PathVariable UUID paper, Locale locale) {
        var matter = matter(by, id);
        return pages.show(
                "matter/delivery", screen.show(by, matter, paper(matter, paper), new Words(messages, locale)));
    }

    @PostMapping("/matters/{id}/papers/{paper}/delivery/addressees")
    @Door("matter-act")
    View address(
            Person by, @PathVariable UUID id, @PathVariable UUID paper, @RequestParam(defaultValue = "") String name) {
        var issued = paper(matter(by, id), paper);
        RefusedByRule.unlessRefused(desk.address(by, issued, new PersonName(name)));
        return Pages.seeOther(DeliveryScreen.href(issued));
    }

    /// A name that should not stand there: it is struck, and stays readable in the record.
    @PostMapping("/matters/{id}/papers/{paper}/delivery/addressees/{addressee}/strike")
    @Door("matter-act")
    View strike(
            Person by,
            @PathVariable UUID id,
            @PathVariable UUID paper,
            @PathVariable UUID addressee,
            @RequestParam(defaultValue = "") String why) {
        var issued = paper(matter(by, id), paper);
        RefusedByRule.unlessRefused(desk.strike(by, issued, addressee, why));
        return Pages.seeOther(DeliveryScreen.href(issued));
    }

    @PostMapping("/matters/{id}/papers/{paper}/delivery")
    @Door("matter-act")
    View note(
            Person by,
            @PathVariable UUID id,
            @PathVariable UUID paper,
            @RequestParam MultiValueMap<String, String> fields) {
        var matter = matter(by, id);
        var issued = paper(matter, paper);
        var noting = noting(by, new Sent(fields)).orElseThrow(() -> unreadable());
        RefusedByRule.unlessRefused(desk.note(by, matter, issued, noting));
        return Pages.seeOther(DeliveryScreen.href(issued));
    }

    private Optional<Noting> noting(Person by, Sent sent) {
        var method = Arrays.stream(Delivery.Method.values())
                .filter(one -> one.name().equals(sent.text("method")))
                .findFirst();
        var request = sent.id("request");
        var at = AgreementForm.moment(sent.text("at"));
        var outcome = sent.text("outcome");
        boolean readable = outcome.equals(DELIVERED) || trouble(outcome).isPresent();
        if (method.isEmpty() || request.isEmpty() || at == null || !readable) return Optional.empty();
        return Optional.of(new Noting(
                request.get(),
                sent.id("addressee").orElse(null),
                method.get(),
                trouble(outcome).orElse(null),
                at,
                together(by, sent),
                new PersonName(sent.text("signer")),
                sent.text("relation"),
                sent.text("said"),
                new Handover.Proof(
                        sent.text("receipt"),
                        sent.day("consent").orElse(null),
                        sent.text("witness"),
                        sent.text("place"),
                        sent.all("exhibit")
                                .flatMap(one -> Optional.ofNullable(AgreementForm.id(one)).stream())
                                .toList()),
                sent.id("corrects").orElse(null),
                sent.text("why")));
    }

    private static Optional<Attempt.Trouble> trouble(String text) {
        return Arrays.stream(Attempt.Trouble.values())
                .filter(one -> one.name().equals(text))
                .findFirst();
    }

    private List<Person> together(Person by, Sent sent) {
        var partner = matters.partners(by).stream()
                .filter(one -> sent.id("partner").filter(one.id()::equals).isPresent());
        return Stream.concat(Stream.of(by), partner).toList();
    }

    /// 送达回证, from what is on record.
    @GetMapping("/matters/{id}/papers/{paper}/delivery/receipt.pdf")
    ResponseEntity<byte[]> print(Person by, @PathVariable UUID id, @PathVariable UUID paper) {
        var issued = paper(matter(by, id), paper);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .body(papers.slip(receipt.of(issued)));
    }

    private static RefusedByRule unreadable() {
        return new RefusedByRule(new Refusal("delivery-incomplete", "", "delivery.refused.incomplete", List.of()));
    }

    private Matter matter(Person by, UUID id) {
        return matters.get(by, id).orElseThrow(() -> new NotHere("no such matter"));
    }

    private Paper paper(Matter matter, UUID id) {
        return papers.get(matter.id(), id)
                .filter(paper -> !paper.isDraft())
                .orElseThrow(() -> new NotHere("no issued paper"));
    }
}
