package longtang.dossier;

import java.util.Locale;
import java.util.UUID;
import longtang.neighbourhood.LaneId;
import longtang.people.Door;
import longtang.people.Person;
import longtang.people.Role;
import longtang.web.NotHere;
import longtang.web.Pages;
import longtang.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A committee's area, for its own staff and for those who work for the whole street.
@Controller
@Door("committees")
class CommitteeController {

    private final CommitteeScreen screen;
    private final Pages pages;
    private final MessageSource messages;

    CommitteeController(CommitteeScreen screen, Pages pages, MessageSource messages) {
        this.screen = screen;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping("/committees")
    View committees(Person by) {
        return by.role() == Role.COMMITTEE
                ? Pages.seeOther(CommitteeScreen.href(String.valueOf(by.committee())))
                : pages.show("dossier/committees", screen.list(by));
    }

    @GetMapping("/committees/{code}")
    View committee(
            Person by, @PathVariable String code, @RequestParam(required = false) @Nullable UUID after, Locale locale) {
        var committee = screen.find(by, code).orElseThrow(() -> new NotHere("no such committee"));
        return pages.show(
                "dossier/committee",
                screen.show(by, committee, after == null ? null : new LaneId(after), new Words(messages, locale)));
    }
}
