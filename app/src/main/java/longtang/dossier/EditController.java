package longtang.dossier;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import longtang.law.Refusal;
import longtang.law.Ruling;
import longtang.people.Door;
import longtang.people.Person;
import longtang.register.StructureNumber;
import longtang.web.Htmx;
import longtang.web.NotHere;
import longtang.web.Pages;
import longtang.web.RefusedByRule;
import longtang.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Settling facts of a file, and taking a settlement back.
@Controller
@Door("settle")
class EditController {

    private final Dossiers dossiers;
    private final EditScreen screen;
    private final Pages pages;
    private final MessageSource messages;

    EditController(Dossiers dossiers, EditScreen screen, Pages pages, MessageSource messages) {
        this.dossiers = dossiers;
        this.screen = screen;
        this.pages = pages;
        this.messages = messages;
    }

    /// All facts, or the one that is asked for: a page of its own, of which htmx takes the form.
    @GetMapping("/register/{number}/edit")
    View form(
            Person by,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String field,
            Htmx htmx,
            Locale locale) {
        var fields = field == null
                ? Arrays.asList(FactField.values())
                : List.of(FactField.of(field).orElseThrow(() -> new NotHere("no such fact")));
        return pages.show("dossier/edit", screen.empty(by, file(by, number), fields, htmx, words(locale)));
    }

    @PostMapping("/register/{number}/facts")
    View settle(
            Person by,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> sent,
            Htmx htmx,
            Locale locale) {
        var file = file(by, number);
        var form = EditForm.read(sent, by, screen.book());
        if (!form.isReadable()) {
            var problem = form.hasWrongDay() ? "dossier.edit.day" : "dossier.edit.problem";
            return again(by, file, form, words(locale).say(problem), htmx, locale);
        }
        return switch (dossiers.settle(by, form.request(), file.number(), form.version(), form.changes())) {
            case Ruling.Allowed<Integer>(var version) -> Pages.seeOther("/register/" + file.number());
            case Ruling.Refused<Integer>(var why) -> refused(by, file, form, why, htmx, locale);
        };
    }

    private View refused(Person by, Dossier file, EditForm form, Refusal why, Htmx htmx, Locale locale) {
        return switch (why.code()) {
            case "changed-meanwhile" ->
                pages.show(
                        HttpStatus.CONFLICT,
                        "dossier/clash",
                        screen.clash(by, file(by, file.number().toString()), form, words(locale)));
            case "fact-without-reason", "fact-reason-too-long", "fact-in-the-future" ->
                again(by, file, form, words(locale).say(why.fact(), why.args().toArray()), htmx, locale);
            default -> throw new RefusedByRule(why);
        };
    }

    private View again(Person by, Dossier file, EditForm form, String problem, Htmx htmx, Locale locale) {
        return pages.show(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "dossier/edit",
                screen.again(by, file, form, problem, htmx, words(locale)));
    }

    @PostMapping("/register/{number}/facts/{field}/withdrawal")
    View withdraw(
            Person by,
            @PathVariable String number,
            @PathVariable String field,
            @RequestParam MultiValueMap<String, String> sent) {
        var file = file(by, number);
        var fact = FactField.of(field).orElseThrow(() -> new NotHere("no such fact"));
        var form = EditForm.read(sent, by, screen.book());
        return switch (dossiers.withdraw(by, form.request(), file.number(), form.version(), fact)) {
            case Ruling.Allowed<Integer>(var version) -> Pages.seeOther("/register/" + file.number() + "/versions");
            case Ruling.Refused<Integer>(var why) -> throw new RefusedByRule(why);
        };
    }

    private Dossier file(Person by, String number) {
        return StructureNumber.read(number)
                .flatMap(read -> dossiers.get(by, read))
                .orElseThrow(() -> new NotHere("no such file"));
    }

    private Words words(Locale locale) {
        return new Words(messages, locale);
    }
}
