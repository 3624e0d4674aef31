package longtang.hold;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import longtang.people.Door;
import longtang.people.Person;
import longtang.web.NavEntry;
import longtang.web.Pages;
import longtang.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What is retained for the time being, the review that is due first comes first.
@Controller
@Door("holds")
class HoldsController {

    private static final int LINES = 50;

    private final Holds holds;
    private final HoldScreen screen;
    private final Pages pages;
    private final MessageSource messages;

    HoldsController(Holds holds, HoldScreen screen, Pages pages, MessageSource messages) {
        this.holds = holds;
        this.screen = screen;
        this.pages = pages;
        this.messages = messages;
    }

    @Bean
    static NavEntry holdsEntry(Holds holds) {
        return NavEntry.behind("holds", "hold.nav", "/holds", "stamp", 62)
                .counting(
                        true,
                        viewer -> viewer instanceof Person person ? Optional.of(holds.late(person)) : Optional.empty());
    }

    @GetMapping("/holds")
    View list(
            Person by,
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "0") int from,
            Locale locale) {
        var words = new Words(messages, locale);
        var filter = HoldFilter.read(view);
        int start = Math.max(0, from);
        var found = holds.list(by, filter, start, LINES + 1);
        return pages.show(
                "hold/holds",
                new HoldsPage(
                        Stream.of(HoldFilter.values())
                                .map(one -> new HoldsPage.Tab(
                                        href(one, 0),
                                        words.say("hold.view." + one.code()),
                                        holds.count(by, one),
                                        one == filter))
                                .toList(),
                        found.stream()
                                .limit(LINES)
                                .map(hold -> screen.line(hold, words))
                                .toList(),
                        start == 0 ? "" : href(filter, Math.max(0, start - LINES)),
                        found.size() <= LINES ? "" : href(filter, start + LINES),
                        holds.today().toString()));
    }

    private static String href(HoldFilter filter, int from) {
        return "/holds?view=" + filter.code() + (from == 0 ? "" : "&from=" + from);
    }
}
