package longtang.notice;

import longtang.people.Door;
import longtang.people.Person;
import longtang.web.Pages;
import longtang.web.RefusedByRule;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What the papers of each organ say of it: the mark in its numbers, where remedies are sought.
@Controller
@Door("organs")
class OrganWordsController {

    private final OrganWords words;
    private final Pages pages;

    OrganWordsController(OrganWords words, Pages pages) {
        this.words = words;
        this.pages = pages;
    }

    @GetMapping("/organs/papers")
    View words(@RequestParam(defaultValue = "") String organ) {
        return pages.show("notice/organwords", new OrganWordsPage(words.all(), organ));
    }

    @PostMapping("/organs/papers")
    View keep(
            Person by,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String mark,
            @RequestParam(defaultValue = "") String review,
            @RequestParam(defaultValue = "") String court) {
        RefusedByRule.unlessRefused(words.keep(by.asActor(), organ, mark, review, court));
        return Pages.seeOther("/organs/papers");
    }
}
