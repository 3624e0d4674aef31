package longtang.matter;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import longtang.dossier.Dossier;
import longtang.dossier.Dossiers;
import longtang.law.Article;
import longtang.law.Refusal;
import longtang.law.StatuteBook;
import longtang.outreach.Encounter;
import longtang.outreach.HelpItem;
import longtang.outreach.HelpItems;
import longtang.outreach.Noting;
import longtang.outreach.Outreach;
import longtang.outreach.Round;
import longtang.people.Door;
import longtang.people.Person;
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

/// Visits and talks of a matter, and what is lacking after a removal: noted, corrected, looked at.
@Controller
@Door("visits")
class EncounterController {

    private final Matters matters;
    private final Dossiers dossiers;
    private final Outreach outreach;
    private final HelpItems help;
    private final EncounterForms forms;
    private final Pages pages;
    private final MessageSource messages;

    EncounterController(
            Matters matters,
            Dossiers dossiers,
            Outreach outreach,
            HelpItems help,
            EncounterForms forms,
            Pages pages,
            MessageSource messages) {
        this.matters = matters;
        this.dossiers = dossiers;
        this.outreach = outreach;
        this.help = help;
        this.forms = forms;
        this.pages = pages;
        this.messages = messages;
    }

    @PostMapping("/matters/{id}/encounters")
    @Door("visits-note")
    View note(Person by, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var matter = matter(by, id);
        var noting = noting(by, new Sent(sent));
        RefusedByRule.unlessRefused(outreach.note(by, round(by, matter), noting));
        return Pages.seeOther("/matters/" + matter.id() + "#outreach");
    }

    @GetMapping("/matters/{id}/encounters/{encounter}")
    View encounter(Person by, @PathVariable UUID id, @PathVariable UUID encounter, Locale locale) {
        var matter = matter(by, id);
        var versions = outreach.versions(matter.id(), encounter);
        if (versions.isEmpty()) throw new NotHere("no such encounter");
        return pages.show("matter/encounter", page(by, matter, versions, new Words(messages, locale)));
    }

    @PostMapping("/matters/{id}/encounters/{encounter}")
    @Door("visits-note")
    View correct(
            Person by,
            @PathVariable UUID id,
            @PathVariable UUID encounter,
            @RequestParam MultiValueMap<String, String> fields) {
        var matter = matter(by, id);
        var sent = new Sent(fields);
        get(matter, encounter); // or it is not here
        var shown = seen(matter, encounter, sent);
        var noting = noting(by, sent);
        RefusedByRule.unlessRefused(outreach.correct(by, shown, noting));
        return Pages.seeOther(OutreachScreen.href(matter, shown));
    }

    private Encounter seen(Matter matter, UUID encounter, Sent sent) {
        return outreach.versions(matter.id(), encounter).stream()
                .filter(one -> sent.number("version")
                        .filter(seen -> seen == one.version())
                        .isPresent())
                .findFirst()
                .orElseThrow(() ->
                        new RefusedByRule(new Refusal("encounter-changed", "", "outreach.refused.changed", List.of())));
    }

    /// 显示困难情况（将留痕）: once, in the answer; the page itself never carries it.
    @PostMapping("/matters/{id}/encounters/{encounter}/difficulty")
    @Door("reveal-difficulty")
    View reveal(
            Person by,
            @PathVariable UUID id,
            @PathVariable UUID encounter,
            @RequestParam(defaultValue = "") String why) {
        var matter = matter(by, id);
        var shown = get(matter, encounter);
        if (!Outreach.REASONS.contains(why))
            throw new RefusedByRule(
                    new Refusal("reason-missing", "《个人信息保护法》第六条", "matter.difficulty.reason.missing", List.of()));
        return pages.show(
                "matter/difficulty",
                new RevealedDifficultyPage(
                        OutreachScreen.href(matter, shown),
                        matter.dossier().toString(),
                        why,
                        outreach.reveal(by, shown, why).orElse("")));
    }

