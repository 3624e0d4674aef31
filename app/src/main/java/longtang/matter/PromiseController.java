package longtang.matter;

import java.util.List;
import java.util.UUID;
import longtang.agreement.Promises;
import longtang.law.Refusal;
import longtang.people.Door;
import longtang.people.Person;
import longtang.record.Actor;
import longtang.web.NotHere;
import longtang.web.Pages;
import longtang.web.RefusedByRule;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Promises of what somebody promised: set, and proven.
@Controller
@Door("matter-act")
class PromiseController {

    private final Matters matters;
    private final Promises promises;

    PromiseController(Matters matters, Promises promises) {
        this.matters = matters;
        this.promises = promises;
    }

    @PostMapping("/matters/{id}/promises")
    View set(Person by, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var matter = open(by, id);
        var form = new AgreementForm(sent);
        var due = AgreementForm.day(form.text("due"));
        if (due == null) throw new RefusedByRule(refusal("promise-in-the-past"));
        RefusedByRule.unlessRefused(promises.set(
                actor(by), matter.id(), matter.dossier().toString(), form.text("what"), due, form.text("proof")));
        return back(matter);
    }

    @PostMapping("/matters/{id}/promises/{step}/proof")
    View met(
            Person by,
            @PathVariable UUID id,
            @PathVariable UUID step,
            @RequestParam MultiValueMap<String, String> sent) {
        var matter = open(by, id);
        var exhibit = AgreementForm.id(new AgreementForm(sent).text("exhibit"));
        if (exhibit == null) throw new RefusedByRule(refusal("promise-without-proof"));
        RefusedByRule.unlessRefused(promises.met(actor(by), matter.id(), step, exhibit));
        return back(matter);
    }

    private Matter open(Person by, UUID id) {
        return matters.get(by, id)
                .filter(Matter::isOpen)
                .filter(matter -> matters.bookOf(matter).undertaking().isPresent())
                .orElseThrow(() -> new NotHere("no such matter"));
    }

    private static Refusal refusal(String code) {
        return new Refusal(code, "", "agreement.refused." + code, List.of());
    }

    private static View back(Matter matter) {
        return Pages.seeOther("/matters/" + matter.id() + "#promise");
    }

    private static Actor.Person actor(Person by) {
        return (Actor.Person) by.asActor();
    }
}
