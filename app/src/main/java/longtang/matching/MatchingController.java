package longtang.matching;

import java.util.Locale;
import java.util.Optional;
import longtang.people.Door;
import longtang.people.Person;
import longtang.record.Actor;
import longtang.web.Count;
import longtang.web.Htmx;
import longtang.web.NavEntry;
import longtang.web.Pages;
import longtang.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// Cross-matching on screen: the question that waits, the last run, a button for another.
@Controller
@RequestMapping("/matching")
@Door("matching")
class MatchingController {

    private final MatchingScreen screen;
    private final MatchingWorker worker;
    private final Pages pages;
    private final MessageSource messages;

    MatchingController(MatchingScreen screen, MatchingWorker worker, Pages pages, MessageSource messages) {
        this.screen = screen;
        this.worker = worker;
        this.pages = pages;
        this.messages = messages;
    }

    /// While a run is under way htmx asks again and again, and gets only what changes.
    @GetMapping
    View show(Person by, Htmx htmx, Locale locale) {
        return pages.show(
                htmx.yes() ? "matching/body" : "matching/matching", screen.show(by, new Words(messages, locale)));
    }

    @PostMapping("/runs")
    View run(Actor by) {
        worker.start(by);
        return Pages.seeOther("/matching");
    }

    @Configuration
    static class Setup {

        @Bean
        NavEntry matchingEntry() {
            return NavEntry.behind("matching", "matching.title", "/matching", "link", 30)
                    .counting(true, viewer -> Optional.of(Count.of(ProposalStore.OPEN)));
        }
    }
}
