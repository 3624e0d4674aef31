package longtang.dossier;

import java.util.Locale;
import java.util.UUID;
import longtang.neighbourhood.LaneId;
import longtang.people.Door;
import longtang.people.Person;
import longtang.web.Htmx;
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

/// One lane, one plan (一弄一图): the way into the files by looking where they stand.
@Controller
@Door("lanes")
class LaneController {

    private final LaneScreen screen;
    private final Pages pages;
    private final MessageSource messages;

    LaneController(LaneScreen screen, Pages pages, MessageSource messages) {
        this.screen = screen;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping("/lanes")
    View lanes(Person by, @RequestParam(required = false) @Nullable UUID after) {
        return pages.show("dossier/lanes", screen.list(by, after == null ? null : new LaneId(after)));
    }

    /// With htmx only the plan and what stands beside it.
    @GetMapping("/lanes/{id}")
    View lane(
            Person by,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String door,
            Htmx htmx,
            Locale locale) {
        var lane = screen.find(by, new LaneId(id)).orElseThrow(() -> new NotHere("no such lane"));
        var page = screen.show(by, lane, door == null || door.isBlank() ? null : door, new Words(messages, locale));
        return pages.show(htmx.yes() ? "dossier/lanebody" : "dossier/lane", page);
    }
}
