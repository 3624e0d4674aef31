package longtang.notice;

import longtang.people.OpenToEveryone;
import longtang.web.NotHere;
import longtang.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// Where whoever holds a paper may check it: kind, number, date, organ, and whether it holds. Nothing of anybody.
@Controller
class CheckController {

    private final Papers papers;
    private final Pages pages;

    CheckController(Papers papers, Pages pages) {
        this.papers = papers;
        this.pages = pages;
    }

    @OpenToEveryone
    @GetMapping("/papers/{code}")
    View check(@PathVariable String code) {
        if (!Codes.isWritten(code)) throw new NotHere("not a code");
        var paper = papers.byCode(code).orElseThrow(() -> new NotHere("no such paper"));
        var issue = java.util.Objects.requireNonNull(paper.issue());
        var withdrawn = paper.withdrawal();
        return pages.show(
                "notice/check",
                new CheckPage(
                        paper.name(),
                        issue.written(),
                        issue.on().toString(),
                        paper.organ(),
                        withdrawn == null ? "" : Days.minute(withdrawn.at()).substring(0, 10)));
    }
}
