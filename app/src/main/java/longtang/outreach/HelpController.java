package longtang.outreach;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import longtang.law.Refusal;
import longtang.people.Door;
import longtang.people.Person;
import longtang.web.NavEntry;
import longtang.web.NotHere;
import longtang.web.Pages;
import longtang.web.RefusedByRule;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What people lack after a removal: the list, and what became of each.
@Controller
@Door("help-items")
class HelpController {

    private final HelpItems help;
    private final Pages pages;

    HelpController(HelpItems help, Pages pages) {
        this.help = help;
        this.pages = pages;
    }

    @Bean
    static NavEntry helpEntry(HelpItems help) {
        return NavEntry.behind("help-items", "outreach.help", "/help-items", "home", 61)
                .counting(true, viewer -> viewer instanceof Person person ? help.countLate(person) : 0);
    }

    @GetMapping("/help-items")
    View list(Person by) {
        var items = help.list(by);
        return pages.show(
                "outreach/help",
                new HelpPage(
                        items.stream().filter(HelpItem::isOpen).toList(),
                        items.stream().filter(item -> !item.isOpen()).toList(),
                        help.today(),
                        by.mayOpen("help-items-act") ? help.owners() : List.of(),
                        help.newRequest().toString()));
    }

    @PostMapping("/help-items/{id}/steps")
    @Door("help-items-act")
    View say(Person by, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var item = help.get(by, id).orElseThrow(() -> new NotHere("no such item"));
        RefusedByRule.unlessRefused(help.say(by, item, saying(sent)));
        return Pages.seeOther("/help-items#" + id);
    }

    private static HelpItems.Saying saying(MultiValueMap<String, String> sent) {
        var seen = text(sent, "version");
        try {
            return new HelpItems.Saying(
                    UUID.fromString(text(sent, "request")),
                    seen.matches("[0-9]{1,6}") ? Integer.parseInt(seen) : 0,
                    text(sent, "owner"),
                    LocalDate.parse(text(sent, "due")),
                    HelpItem.State.read(text(sent, "state")).orElse(HelpItem.State.OPEN),
                    text(sent, "said"));
        } catch (IllegalArgumentException | DateTimeParseException incomplete) {
            throw new RefusedByRule(new Refusal("form-incomplete", "", "outreach.refused.form", List.of()));
        }
    }

    private static String text(MultiValueMap<String, String> sent, String key) {
        return Optional.ofNullable(sent.getFirst(key)).orElse("").strip();
    }
}
