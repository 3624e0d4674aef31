package longtang.matter;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import longtang.agreement.Promises;
import longtang.people.Door;
import longtang.people.Person;
import longtang.web.Pages;
import longtang.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What is being handled, the next deadline first.
@Controller
@Door("matters")
class MatterListController {

    private static final int LINES = 30;
    private static final int SOON = 3;

    private final Matters matters;
    private final Promises promises;
    private final Pages pages;
    private final MessageSource messages;

    MatterListController(Matters matters, Promises promises, Pages pages, MessageSource messages) {
        this.matters = matters;
        this.promises = promises;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping("/matters")
    View list(Person by, @RequestParam(defaultValue = "0") int from, Locale locale) {
        var words = new Words(messages, locale);
        int start = Math.max(0, from);
        List<MatterStore.Due> found = matters.open(by, start, LINES + 1);
        var missed =
                promises.missedIn(found.stream().map(due -> due.matter().id()).toList());
        return pages.show(
                "matter/matters",
                new MattersPage(
                        found.stream()
                                .limit(LINES)
                                .map(due ->
                                        line(due, missed.contains(due.matter().id()), words))
                                .toList(),
                        matters.countOpen(by),
                        start == 0 ? "" : "/matters?from=" + Math.max(0, start - LINES),
                        found.size() <= LINES ? "" : "/matters?from=" + (start + LINES)));
    }

    private MattersPage.Line line(MatterStore.Due due, boolean missed, Words words) {
        var overdue = due.overdue().isEmpty() && missed ? words.say("matter.promise.missed") : due.overdue();
        var matter = due.matter();
        var book = matters.bookOf(matter);
        return new MattersPage.Line(
                "/matters/" + matter.id(),
                matter.dossier().toString(),
                matter.place(),
                Labels.of(book, matter.standing().leaf()),
                book.title(),
                overdue.isEmpty() ? said(due.day(), words) : words.say("matter.overdue"),
                overdue.isEmpty() ? due.day() == null ? "" : due.day().toString() : overdue,
                overdue.isEmpty() ? urgency(due.day()) : "late");
    }

    private String said(@Nullable LocalDate day, Words words) {
        if (day == null) return words.say("matter.due.none");
        long left = ChronoUnit.DAYS.between(matters.today(), day);
        return left < 0 ? words.say("matter.late", -left) : words.say("matter.left", left);
    }

    private String urgency(@Nullable LocalDate day) {
        if (day == null) return "none";
        long left = ChronoUnit.DAYS.between(matters.today(), day);
        return left < 0 ? "late" : left <= SOON ? "soon" : "later";
    }
}
