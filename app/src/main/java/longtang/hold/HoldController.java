package longtang.hold;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import longtang.law.LegalCalendar;
import longtang.law.Refusal;
import longtang.law.Ruling;
import longtang.notice.Papers;
import longtang.notice.QrPicture;
import longtang.people.Door;
import longtang.people.Person;
import longtang.vault.PersonName;
import longtang.vault.PhoneNumber;
import longtang.web.NotHere;
import longtang.web.Pages;
import longtang.web.RefusedByRule;
import longtang.web.Sent;
import longtang.web.Site;
import longtang.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A hold: its page, its safety checks, what the registration office did, its copies, its plate, its objections.
@Controller
@Door("holds")
class HoldController {

    private final Holds holds;
    private final Notations notations;
    private final Objections objections;
    private final HoldCopies copies;
    private final HoldScreen screen;
    private final Papers papers;
    private final Site site;
    private final Pages pages;
    private final MessageSource messages;

    HoldController(
            Holds holds,
            Notations notations,
            Objections objections,
            HoldCopies copies,
            HoldScreen screen,
            Papers papers,
            Site site,
            Pages pages,
            MessageSource messages) {
        this.holds = holds;
        this.notations = notations;
        this.objections = objections;
        this.copies = copies;
        this.screen = screen;
        this.papers = papers;
        this.site = site;
        this.pages = pages;
        this.messages = messages;
    }

    static String href(Hold hold) {
        return "/holds/" + hold.id();
    }

    @GetMapping("/holds/{id}")
    View show(Person by, @PathVariable UUID id, Locale locale) {
        return pages.show("hold/hold", screen.show(by, hold(by, id), new Words(messages, locale)));
    }

    @PostMapping("/holds/{id}/checks")
    @Door("holds-act")
    View check(Person by, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var hold = hold(by, id);
        var form = new Sent(sent);
        var on = form.day("on").orElseThrow(HoldController::unreadable);
        return back(holds.check(by, hold, form.text("result"), form.text("by"), on));
    }

    @PostMapping("/holds/{id}/notation")
    @Door("holds-act")
    View say(Person by, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var hold = hold(by, id);
        var form = new Sent(sent);
        var to = Stream.of(Notation.values())
                .filter(one -> one.code().equals(form.text("to")))
                .findFirst()
                .orElseThrow(HoldController::unreadable);
        var day = form.day("day").orElseThrow(HoldController::unreadable);
        return back(notations.say(by, hold, to, day, form.text("receipt"), form.id("exhibit")));
    }

    /// The second person confirms, or sends it back with a reason.
    @PostMapping("/holds/{id}/notation/second")
    @Door("holds-act")
    View second(Person by, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var hold = hold(by, id);
        var form = new Sent(sent);
        return back(
                form.text("verdict").equals("back")
                        ? notations.sendBack(by, hold, form.text("why"))
                        : notations.confirm(by, hold));
    }

    /// What came by telephone, on paper or in person.
    @PostMapping("/holds/{id}/objections")
    @Door("holds-act")
    View note(Person by, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var hold = hold(by, id);
        var form = new Sent(sent);
        var channel = Objection.Channel.read(form.text("channel"))
                .filter(one -> one != Objection.Channel.PAGE)
                .orElseThrow(HoldController::unreadable);
        var cameAt = moment(form.text("came"));
        RefusedByRule.unlessRefused(objections.noted(by, request(form), hold, channel, said(form), cameAt));
        return Pages.seeOther(href(hold));
    }

    static Objections.Said said(Sent form) {
        return new Objections.Said(
                form.text("words"), new PersonName(form.text("name")), new PhoneNumber(form.text("phone")));
    }

    static UUID request(Sent form) {
        return form.id("request").orElseThrow(HoldController::unreadable);
    }

    private Instant moment(String text) {
        try {
            return text.isEmpty()
                    ? holds.now()
                    : LocalDateTime.parse(text).atZone(LegalCalendar.SHANGHAI).toInstant();
        } catch (DateTimeParseException noMoment) {
            throw unreadable();
        }
    }

    @PostMapping("/holds/{id}/objections/{objection}/answer")
    @Door("holds-act")
    View answer(
            Person by,
            @PathVariable UUID id,
            @PathVariable UUID objection,
            @RequestParam MultiValueMap<String, String> sent) {
        var hold = hold(by, id);
        var form = new Sent(sent);
        var verdict = Objection.Verdict.read(form.text("verdict")).orElseThrow(HoldController::unreadable);
        return back(objections.answer(by, hold, objection, verdict, form.text("reason")));
    }

    @PostMapping("/holds/{id}/copies")
    @Door("holds-act")
    View copy(Person by, @PathVariable UUID id) {
        var hold = hold(by, id);
        RefusedByRule.unlessRefused(copies.issue(by, hold));
        return Pages.seeOther(href(hold) + "#copies");
    }

    @GetMapping("/holds/{id}/copies/{paper}/paper.pdf")
    ResponseEntity<FileSystemResource> print(Person by, @PathVariable UUID id, @PathVariable UUID paper)
            throws IOException {
        var issue = copies.get(hold(by, id), paper)
                .map(one -> Objects.requireNonNull(one.issue()))
                .orElseThrow(() -> new NotHere("no such copy"));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .body(new FileSystemResource(papers.pdf(issue)));
    }

    /// For the wall: a number, a code, whom to call. Not a word of what it is.
    @GetMapping("/holds/{id}/plate")
    View plate(Person by, @PathVariable UUID id) {
        var hold = hold(by, id);
        var address = site.address() + PlateController.path(hold);
        return pages.show(
                "hold/plate",
                new PlatePage(href(hold), hold.number(), hold.approval().organ(), address, QrPicture.of(address)));
    }

    private Hold hold(Person by, UUID id) {
        return holds.get(by, id).orElseThrow(() -> new NotHere("no such hold"));
    }

    private static View back(Ruling<Hold> ruling) {
        return Pages.seeOther(href(RefusedByRule.unlessRefused(ruling)));
    }

    private static RefusedByRule unreadable() {
        return new RefusedByRule(
                new Refusal("hold-form-incomplete", "", "hold.refused.hold-form-incomplete", List.of()));
    }
}
