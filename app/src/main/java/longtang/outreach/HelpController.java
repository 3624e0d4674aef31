package longtang.outreach;

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
import longtang.web.Sent;
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
                .counting(
                        true,
                        viewer -> viewer instanceof Person person ? Optional.of(help.late(person)) : Optional.empty());
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
        RefusedByRule.unlessRefused(help.say(by, item, saying(new Sent(sent))));
        return Pages.seeOther("/help-items#" + id);
    }

    private static HelpItems.Saying saying(Sent sent) {
        var request = sent.id("request");
        var due = sent.day("due");
        if (request.isEmpty() || due.isEmpty())
            throw new RefusedByRule(new Refusal("form-incomplete", "", "outreach.refused.form", List.of()));
        return new HelpItems.Saying(
                request.get(),
                sent.number("version").orElse(0),
                sent.text("owner"),
                due.get(),
                HelpItem.State.read(sent.text("state")).orElse(HelpItem.State.OPEN),
                sent.text("said"));
    }
}
