package longtang.matter;

import java.util.Optional;
import java.util.UUID;
import longtang.delivery.Addressee;
import longtang.delivery.Deliveries;
import longtang.delivery.Handover;
import longtang.delivery.Noting;
import longtang.law.Ruling;
import longtang.law.Served;
import longtang.notice.Paper;
import longtang.notice.Papers;
import longtang.people.Person;
import longtang.record.Actor;
import longtang.vault.PersonName;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Bringing a matter's papers to people: by officers who may, and with deadlines that follow when a day was wrong.
@Service
class DeliveryDesk {

    private final Deliveries deliveries;
    private final Guards guards;
    private final Serving serving;
    private final Papers papers;
    private final Handling handling;
    private final MatterStore store;

    DeliveryDesk(
            Deliveries deliveries,
            Guards guards,
            Serving serving,
            Papers papers,
            Handling handling,
            MatterStore store) {
        this.deliveries = deliveries;
        this.guards = guards;
        this.serving = serving;
        this.papers = papers;
        this.handling = handling;
        this.store = store;
    }

    Ruling<Addressee> address(Person by, Paper paper, PersonName name) {
        return deliveries.address(actor(by), paper, name);
    }

    @Transactional
    Ruling<UUID> strike(Person by, Paper paper, UUID addressee, String why) {
        return deliveries.strike(actor(by), paper, addressee, why);
    }

    /// Notes an attempt, or what was wrong with one.
    @Transactional
    Ruling<Handover> note(Person by, Matter seen, Paper paper, Noting noting) {
        var officers =
                noting.officers().stream().map(one -> one.id().toString()).toList();
        var partial = guards.partial(seen, officers);
        if (partial.isPresent()) return Ruling.refuse(partial.get());
        var matter = store.locked(seen.id()).orElseThrow();
        var noted = deliveries.note(actor(by), paper, noting);
        if (noted instanceof Ruling.Allowed<Handover> && noting.corrects() != null) follow(by, matter, paper, noting);
        return noted;
    }

    // Where the correction leaves no service at all, the matter stands, and the gate holds it.
    private void follow(Person by, Matter matter, Paper paper, Noting noting) {
        var known = serving.day(matter, paper.name());
        boolean current = papers.holding(matter.id(), paper.name())
                .filter(one -> one.id().equals(paper.id()))
                .isPresent();
        if (known.isEmpty() || !current) return;
        if (deliveries.reached(paper).whole() instanceof Ruling.Allowed<Served>(var served)
                && !Optional.of(served.on()).equals(known))
            handling.servedOn(by, noting.request(), matter, paper.name(), served.on(), noting.why());
    }

    private static Actor.Person actor(Person by) {
        return (Actor.Person) by.asActor();
    }
}
