package longtang.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import longtang.agreement.Agreement;
import longtang.agreement.Agreements;
import longtang.agreement.Capacity;
import longtang.agreement.Signatories;
import longtang.law.Refusal;
import longtang.people.Door;
import longtang.people.Person;
import longtang.record.Actor;
import longtang.vault.PersonName;
import longtang.web.NotHere;
import longtang.web.Pages;
import longtang.web.RefusedByRule;
import longtang.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The agreement of a matter: begun, written, printed, worked under, taken back; and who must sign in the round.
@Controller
@Door("matters")
class AgreementController {

    private final Matters matters;
    private final AgreementDesk desk;
    private final AgreementScreen screen;
    private final Agreements agreements;
    private final Signatories signatories;
    private final Withdrawals withdrawals;
    private final Pages pages;
    private final MessageSource messages;

    AgreementController(
            Matters matters,
            AgreementDesk desk,
            AgreementScreen screen,
            Agreements agreements,
            Signatories signatories,
            Withdrawals withdrawals,
            Pages pages,
            MessageSource messages) {
        this.matters = matters;
        this.desk = desk;
        this.screen = screen;
        this.agreements = agreements;
        this.signatories = signatories;
        this.withdrawals = withdrawals;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping("/matters/{id}/agreement")
    View show(Person by, @PathVariable UUID id, Locale locale) {
        var matter = matter(by, id);
        var binding = desk.binding(matter);
        if (binding.isEmpty())
            throw new RefusedByRule(new Refusal("agreement-not-now", "", "matter.refused.agreement.now", List.of()));
        return pages.show("matter/agreement", screen.show(by, matter, binding.get(), new Words(messages, locale)));
    }

    /// Begins one, or saves what was written.
    @PostMapping("/matters/{id}/agreement")
    @Door("matter-act")
    View write(Person by, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var matter = matter(by, id);
        RefusedByRule.unlessRefused(desk.begin(by, matter));
        var form = new AgreementForm(sent);
        if (!form.text("version").isEmpty())
            RefusedByRule.unlessRefused(agreements.write(actor(by), matter.id(), form.number("version"), form.terms()));
        return back(matter);
    }

    /// The draft of its paper, saying what it says now.
    @PostMapping("/matters/{id}/agreement/paper")
    @Door("matter-act")
    View draft(Person by, @PathVariable UUID id) {
        var matter = matter(by, id);
        var draft = RefusedByRule.unlessRefused(desk.draft(by, matter, matters.offers(by, matter)));
        return Pages.seeOther(PaperList.href(draft));
    }

    @PostMapping("/matters/{id}/agreement/work")
    @Door("matter-act")
    View begin(Person by, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var matter = matter(by, id);
        var present = new ArrayList<UUID>();
        var consents = new HashMap<UUID, UUID>();
        for (var who : signatories.of(matter.id())) {
            var said = Objects.requireNonNullElse(sent.getFirst("presence." + who.id()), "");
            var exhibit = AgreementForm.id(said);
            if (said.equals("present")) present.add(who.id());
            else if (exhibit != null) consents.put(who.id(), exhibit);
        }
        var began = moment(new AgreementForm(sent).text("began"));
        RefusedByRule.unlessRefused(agreements.beginWork(actor(by), matter.id(), began, present, consents));
        return back(matter);
    }

    /// What came by telephone, on paper or in person.
    @PostMapping("/matters/{id}/agreement/withdrawal")
    @Door("matter-act")
    View withdraw(Person by, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var matter = matter(by, id);
        var form = new AgreementForm(sent);
        var channel = List.of(Agreement.Channel.PHONE, Agreement.Channel.PAPER, Agreement.Channel.IN_PERSON).stream()
                .filter(one -> one.code().equals(form.text("channel")))
                .findFirst()
                .orElseThrow(() -> unreadable());
        RefusedByRule.unlessRefused(withdrawals.noted(
                by, matter.id(), channel, moment(form.text("came")), AgreementForm.id(form.text("signatory"))));
        return back(matter);
    }

    private Instant moment(String text) {
        var moment = AgreementForm.moment(text);
        return moment == null ? matters.now() : moment;
    }

    /// Who must sign in this round, whatever is signed. `paper` leads back to the paper from which one came.
    @PostMapping("/matters/{id}/signatories")
    @Door("matter-act")
    View note(Person by, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var matter = matter(by, id);
        var form = new AgreementForm(sent);
        var capacity = Capacity.read(form.text("capacity")).orElseThrow(() -> unreadable());
        RefusedByRule.unlessRefused(signatories.note(
                actor(by),
                matter.id(),
                matter.dossier().toString(),
                capacity,
                new PersonName(form.text("name")),
                form.text("organisation")));
        return back(matter, form);
    }

    @PostMapping("/matters/{id}/signatories/{signatory}/removal")
    @Door("matter-act")
    View drop(
            Person by,
            @PathVariable UUID id,
            @PathVariable UUID signatory,
            @RequestParam MultiValueMap<String, String> sent) {
        var matter = matter(by, id);
        RefusedByRule.unlessRefused(
                signatories.drop(actor(by), matter.id(), matter.dossier().toString(), signatory));
        return back(matter, new AgreementForm(sent));
    }

    private static RefusedByRule unreadable() {
        return new RefusedByRule(new Refusal("form-without-request", "", "matter.refused.form", List.of()));
    }

    private static View back(Matter matter) {
        return Pages.seeOther("/matters/" + matter.id() + "/agreement");
    }

    private static View back(Matter matter, AgreementForm form) {
        var paper = AgreementForm.id(form.text("paper"));
        return paper == null
                ? back(matter)
                : Pages.seeOther("/matters/" + matter.id() + "/papers/" + paper + "/signatures");
    }

    private static Actor.Person actor(Person by) {
        return (Actor.Person) by.asActor();
    }

    private Matter matter(Person by, UUID id) {
        return matters.get(by, id).orElseThrow(() -> new NotHere("no such matter"));
    }
}
