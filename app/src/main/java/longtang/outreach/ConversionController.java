package longtang.outreach;

import longtang.people.Door;
import longtang.people.Person;
import longtang.web.NavEntry;
import longtang.web.Pages;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// How far persuasion came, in figures from which nobody can be told.
@Controller
@Door("outreach")
class ConversionController {

    private final Conversion conversion;
    private final Pages pages;

    ConversionController(Conversion conversion, Pages pages) {
        this.conversion = conversion;
        this.pages = pages;
    }

    @Bean
    static NavEntry conversionEntry() {
        return NavEntry.behind("outreach", "outreach.conversion", "/outreach", "message", 67);
    }

    @GetMapping("/outreach")
    View table(Person by) {
        var table = conversion.table(by);
        return pages.show("outreach/conversion", new ConversionPage(table.rows(), table.left(), Conversion.SMALLEST));
    }
}
