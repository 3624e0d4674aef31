package longtang.people;

import longtang.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The front door: everybody goes on to the first page of their own navigation.
@Controller
@Door("start")
class StartController {

    private final Pages pages;

    StartController(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/")
    View start(Person by) {
        return Pages.seeOther(pages.firstPage(by));
    }
}
