package longtang.matter;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import longtang.people.Access;
import longtang.people.Door;
import longtang.people.Person;
import longtang.remedy.Remedies;
import longtang.remedy.Remedy;
import longtang.web.NavEntry;
import longtang.web.Pages;
import longtang.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The remedies of all matters that somebody may see, as far as something is still to be done.
@Controller
@Door("remedies")
class RemedyListController {

    private static final int MOST = 500;

    private final Remedies remedies;
    private final MatterStore store;
    private final CaseClockStore deadlines;
    private final Access access;
    private final Pages pages;
    private final MessageSource messages;

    RemedyListController(
            Remedies remedies,
            MatterStore store,
            CaseClockStore deadlines,
            Access access,
            Pages pages,
            MessageSource messages) {
        this.remedies = remedies;
        this.store = store;
        this.deadlines = deadlines;
        this.access = access;
        this.pages = pages;
        this.messages = messages;
    }

    @Bean
    static NavEntry remediesEntry() {
        return NavEntry.behind("remedies", "remedy.nav", "/remedies", "scale", 17);
    }

    @GetMapping("/remedies")
    @Transactional(readOnly = true)
    View list(Person by, Locale locale) {
        var words = new Words(messages, locale);
        Map<UUID, Matter> seen = store
                .among(remedies.roundsWithDue(), access.sight(by, "remedies").forQuery())
                .stream()
                .collect(Collectors.toMap(Matter::id, Function.identity()));
        List<RemedyListPage.Line> lines = remedies.due(seen.keySet(), MOST).stream()
                .map(one -> line(one, Objects.requireNonNull(seen.get(one.round())), words))
                .toList();
        return pages.show("matter/remedylist", new RemedyListPage(lines));
    }

    private RemedyListPage.Line line(Remedy one, Matter matter, Words words) {
        return new RemedyListPage.Line(
                "/matters/" + matter.id() + "/remedies",
                matter.place(),
                matter.dossier().toString(),
                words.say("matter.round", matter.round()),
                words.say("remedy.stage." + one.stage().name()) + (one.number().isEmpty() ? "" : "　" + one.number()),
                RemedyScreen.state(one, words),
                RemedyScreen.due(one, deadlines.of(matter.id()), words));
    }
}
