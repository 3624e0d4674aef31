package longtang.matter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import longtang.law.Refusal;
import longtang.notice.Paper;
import longtang.notice.Papers;
import longtang.people.Door;
import longtang.people.Person;
import longtang.record.Actor;
import longtang.web.NotHere;
import longtang.web.Pages;
import longtang.web.RefusedByRule;
import longtang.web.Site;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
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
import org.springframework.web.servlet.View;

/// Papers of a matter: begun, filled in, looked at, issued, withdrawn.
@Controller
@Door("matters")
class PaperController {

    private static final String FIELD = "field.";
    private static final MediaType WORD =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Matters matters;
    private final PaperDesk desk;
    private final AgreementDesk agreements;
    private final Papers papers;
    private final Pages pages;
    private final Site site;

    PaperController(Matters matters, PaperDesk desk, AgreementDesk agreements, Papers papers, Pages pages, Site site) {
        this.matters = matters;
        this.desk = desk;
        this.agreements = agreements;
        this.papers = papers;
        this.pages = pages;
        this.site = site;
    }

    @PostMapping("/matters/{id}/papers")
    @Door("matter-act")
    View begin(Person by, @PathVariable UUID id, @RequestParam(defaultValue = "") String name) {
        var matter = matter(by, id);
        var begun = RefusedByRule.unlessRefused(desk.begin(by, matter, matters.offers(by, matter), name));
        return Pages.seeOther(PaperList.href(begun));
    }

    @GetMapping("/matters/{id}/papers/{paper}")
    View paper(Person by, @PathVariable UUID id, @PathVariable UUID paper) {
        var matter = matter(by, id);
        return pages.show("matter/paper", page(by, matter, paper(matter, paper)));
    }

    @PostMapping("/matters/{id}/papers/{paper}")
    @Door("matter-act")
    View save(
            Person by,
            @PathVariable UUID id,
            @PathVariable UUID paper,
            @RequestParam MultiValueMap<String, String> sent) {
        var matter = matter(by, id);
        var draft = paper(matter, paper);
        RefusedByRule.unlessRefused(papers.save(person(by), matter.id(), draft.id(), version(sent), fields(sent)));
        return Pages.seeOther(PaperList.href(draft));
    }

    @PostMapping("/matters/{id}/papers/{paper}/issue")
    @Door("matter-act")
    View issue(
            Person by,
            @PathVariable UUID id,
            @PathVariable UUID paper,
            @RequestParam MultiValueMap<String, String> sent) {
        var matter = matter(by, id);
        var draft = paper(matter, paper);
        if (!desk.mayIssue(by, matter, draft.name())) throw notByThisRole(draft);
        RefusedByRule.unlessRefused(agreements.issue(by, matter, draft, version(sent), site.address()));
        return Pages.seeOther(PaperList.href(draft));
    }

    @PostMapping("/matters/{id}/papers/{paper}/withdrawal")
    @Door("matter-act")
    View withdraw(
            Person by,
            @PathVariable UUID id,
            @PathVariable UUID paper,
            @RequestParam(defaultValue = "") String reason) {
        var matter = matter(by, id);
        var issued = paper(matter, paper);
        if (!desk.mayWithdraw(by)) throw notByThisRole(issued);
        RefusedByRule.unlessRefused(agreements.withdraw(by, matter, issued, reason));
        return Pages.seeOther(PaperList.href(issued));
    }

    /// The print of an issued paper; of a draft how it would look, marked as a draft.
    @GetMapping("/matters/{id}/papers/{paper}/paper.pdf")
    ResponseEntity<Resource> pdf(Person by, @PathVariable UUID id, @PathVariable UUID paper) throws IOException {
        var found = paper(matter(by, id), paper);
        var issue = found.issue();
        Resource bytes = issue == null
                ? new ByteArrayResource(RefusedByRule.unlessRefused(papers.preview(found)))
                : new FileSystemResource(papers.pdf(issue));
        return answer(MediaType.APPLICATION_PDF, (issue == null ? found.name() : issue.written()) + ".pdf", bytes);
    }

    /// A draft for whoever goes on writing in Word.
    @GetMapping("/matters/{id}/papers/{paper}/paper.docx")
    ResponseEntity<Resource> word(Person by, @PathVariable UUID id, @PathVariable UUID paper) {
        var draft = paper(matter(by, id), paper);
        if (!draft.isDraft()) throw new NotHere("an issued paper is its print");
        return answer(WORD, draft.name() + ".docx", new ByteArrayResource(papers.word(draft)));
    }

    private static ResponseEntity<Resource> answer(MediaType type, String name, Resource bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .body(bytes);
    }

    private PaperPage page(Person by, Matter matter, Paper paper) {
        var issue = paper.issue();
        var withdrawal = paper.withdrawal();
        boolean mayAct = by.mayOpen("matter-act");
        boolean mayIssue = desk.mayIssue(by, matter, paper.name());
        return new PaperPage(
                PaperList.href(paper),
                "/matters/" + matter.id(),
                matter.dossier().toString(),
                matter.place(),
                paper.name(),
                paper.basis(),
                paper.organ(),
                paper.version(),
                rows(paper),
                paper.missing(),
                papers.versions(paper).stream()
                        .map(saved -> new PaperPage.Saved(saved.version(), Minutes.said(saved.at()), saved.byName()))
                        .toList(),
                issue == null ? "" : issue.written(),
                issue == null ? "" : Minutes.said(issue.at()) + " " + issue.byName(),
                withdrawal == null
                        ? ""
                        : Minutes.said(withdrawal.at()) + " " + withdrawal.byName() + "　" + withdrawal.reason(),
                issue == null ? "" : "/papers/" + issue.code(),
                mayAct && paper.isDraft() && (matter.isOpen() || mayIssue),
                mayAct && paper.isDraft() && mayIssue,
                mayAct && paper.holds() && desk.mayWithdraw(by));
    }

    private static List<PaperPage.Row> rows(Paper paper) {
        return paper.asked().stream()
                .map(name -> {
                    var value = paper.fields().getOrDefault(name, "");
                    return new PaperPage.Row(name, value, value.isBlank());
                })
                .toList();
    }

    private static RefusedByRule notByThisRole(Paper paper) {
        return new RefusedByRule(
                new Refusal("matter-not-by-this-role", "", "matter.refused.role", List.of(paper.name())));
    }

    private static Actor.Person person(Person by) {
        return (Actor.Person) by.asActor();
    }

    private Matter matter(Person by, UUID id) {
        return matters.get(by, id).orElseThrow(() -> new NotHere("no such matter"));
    }

    private Paper paper(Matter matter, UUID id) {
        return papers.get(matter.id(), id).orElseThrow(() -> new NotHere("no such paper"));
    }

    private static int version(MultiValueMap<String, String> sent) {
        var text = Objects.requireNonNullElse(sent.getFirst("version"), "");
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }

    private static Map<String, String> fields(MultiValueMap<String, String> sent) {
        var fields = new HashMap<String, String>();
        sent.toSingleValueMap().forEach((key, value) -> {
            if (key.startsWith(FIELD)) fields.put(key.substring(FIELD.length()), value);
        });
        return fields;
    }
}
