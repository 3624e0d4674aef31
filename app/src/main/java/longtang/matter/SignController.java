package longtang.matter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import longtang.agreement.Agreement;
import longtang.agreement.Agreements;
import longtang.agreement.Right;
import longtang.agreement.Signatories;
import longtang.agreement.Signatory;
import longtang.agreement.Signature;
import longtang.agreement.Signatures;
import longtang.agreement.Signing;
import longtang.law.Refusal;
import longtang.notice.Paper;
import longtang.notice.Papers;
import longtang.notice.QrPicture;
import longtang.people.Door;
import longtang.people.Person;
import longtang.record.Actor;
import longtang.web.NotHere;
import longtang.web.Pages;
import longtang.web.RefusedByRule;
import longtang.web.Site;
import longtang.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// Signing an issued paper on a phone that is handed over, screen by screen; and what has been signed so far.
@Controller
@Door("matters")
class SignController {

    private static final Set<String> STEPS = Set.of("who", "read", "rights", "sign");

    private final Matters matters;
    private final Agreements agreements;
    private final AgreementScreen screen;
    private final SignDesk desk;
    private final Signatories signatories;
    private final Signatures signatures;
    private final Papers papers;
    private final Site site;
    private final Pages pages;
    private final MessageSource messages;

    SignController(
            Matters matters,
            Agreements agreements,
            AgreementScreen screen,
            SignDesk desk,
            Signatories signatories,
            Signatures signatures,
            Papers papers,
            Site site,
            Pages pages,
            MessageSource messages) {
        this.matters = matters;
        this.agreements = agreements;
        this.screen = screen;
        this.desk = desk;
        this.signatories = signatories;
        this.signatures = signatures;
        this.papers = papers;
        this.site = site;
        this.pages = pages;
        this.messages = messages;
    }

    /// The agreement of the matter, for one of those who must sign it.
    @GetMapping("/matters/{id}/agreement/sign/{signatory}")
    @Door("matter-act")
    View agreement(Person by, @PathVariable UUID id, @PathVariable UUID signatory) {
        var matter = matter(by, id);
        var paper = agreements.latest(matter.id()).map(Agreement::paper);
        if (paper.isEmpty()) throw new RefusedByRule(refusal("agreement-missing"));
        return Pages.seeOther("/matters/" + matter.id() + "/papers/" + paper.get() + "/sign/" + signatory);
    }

    @GetMapping("/matters/{id}/papers/{paper}/sign/{signatory}")
    @Door("matter-act")
    View sign(
            Person by,
            @PathVariable UUID id,
            @PathVariable UUID paper,
            @PathVariable UUID signatory,
            @RequestParam(defaultValue = "who") String step,
            @RequestParam(defaultValue = "") String identity,
            Locale locale) {
        var found = paper(matter(by, id), paper);
        var who = who(found, signatory);
        var known = Signature.Identity.read(identity);
        var words = new Words(messages, locale);
        return pages.show(
                "matter/sign",
                new SignPage(
                        href(found) + "/sign/" + who.id(),
                        href(found) + "/signatures",
                        found.name(),
                        Objects.requireNonNull(found.issue()).written(),
                        known.isPresent() && STEPS.contains(step) ? step : "who",
                        words.say("matter.capacity." + who.capacity().code()),
                        who.name().whole(),
                        found.asked().stream().map(name -> line(found, name)).toList(),
                        rights(found)
                                .map(right -> words.say("matter.right." + right))
                                .toList(),
                        Stream.of(Signature.Identity.values())
                                .map(one -> new AgreementPage.Option(
                                        one.code(), words.say("matter.identity." + one.code()), false))
                                .toList(),
                        known.map(Signature.Identity::code).orElse(""),
                        href(found) + "/paper.pdf",
                        matters.newRequest().toString()));
    }

    // What an agreement gives up needs more rights than what a record says.
    private Stream<String> rights(Paper paper) {
        return desk.agreement(paper).isPresent()
                ? Stream.of(Right.values()).map(Right::code)
                : Stream.of("correction", "advice", "refusal");
    }

    private static SignPage.Line line(Paper paper, String name) {
        return new SignPage.Line(
                name, paper.fields().getOrDefault(name, "").lines().toList());
    }

    @PostMapping("/matters/{id}/papers/{paper}/sign/{signatory}")
    @Door("matter-act")
    View take(
            Person by,
            @PathVariable UUID id,
            @PathVariable UUID paper,
            @PathVariable UUID signatory,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile photo)
            throws IOException {
        var found = paper(matter(by, id), paper);
        var who = who(found, signatory);
        var form = new AgreementForm(sent);
        var request = AgreementForm.id(form.text("request"));
        var identity = Signature.Identity.read(form.text("identity"));
        if (request == null || identity.isEmpty()) throw new RefusedByRule(unreadable());
        RefusedByRule.unlessRefused(
                desk.sign(by, found, new Signing(request, who.id(), by(form, photo), identity.get(), deviceAt(form))));
        return Pages.seeOther(href(found) + "/signatures");
    }

