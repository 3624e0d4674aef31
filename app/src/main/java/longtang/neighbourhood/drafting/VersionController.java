package longtang.neighbourhood.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import longtang.law.Refusal;
import longtang.neighbourhood.Lane;
import longtang.neighbourhood.LanePlan;
import longtang.neighbourhood.LanePlans;
import longtang.neighbourhood.LanePlans.Saved;
import longtang.neighbourhood.PlanSheet;
import longtang.neighbourhood.PlanVersion;
import longtang.people.Door;
import longtang.people.Person;
import longtang.web.NotHere;
import longtang.web.Pages;
import longtang.web.RefusedByRule;
import longtang.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Older versions of a plan: the list, one as it was, and taking one up again.
@Controller
@RequestMapping("/lanes/{id}/plan/versions")
@Door("lanes")
class VersionController {

    private static final int PAGE = 30;

    private final PlanDesk desk;
    private final LanePlans plans;
    private final Pages pages;
    private final MessageSource messages;

    VersionController(PlanDesk desk, LanePlans plans, Pages pages, MessageSource messages) {
        this.desk = desk;
        this.plans = plans;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping
    View list(
            Person by, @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer before, Locale locale) {
        var lane = desk.lane(by, id);
        var words = new Words(messages, locale);
        var found = plans.before(lane.id(), before == null ? Integer.MAX_VALUE : before, PAGE + 1);
        var lines = new ArrayList<VersionsPage.Line>();
        for (var i = 0; i < Math.min(found.size(), PAGE); i++) {
            var older = i + 1 < found.size() ? found.get(i + 1).plan() : LanePlan.blank(lane);
            lines.add(line(lane, found.get(i), older, before == null && i == 0, words));
        }
        var next =
                found.size() > PAGE ? href(lane) + "?before=" + lines.getLast().number() : "";
        return pages.show(
                "neighbourhood/drafting/versions",
                new VersionsPage("/lanes/" + lane.id(), lane.text(), List.copyOf(lines), next));
    }

    private VersionsPage.Line line(Lane lane, PlanVersion version, LanePlan older, boolean newest, Words words) {
        return new VersionsPage.Line(
                version.number(),
                href(lane) + "/" + version.number(),
                desk.when(version.at()),
                PlanDesk.who(version, words),
                version.why(),
                PlanDesk.told(PlanChanges.between(older, version.plan()), words),
                newest);
    }

    private static String href(Lane lane) {
        return "/lanes/" + lane.id() + "/plan/versions";
    }

    @GetMapping("/{number}")
    View one(Person by, @PathVariable UUID id, @PathVariable int number, Locale locale) {
        var lane = desk.lane(by, id);
        var words = new Words(messages, locale);
        var version = version(lane, number);
        var newest = desk.newest(lane).orElseThrow().number();
        return pages.show(
                "neighbourhood/drafting/version",
                new VersionPage(
                        "/lanes/" + lane.id(),
                        lane.text(),
                        line(lane, version, desk.plan(lane, number - 1), number == newest, words),
                        PlanSheet.of(words.say("neighbourhood.plan.of", lane.text()), version.plan()),
                        newest,
                        number != newest && by.mayOpen("plans")));
    }

    private PlanVersion version(Lane lane, int number) {
        return plans.version(lane.id(), number).orElseThrow(() -> new NotHere("no such version"));
    }

    @PostMapping("/{number}/restoration")
    @Door("plans")
    View restore(Person by, @PathVariable UUID id, @PathVariable int number, @RequestParam int base, Locale locale) {
        var lane = desk.lane(by, id);
        var why = new Words(messages, locale).say("neighbourhood.restored.why", number);
        return switch (plans.restore(by.asActor(), lane.id(), base, version(lane, number), why)) {
            case Saved.Kept(var version) -> Pages.seeOther("/lanes/" + lane.id() + "/plan?saved=" + version);
            case Saved.Unchanged() -> Pages.seeOther("/lanes/" + lane.id() + "/plan?saved=0");
            case Saved.Overtaken(var newest) ->
                throw new RefusedByRule(
                        new Refusal("plan-overtaken", "", "neighbourhood.restore.overtaken", List.of(newest.number())));
        };
    }
}
