package longtang.matter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import longtang.law.Refusal;
import longtang.notice.Paper;
import longtang.notice.Papers;
import longtang.people.Door;
import longtang.people.Person;
import longtang.remedy.Closing;
import longtang.remedy.Lodging;
import longtang.remedy.Outcome;
import longtang.remedy.Remedy;
import longtang.remedy.Stage;
import longtang.web.NotHere;
import longtang.web.Pages;
import longtang.web.RefusedByRule;
import longtang.web.Sent;
import longtang.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The remedies of a matter: lodged, extended, stayed, ended, paid; whatever became of the matter.
@Controller
@Door("remedies")
class RemedyController {

    private final Matters matters;
    private final RemedyDesk desk;
    private final RemedyScreen screen;
    private final Papers papers;
    private final Pages pages;
    private final MessageSource messages;

    RemedyController(
            Matters matters, RemedyDesk desk, RemedyScreen screen, Papers papers, Pages pages, MessageSource messages) {
        this.matters = matters;
        this.desk = desk;
        this.screen = screen;
        this.papers = papers;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping("/matters/{id}/remedies")
    View show(Person by, @PathVariable UUID id, Locale locale) {
        return pages.show("matter/remedies", screen.show(by, matter(by, id), new Words(messages, locale)));
    }

    @PostMapping("/matters/{id}/remedies")
    @Door("remedies-act")
    View lodge(Person by, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields) {
        var matter = matter(by, id);
        var sent = new Sent(fields);
        var against = sent.id("paper").flatMap(paper -> papers.get(matter.id(), paper));
        var lodging = new Lodging(
                sent.id("request").orElseThrow(() -> incomplete()),
                matter.id(),
                matter.dossier().toString(),
                against.map(Paper::id).orElse(null),
                against.flatMap(paper -> Optional.ofNullable(paper.issue()))
                        .map(Paper.Issue::written)
                        .orElse(""),
                Stage.read(sent.text("stage")).orElseThrow(() -> incomplete()),
                sent.text("organ"),
                sent.text("number"),
                sent.day("lodged").orElse(null),
                sent.text("sought"),
                fen(sent.text("claimed")),
                exhibits(sent));
        RefusedByRule.unlessRefused(desk.lodge(by, matter, lodging));
        return back(matter);
    }

    @PostMapping("/matters/{id}/remedies/{remedy}/ending")
    @Door("remedies-act")
    View end(
            Person by,
            @PathVariable UUID id,
            @PathVariable UUID remedy,
            @RequestParam MultiValueMap<String, String> fields) {
        var matter = matter(by, id);
        var sent = new Sent(fields);
        var closing = new Closing(
                Outcome.read(sent.text("outcome")).orElseThrow(() -> incomplete()),
                sent.text("paper"),
                sent.day("served").orElse(null),
                sent.text("said"),
                fen(sent.text("awarded")),
                exhibits(sent));
        RefusedByRule.unlessRefused(desk.end(by, matter, remedy, closing));
        return back(matter);
    }

    @PostMapping("/matters/{id}/remedies/{remedy}/notes")
    @Door("remedies-act")
    View note(
            Person by,
            @PathVariable UUID id,
            @PathVariable UUID remedy,
            @RequestParam MultiValueMap<String, String> fields) {
        var matter = matter(by, id);
        var sent = new Sent(fields);
        var turn = Arrays.stream(Remedy.Turn.values())
                .filter(one -> one != Remedy.Turn.REOPENED && one.name().equals(sent.text("turn")))
                .findFirst()
                .orElseThrow(() -> incomplete());
        var note = new Remedy.Note(
                turn,
                sent.day("on").orElse(matters.today()),
                sent.text("said"),
                fen(sent.text("amount")),
                exhibits(sent),
                null,
                matters.now(),
                by.name());
        RefusedByRule.unlessRefused(
                desk.note(by, matter, sent.id("request").orElseThrow(() -> incomplete()), remedy, note));
        return back(matter);
    }

    private static long fen(String text) {
        return Fen.read(text).orElseThrow(() -> refused("remedy-amount"));
    }

    private static List<UUID> exhibits(Sent sent) {
        return sent.all("exhibit")
                .map(AgreementForm::id)
                .filter(Objects::nonNull)
                .toList();
    }

    private static RefusedByRule incomplete() {
        return refused("remedy-incomplete");
    }

    private static RefusedByRule refused(String code) {
        return new RefusedByRule(new Refusal(code, "", "remedy.refused." + code, List.of()));
    }

    private static View back(Matter matter) {
        return Pages.seeOther("/matters/" + matter.id() + "/remedies");
    }

    private Matter matter(Person by, UUID id) {
        return matters.get(by, id).orElseThrow(() -> new NotHere("no such matter"));
    }
}
