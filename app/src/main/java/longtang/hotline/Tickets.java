package longtang.hotline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import longtang.law.Ruling;
import longtang.ledger.Field;
import longtang.ledger.LedgerKind;
import longtang.people.Role;
import longtang.record.Act;
import longtang.record.Actor;
import longtang.record.Acts;
import longtang.register.Observations;
import longtang.register.Topic;
import longtang.sighting.LedgerImported;
import longtang.sighting.Sighting;
import longtang.sighting.Sightings;
import longtang.web.Count;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of this module: tickets come in with their ledger, and are answered.
@Service
@Transactional
public class Tickets {

    private static final int LONGEST_GIST = 160;

    private final Sightings sightings;
    private final TicketStore store;
    private final Observations observations;
    private final Acts acts;
    private final Clock clock;

    Tickets(Sightings sightings, TicketStore store, Observations observations, Acts acts, Clock clock) {
        this.sightings = sightings;
        this.store = store;
        this.observations = observations;
        this.acts = acts;
        this.clock = clock;
    }

    /// Delivered at least once: a ticket never goes back to an older revision.
    @ApplicationModuleListener
    void on(LedgerImported imported) {
        if (imported.kind() != LedgerKind.COMPLAINTS) return;
        var tickets =
                sightings.ofImport(imported.job()).stream().map(this::ticket).toList();
        store.put(tickets);
        acts.note(Actor.CLOCK, Act.of("tickets.taken", "import", imported.job()).with("tickets", tickets.size()));
    }

    private Ticket ticket(Sighting sighting) {
        var due = shown(sighting, Field.DUE);
        return new Ticket(
                sighting.key().recordId(),
                sighting.id(),
                sighting.revision(),
                sighting.entry().seenAt(),
                shown(sighting, Field.REQUEST),
                shown(sighting, Field.ADDRESS),
                gist(shown(sighting, Field.TEXT)),
                about(observations.observe(sighting.entry()).topic()),
                WrittenDue.read(due).orElse(null),
                due,
                shown(sighting, Field.ASSIGNEE),
                null,
                "");
    }

    // With the eyes that see least: what is kept here may be shown to anybody who may see tickets.
    private static String shown(Sighting sighting, Field field) {
        return sighting.textFor(Role.COMMITTEE, field).orElse("");
    }

    private static String gist(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_GIST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_GIST)) + "…";
    }

    private static String about(Topic topic) {
        return switch (topic) {
            case Topic.OfStructure() -> "structure";
            case Topic.OfOtherMatter(var matter) -> matter.name().toLowerCase(Locale.ROOT);
            case Topic.Unclear() -> "unclear";
        };
    }

    /// Notes that the ticket has been answered; answering it again changes nothing.
    public Ruling<String> answer(Actor by, String number) {
        if (!store.answer(number, clock.instant(), nameOf(by))) return Ruling.allow(number);
        acts.note(by, Act.of("ticket.answered", "ticket", number));
        return Ruling.allow(number);
    }

    /// Takes an answer back that was noted by mistake.
    public Ruling<String> reopen(Actor by, String number) {
        if (!store.reopen(number)) return Ruling.allow(number);
        acts.note(by, Act.of("ticket.reopened", "ticket", number));
        return Ruling.allow(number);
    }

    private static String nameOf(Actor by) {
        return by instanceof Actor.Person person ? person.name() : "-";
    }

    @Transactional(readOnly = true)
    boolean has(String number) {
        return store.has(number);
    }

    /// How many are open beyond their term.
    public Count late() {
        return TicketStore.late(LocalDate.now(clock));
    }

    @Transactional(readOnly = true)
    TicketStore.Tally tally(LocalDate today) {
        return store.tally(today, today.plusDays(TicketStore.SOON));
    }

    @Transactional(readOnly = true)
    List<Ticket> find(TicketStore.Tab tab, String text, LocalDate today, int from, int most) {
        return store.find(tab, text, today, from, most);
    }
}
