package longtang.hotline;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import longtang.law.Ruling;
import longtang.people.Door;
import longtang.record.Actor;
import longtang.web.NavEntry;
import longtang.web.NotHere;
import longtang.web.Pages;
import longtang.web.RefusedByRule;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What is due when.
@Controller
@RequestMapping("/tickets")
@Door("tickets")
class TicketController {

    private static final int LINES = 30;
    private static final int LONGEST_QUERY = 100;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Tickets tickets;
    private final Pages pages;
    private final Clock clock;

    TicketController(Tickets tickets, Pages pages, Clock clock) {
        this.tickets = tickets;
        this.pages = pages;
        this.clock = clock;
    }

    @Bean
    static NavEntry ticketsEntry(Tickets tickets) {
        return NavEntry.behind("tickets", "hotline.nav", "/tickets", "phone", 40)
                .counting(true, viewer -> Optional.of(tickets.late()));
    }

    @GetMapping
    View list(
            @RequestParam(defaultValue = "open") String tab,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int from) {
        var chosen = read(tab);
        var query = q.strip().substring(0, Math.min(q.strip().length(), LONGEST_QUERY));
        var today = LocalDate.now(clock);
        var start = Math.max(0, from);
        var found = tickets.find(chosen, query, today, start, LINES + 1);
        var tally = tickets.tally(today);
        return pages.show(
                "hotline/tickets",
                new TicketsPage(
                        tabs(chosen, tally, query),
                        tab(chosen),
                        query,
                        found.stream()
                                .limit(LINES)
                                .map(ticket -> line(ticket, today))
                                .toList(),
                        start == 0 ? "" : href(chosen, query, Math.max(0, start - LINES)),
                        found.size() <= LINES ? "" : href(chosen, query, start + LINES),
                        tally.open() + tally.answered() == 0));
    }

    private static TicketStore.Tab read(String tab) {
        return Arrays.stream(TicketStore.Tab.values())
                .filter(known -> tab(known).equals(tab))
                .findFirst()
                .orElse(TicketStore.Tab.OPEN);
    }

    private static String tab(TicketStore.Tab tab) {
        return tab.name().toLowerCase(Locale.ROOT);
    }

    private static List<TicketsPage.Tab> tabs(TicketStore.Tab chosen, TicketStore.Tally tally, String query) {
        return Arrays.stream(TicketStore.Tab.values())
                .map(tab -> new TicketsPage.Tab(tab(tab), href(tab, query, 0), count(tab, tally), tab == chosen))
                .toList();
    }

    private static int count(TicketStore.Tab tab, TicketStore.Tally tally) {
        return switch (tab) {
            case OPEN -> tally.open();
            case LATE -> tally.late();
            case SOON -> tally.soon();
            case OTHER -> tally.other();
            case ANSWERED -> tally.answered();
        };
    }

    private static String href(TicketStore.Tab tab, String query, int from) {
        var href = new StringBuilder("/tickets?tab=").append(tab(tab));
        if (!query.isEmpty()) href.append("&q=").append(URLEncoder.encode(query, StandardCharsets.UTF_8));
        if (from > 0) href.append("&from=").append(from);
        return href.toString();
    }

    private TicketsPage.Line line(Ticket ticket, LocalDate today) {
        var due = ticket.dueOn();
        var days = due == null ? 0 : (int) ChronoUnit.DAYS.between(today, due);
        var answered = ticket.answeredAt();
        return new TicketsPage.Line(
                ticket.number(),
                "/sightings/" + ticket.sighting(),
                minute(ticket.receivedAt()),
                ticket.request(),
                ticket.address(),
                ticket.gist(),
                ticket.about(),
                urgency(ticket, days),
                Math.abs(days),
                due == null ? ticket.dueWritten() : due.toString(),
                ticket.assignee(),
                answered == null ? "" : ticket.answeredBy() + " " + MINUTE.format(answered.atZone(clock.getZone())));
    }

    private static String minute(@Nullable LocalDateTime at) {
        return at == null ? "" : MINUTE.format(at);
    }

    private static String urgency(Ticket ticket, int days) {
        if (!ticket.isOpen()) return "answered";
        if (ticket.dueOn() == null) return "unknown";
        if (days < 0) return "late";
        return days <= TicketStore.SOON ? "soon" : "later";
    }

    // The number stands in the form: it may hold any character, which a path may not.
    @PostMapping("/answers")
    View answer(Actor by, @RequestParam String number, @RequestParam(defaultValue = "open") String tab) {
        known(number);
        return back(tickets.answer(by, number), tab);
    }

    @PostMapping("/reopenings")
    View reopen(Actor by, @RequestParam String number, @RequestParam(defaultValue = "answered") String tab) {
        known(number);
        return back(tickets.reopen(by, number), tab);
    }

    private void known(String number) {
        if (!tickets.has(number)) throw new NotHere("no such ticket");
    }

    private static View back(Ruling<String> ruling, String tab) {
        if (ruling instanceof Ruling.Refused(var why)) throw new RefusedByRule(why);
        return Pages.seeOther(href(read(tab), "", 0));
    }
}