    /// Who told of it asks for it to be erased.
    @PostMapping("/matters/{id}/encounters/{encounter}/difficulty/erasure")
    @Door("reveal-difficulty")
    View forget(Person by, @PathVariable UUID id, @PathVariable UUID encounter) {
        var matter = matter(by, id);
        var shown = get(matter, encounter);
        outreach.forget(by, shown);
        return Pages.seeOther(OutreachScreen.href(matter, shown));
    }

    @PostMapping("/matters/{id}/help-items")
    @Door("help-items-act")
    View help(Person by, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields) {
        var matter = matter(by, id);
        var sent = new Sent(fields);
        var need = HelpItem.Need.read(sent.text("need"));
        var due = sent.day("due");
        if (need.isEmpty() || due.isEmpty())
            throw new RefusedByRule(new Refusal("help-incomplete", "", "matter.refused.help", List.of()));
        var saying = new HelpItems.Saying(request(sent), 0, sent.text("owner"), due.get(), HelpItem.State.OPEN, "");
        RefusedByRule.unlessRefused(help.note(by, round(by, matter), need.get(), sent.text("note"), saying));
        return Pages.seeOther("/matters/" + matter.id() + "#help");
    }

    private Noting noting(Person by, Sent sent) {
        return RefusedByRule.unlessRefused(new NotingForm(sent).read(request(sent), matters.partners(by)));
    }

    private EncounterPage page(Person by, Matter matter, List<Encounter> versions, Words words) {
        var shown = versions.getFirst();
        boolean sealed = by.mayOpen("reveal-difficulty") && outreach.keeps(shown);
        var reluctance = shown.reluctance();
        return new EncounterPage(
                OutreachScreen.href(matter, shown),
                "/matters/" + matter.id(),
                matter.dossier().toString(),
                matter.place(),
                words.say("matter.encounter.kind." + shown.kind().code()),
                words.say("matter.encounter.way." + shown.way().code()),
                Minutes.said(shown.at()),
                shown.met(),
                OutreachScreen.officers(shown),
                shown.beside().stream()
                        .map(one -> words.say("matter.encounter.beside." + one.code()))
                        .toList(),
                shown.articles().stream().map(EncounterController::law).toList(),
                shown.materials(),
                shown.said(),
                reluctance == null ? "" : words.say("matter.encounter.reluctance." + reluctance.code()),
                shown.promise(),
                shown.next() == null ? "" : shown.next().toString(),
                versions.stream()
                        .map(one -> new EncounterPage.Version(
                                one.version(), Minutes.said(one.notedAt()), one.byName(), one.why(), one.said()))
                        .toList(),
                sealed,
                Outreach.REASONS,
                by.mayOpen("visits-note") && outreach.mayCorrect(by, shown)
                        ? forms.correcting(by, matter, shown)
                        : null);
    }

    private static EncounterPage.Law law(String article) {
        return new EncounterPage.Law(
                article, Article.read(article).map(StatuteBook::quote).orElse(""));
    }

    private Round round(Person by, Matter matter) {
        var file = dossiers.get(by, matter.dossier());
        return new Round(
                matter.id(),
                matter.dossier().toString(),
                file.map(Dossier::lane).map(lane -> lane.value()).orElse(null),
                file.map(Dossier::committee).orElse(null));
    }

    private Matter matter(Person by, UUID id) {
        return matters.get(by, id).orElseThrow(() -> new NotHere("no such matter"));
    }

    private Encounter get(Matter matter, UUID encounter) {
        return outreach.get(matter.id(), encounter).orElseThrow(() -> new NotHere("no such encounter"));
    }

    private static UUID request(Sent sent) {
        return sent.id("request")
                .orElseThrow(() ->
                        new RefusedByRule(new Refusal("form-without-request", "", "matter.refused.form", List.of())));
    }
}