    private static Signing.By by(AgreementForm form, @Nullable MultipartFile photo) throws IOException {
        if (form.text("manner").equals("declined")) return new Signing.By.Nothing();
        if (photo != null && !photo.isEmpty())
            return new Signing.By.Paper(
                    photo.getBytes(),
                    Optional.ofNullable(photo.getOriginalFilename()).orElse(""));
        return new Signing.By.Finger(form.text("strokes"));
    }

    // A paper says its day by hand, a phone by its clock.
    private static @Nullable Instant deviceAt(AgreementForm form) {
        var stated = AgreementForm.moment(form.text("signedAt"));
        if (stated != null) return stated;
        try {
            return form.text("deviceAt").isEmpty() ? null : Instant.parse(form.text("deviceAt"));
        } catch (DateTimeParseException noMoment) {
            return null;
        }
    }

    /// Who must sign this paper, and what has been signed.
    @GetMapping("/matters/{id}/papers/{paper}/signatures")
    View list(Person by, @PathVariable UUID id, @PathVariable UUID paper, Locale locale) {
        var matter = matter(by, id);
        var found = paper(matter, paper);
        var words = new Words(messages, locale);
        var agreement = desk.agreement(found);
        var address = agreement
                .map(one -> site.address() + ResidentController.path(one))
                .orElse("");
        boolean acts = by.mayOpen("matter-act") && matter.isOpen();
        return pages.show(
                "matter/signatures",
                new SignaturesPage(
                        href(found),
                        "/matters/" + matter.id(),
                        PaperList.href(found),
                        matter.dossier().toString(),
                        matter.place(),
                        found.name(),
                        found.id().toString(),
                        Objects.requireNonNull(found.issue()).written(),
                        screen.signatories(matter, Optional.of(found), words),
                        AgreementScreen.capacities(words),
                        signatures.on(found).stream()
                                .map(one -> given(found, one, words))
                                .toList(),
                        agreement.map(ResidentController::path).orElse(""),
                        address.isEmpty() ? "" : QrPicture.of(address),
                        acts && found.holds(),
                        acts && agreement.isEmpty()));
    }

    private SignaturesPage.Given given(Paper paper, Signature one, Words words) {
        return new SignaturesPage.Given(
                one.id().toString(),
                signatories
                        .get(paper.round(), one.signatory())
                        .map(Signatory::said)
                        .orElse(""),
                words.say("matter.signed." + one.manner().code()),
                words.say("matter.identity." + one.identity().code()),
                Minutes.said(one.at()),
                one.heldName(),
                one.exhibit() == null ? "" : "/matters/" + paper.round() + "/exhibits/" + one.exhibit(),
                one.sha256().hex().substring(0, 12),
                one.voided());
    }

    @PostMapping("/matters/{id}/papers/{paper}/signatures/{signature}/void")
    @Door("matter-act")
    View cancel(
            Person by,
            @PathVariable UUID id,
            @PathVariable UUID paper,
            @PathVariable UUID signature,
            @RequestParam(defaultValue = "") String reason) {
        var found = paper(matter(by, id), paper);
        RefusedByRule.unlessRefused(signatures.cancel((Actor.Person) by.asActor(), found, signature, reason));
        return Pages.seeOther(href(found) + "/signatures");
    }

    /// The signed copy: the print, and behind it the page of signatures.
    @GetMapping("/matters/{id}/papers/{paper}/signed.pdf")
    ResponseEntity<Resource> copy(Person by, @PathVariable UUID id, @PathVariable UUID paper) throws IOException {
        var found = paper(matter(by, id), paper);
        var name = Objects.requireNonNull(found.issue()).written() + "（" + SignDesk.COPY + "）.pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .body(new ByteArrayResource(desk.copy(found)));
    }

    private static String href(Paper paper) {
        return PaperList.href(paper);
    }

    private static Refusal refusal(String code) {
        return new Refusal(code, "", "agreement.refused." + code, List.of());
    }

    private static Refusal unreadable() {
        return new Refusal("form-without-request", "", "matter.refused.form", List.of());
    }

    private Matter matter(Person by, UUID id) {
        return matters.get(by, id).orElseThrow(() -> new NotHere("no such matter"));
    }

    private Paper paper(Matter matter, UUID id) {
        return papers.get(matter.id(), id)
                .filter(one -> !one.isDraft())
                .orElseThrow(() -> new NotHere("no such issued paper"));
    }

    private Signatory who(Paper paper, UUID id) {
        return signatories.get(paper.round(), id).orElseThrow(() -> new NotHere("no such signatory"));
    }
}
