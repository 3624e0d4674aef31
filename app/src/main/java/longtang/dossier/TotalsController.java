package longtang.dossier;

import longtang.neighbourhood.Committee;
import longtang.neighbourhood.Neighbourhood;
import longtang.people.Door;
import longtang.web.NavEntry;
import longtang.web.Pages;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// Counts by committee, for those who steer and need no single case.
@Controller
@Door("totals")
class TotalsController {

    private final TotalsStore store;
    private final Neighbourhood neighbourhood;
    private final Pages pages;

    TotalsController(TotalsStore store, Neighbourhood neighbourhood, Pages pages) {
        this.store = store;
        this.neighbourhood = neighbourhood;
        this.pages = pages;
    }

    @Bean
    static NavEntry totalsEntry() {
        return NavEntry.behind("totals", "dossier.totals", "/totals", "chart", 68);
    }

    @GetMapping("/totals")
    View totals() {
        return pages.show(
                "dossier/totals",
                new TotalsPage(store.totals().stream()
                        .map(total -> new TotalsPage.Line(
                                neighbourhood
                                        .committee(total.committee())
                                        .map(Committee::name)
                                        .orElse(""),
                                total.files(),
                                total.focus(),
                                total.removed()))
                        .toList()));
    }
}
