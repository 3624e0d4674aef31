package longtang.neighbourhood.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import longtang.neighbourhood.Lane;
import longtang.neighbourhood.LanePlan;
import longtang.neighbourhood.LanePlans;
import longtang.neighbourhood.LanePlans.Saved;
import longtang.neighbourhood.PlanVersion;
import longtang.people.Door;
import longtang.people.Person;
import longtang.web.Pages;
import longtang.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Drawing a lane: the form, its save, and the page for who was overtaken by another's save.
@Controller
@RequestMapping("/lanes/{id}/plan")
@Door("plans")
class PlanController {

    static final String PAGE = "neighbourhood/drafting/plan";
    private static final int LONGEST_WHY = 200;

    private final PlanDesk desk;
    private final LanePlans plans;
    private final Pages pages;
    private final MessageSource messages;

    PlanController(PlanDesk desk, LanePlans plans, Pages pages, MessageSource messages) {
        this.desk = desk;
        this.plans = plans;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping
    View draw(
            Person by, @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer saved, Locale locale) {
        var lane = desk.lane(by, id);
        var words = new Words(messages, locale);
        var newest = desk.newest(lane);
        var plan = newest.map(PlanVersion::plan).orElseGet(() -> LanePlan.blank(lane));
        var notice = saved == null ? PlanPage.Notice.NONE : saved(saved, words);
        return pages.show(
                PAGE,
                desk.page(
                        lane,
                        Draft.of(plan, newest.map(PlanVersion::number).orElse(0)),
                        new DraftReading.Read(plan, List.of()),
                        notice,
                        words));
    }

    /// `version` is 0 when there was nothing to keep.
    private static PlanPage.Notice saved(int version, Words words) {
        var said = version == 0 ? words.say("neighbourhood.unchanged") : words.say("neighbourhood.saved", version);
        return new PlanPage.Notice("good", said, List.of());
    }

    @PostMapping
    View save(Person by, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> form, Locale locale) {
        var lane = desk.lane(by, id);
        var words = new Words(messages, locale);
        var draft = Draft.of(form);
        var base = desk.plan(lane, draft.base());
        var read = DraftReading.read(base, draft);
        if (!read.flaws().isEmpty()) {
            var notice = new PlanPage.Notice("bad", words.say("neighbourhood.flawed"), List.of());
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, PAGE, desk.page(lane, draft, read, notice, words));
        }
        return switch (plans.save(by.asActor(), lane.id(), draft.base(), read.plan(), why(draft))) {
            case Saved.Kept(var version) -> Pages.seeOther("/lanes/" + lane.id() + "/plan?saved=" + version);
            case Saved.Unchanged() -> Pages.seeOther("/lanes/" + lane.id() + "/plan?saved=0");
            case Saved.Overtaken(var newest) -> overtaken(lane, draft, base, read.plan(), newest, words);
        };
    }

    private static String why(Draft draft) {
        return draft.why().substring(0, Math.min(draft.why().length(), LONGEST_WHY));
    }

    /// Both people's changes together in the form, drawn on the newest version; nothing is kept before it is saved.
    private View overtaken(Lane lane, Draft draft, LanePlan base, LanePlan mine, PlanVersion newest, Words words) {
        var theirs = PlanChanges.between(base, newest.plan());
        var ours = PlanChanges.between(base, mine);
        var together = PlanChanges.together(base, mine, newest.plan());
        var lines = new ArrayList<String>();
        lines.add(words.say("neighbourhood.overtaken.theirs", desk.line(newest, words), PlanDesk.told(theirs, words)));
        lines.add(words.say("neighbourhood.overtaken.mine", PlanDesk.told(ours, words)));
        var both = ours.alsoIn(theirs);
        if (!both.isEmpty()) lines.add(words.say("neighbourhood.overtaken.both", PlanDesk.doors(both, words)));
        var again = Draft.of(together, newest.number());
        return pages.show(
                HttpStatus.CONFLICT,
                PAGE,
                desk.page(
                        lane,
                        again.because(draft.why()),
                        DraftReading.read(newest.plan(), again),
                        new PlanPage.Notice("warn", words.say("neighbourhood.overtaken"), lines),
                        words));
    }

    /// Draws what stands in the form, with a row of houses more if one was asked for. Keeps nothing.
    @PostMapping("/draft")
    View redraw(Person by, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> form, Locale locale) {
        var lane = desk.lane(by, id);
        var words = new Words(messages, locale);
        var draft = Draft.of(form);
        var notice = new PlanPage.Notice("warn", words.say("neighbourhood.unsaved"), List.of());
        if ("row".equals(form.getFirst("do"))) {
            var row = HouseRow.read(field -> field("row-" + field, form));
            if (row.isEmpty()) {
                notice = new PlanPage.Notice("bad", words.say("neighbourhood.flaw.row"), List.of());
            } else {
                var houses = new ArrayList<>(draft.houses());
                row.get().houses().forEach(house -> houses.add(Draft.House.of(house, List.of())));
                draft = draft.withHouses(houses);
            }
        }
        var read = DraftReading.read(desk.plan(lane, draft.base()), draft);
        return pages.show(PAGE, desk.page(lane, draft, read, notice, words));
    }

    private static String field(String name, MultiValueMap<String, String> form) {
        var value = form.getFirst(name);
        return value == null ? "" : value;
    }
}
