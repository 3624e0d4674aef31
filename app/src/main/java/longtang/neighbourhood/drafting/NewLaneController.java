package longtang.neighbourhood.drafting;

import java.util.Locale;
import java.util.Optional;
import longtang.neighbourhood.Committee;
import longtang.neighbourhood.Lane;
import longtang.neighbourhood.Neighbourhood;
import longtang.people.Door;
import longtang.record.Actor;
import longtang.web.Pages;
import longtang.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A lane that no ledger has spoken of yet, so that it can be drawn before the first round.
@Controller
@RequestMapping("/lanes/new")
@Door("plans")
class NewLaneController {

    private static final String ROAD = "[\\p{IsHan}0-9]{1,14}(路|街|道|浜|场|里|坊|村|桥|港|湾)";

    private final Neighbourhood neighbourhood;
    private final Pages pages;
    private final MessageSource messages;

    NewLaneController(Neighbourhood neighbourhood, Pages pages, MessageSource messages) {
        this.neighbourhood = neighbourhood;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping
    View ask() {
        return pages.show("neighbourhood/drafting/newlane", new NewLanePage("", "", "", ""));
    }

    @PostMapping
    View take(
            Actor by,
            @RequestParam String road,
            @RequestParam String number,
            @RequestParam(defaultValue = "") String committee,
            Locale locale) {
        var where = Metres.plain(road);
        var which = Metres.plain(number).replaceFirst("弄$", "");
        if (!where.matches(ROAD)) return again(road, number, committee, "neighbourhood.new.road", locale);
        if (!which.matches("[1-9]\\d{0,4}")) return again(road, number, committee, "neighbourhood.new.number", locale);
        var area = committee.isBlank() ? Optional.<Committee>empty() : area(Metres.plain(committee));
        if (area.isEmpty() && !committee.isBlank()) {
            return again(road, number, committee, "neighbourhood.new.committee", locale);
        }
        var place = new Lane.Whereabouts(where, which, area.map(Committee::code).orElse(null));
        return Pages.seeOther("/lanes/" + neighbourhood.takeDown(by, place).id() + "/plan");
    }

    private Optional<Committee> area(String typed) {
        return typed.matches("\\d{12}") ? neighbourhood.committee(typed) : neighbourhood.committeeNamed(typed);
    }

    private View again(String road, String number, String committee, String flaw, Locale locale) {
        return pages.show(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "neighbourhood/drafting/newlane",
                new NewLanePage(road, number, committee, new Words(messages, locale).say(flaw)));
    }
}
