package longtang.matter;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import longtang.law.Refusal;
import longtang.people.Door;
import longtang.people.Person;
import longtang.web.NotHere;
import longtang.web.Pages;
import longtang.web.RefusedByRule;
import longtang.web.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What is imposed, and who keeps away: noted beside the steps.
@Controller
@Door("matter-act")
class HardStepController {

    private final Matters matters;
    private final HardSteps steps;

    HardStepController(Matters matters, HardSteps steps) {
        this.matters = matters;
        this.steps = steps;
    }

    @PostMapping("/matters/{id}/results")
    View impose(Person by, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields) {
        var matter = matter(by, id);
        var sent = new Sent(fields);
        var kinds = sent.all("kind")
                .flatMap(code -> Imposed.Kind.read(code).stream())
                .collect(Collectors.toSet());
        var fine = Fen.read(sent.text("fine"));
        if (fine.isEmpty())
            throw new RefusedByRule(
                    new Refusal("result-incomplete", "", "matter.refused.result.incomplete", List.of()));
        RefusedByRule.unlessRefused(steps.impose(by, matter, kinds, fine.getAsLong()));
        return Pages.seeOther("/matters/" + matter.id() + "#imposed");
    }

    @PostMapping("/matters/{id}/recusals")
    View recuse(
            Person by,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String reason) {
        var matter = matter(by, id);
        var who = Stream.concat(Stream.of(by), matters.partners(by).stream())
                .filter(one -> one.id().toString().equals(person))
                .findFirst()
                .orElseThrow(() -> new RefusedByRule(
                        new Refusal("recusal-without-reason", "", "matter.refused.recusal", List.of(300))));
        RefusedByRule.unlessRefused(steps.recuse(by, matter, who, reason));
        return Pages.seeOther("/matters/" + matter.id() + "#away");
    }

    private Matter matter(Person by, UUID id) {
        return matters.get(by, id).orElseThrow(() -> new NotHere("no such matter"));
    }
}
