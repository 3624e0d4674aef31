package longtang.matching;

import java.util.Locale;
import java.util.UUID;
import longtang.law.Refusal;
import longtang.law.Ruling;
import longtang.people.Door;
import longtang.people.Person;
import longtang.record.Actor;
import longtang.web.Htmx;
import longtang.web.NotHere;
import longtang.web.Pages;
import longtang.web.RefusedByRule;
import longtang.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A person's answer to the question on the desk. htmx gets the next question, a browser the page, a machine RFC 9457.
@Controller
@RequestMapping("/matching")
@Door("judge")
class DeskController {

    static final int LONGEST_WHY = 500;

    private final Decisions decisions;
    private final ProposalStore proposals;
    private final DeskScreen screen;
    private final Pages pages;
    private final MessageSource messages;

    DeskController(
            Decisions decisions, ProposalStore proposals, DeskScreen screen, Pages pages, MessageSource messages) {
        this.decisions = decisions;
        this.proposals = proposals;
        this.screen = screen;
        this.pages = pages;
        this.messages = messages;
    }

    @PostMapping("/questions/{id}")
    View answer(
            Person by,
            Htmx htmx,
            Locale locale,
            @PathVariable UUID id,
            @RequestParam String verdict,
            @RequestParam(defaultValue = "") String why) {
        if (!proposals.exists(id)) throw new NotHere("no such question");
        var read = Verdict.read(verdict)
                .filter(it -> it.isOfPairs() && it != Verdict.SPLIT)
                .orElseThrow(() -> new NotHere("no such answer"));
        return next(by, htmx, locale, decisions.answer(actor(by), id, read, shortened(why)));
    }

    /// Undoes what this person decided last.
    @PostMapping("/undo")
    View undo(Person by, Htmx htmx, Locale locale) {
        var latest = decisions.latestOf(actor(by)).orElseThrow(() -> new NotHere("nothing to undo"));
        return next(by, htmx, locale, decisions.undo(actor(by), latest.id(), ""));
    }

    private View next(Person by, Htmx htmx, Locale locale, Ruling<Decided> ruling) {
        var words = new Words(messages, locale);
        return switch (ruling) {
            case Ruling.Allowed<Decided>(var decided) ->
                htmx.yes()
                        ? pages.show("matching/desk", screen.show(by, told(decided, words), "", words))
                        : Pages.seeOther("/matching");
            case Ruling.Refused<Decided>(var why) -> {
                if (!htmx.yes()) throw new RefusedByRule(why);
                yield pages.show(HttpStatus.CONFLICT, "matching/desk", screen.show(by, "", said(why, words), words));
            }
        };
    }

    private static String told(Decided decided, Words words) {
        return words.say(
                decided.waitsForSecond()
                        ? "matching.told.second"
                        : "matching.told." + decided.verdict().code());
    }

    private static String said(Refusal why, Words words) {
        return words.say(why.fact(), why.args().toArray());
    }

    static Actor.Person actor(Person by) {
        return (Actor.Person) by.asActor();
    }

    static String shortened(String why) {
        var text = why.strip();
        return text.substring(0, Math.min(text.length(), LONGEST_WHY));
    }
}
