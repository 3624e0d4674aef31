package longtang.matter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import longtang.dossier.Dossier;
import longtang.dossier.Dossiers;
import longtang.law.LegalCalendar;
import longtang.law.Ruling;
import longtang.people.Access;
import longtang.people.Person;
import longtang.playbook.Book;
import longtang.playbook.Ladder;
import longtang.playbook.Offer;
import longtang.record.Ids;
import longtang.register.StructureNumber;
import longtang.web.Count;
import longtang.web.NotHere;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of this module: open a round of handling on a file, enter what happens, look where it stands.
@Service
@Transactional
public class Matters {

    /// What somebody enters.
    ///
    /// @param request of the form: sent twice, it is one step
    /// @param seen the version of the matter that the person has looked at
    /// @param partner the second officer, where the law wants two
    record Asked(
            UUID request, int seen, String event, @Nullable UUID partner, Map<String, String> facts, String why) {
        Asked {
            facts = Map.copyOf(facts);
        }
    }

    private static final int LONGEST_WHY = 500;

    /// Nobody reads on; a page says that there are more.
    static final int COUNTED = 1_000;

    private final Dossiers dossiers;
    private final Procedures procedures;
    private final Engines engines;
    private final Hands hands;
    private final Handling handling;
    private final Prerequisites prerequisites;
    private final Agreed agreed;
    private final MatterStore store;
    private final CaseClockStore deadlines;
    private final Access access;
    private final Clock clock;

    Matters(
            Dossiers dossiers,
            Procedures procedures,
            Engines engines,
            Hands hands,
            Handling handling,
            Prerequisites prerequisites,
            Agreed agreed,
            MatterStore store,
            CaseClockStore deadlines,
            Access access,
            Clock clock) {
        this.dossiers = dossiers;
        this.procedures = procedures;
        this.engines = engines;
        this.hands = hands;
        this.handling = handling;
        this.prerequisites = prerequisites;
        this.agreed = agreed;
        this.store = store;
        this.deadlines = deadlines;
        this.access = access;
        this.clock = clock;
    }

    /// Opens a round on a file that this person may see and that has no open one. Opening twice by one request opens
    /// one.
    Ruling<UUID> open(Person by, UUID request, StructureNumber number, String reference) {
        var file = file(by, number);
        if (procedures.book(reference).isEmpty())
            return Ruling.refuse("matter-without-book", "", "matter.refused.book", reference);
        var lying = new MatterStore.Lying(
                file.lane() == null ? null : file.lane().value(), file.committee(), file.address());
        var opened = handling.open(by, request, engines.of(reference), number, lying);
        if (opened instanceof Ruling.Allowed) return opened;
        return store.ofRequest(request).<Ruling<UUID>>map(Ruling::allow).orElse(opened);
    }

    /// The file, where this person may see it.
    @Transactional(readOnly = true)
    Dossier file(Person by, StructureNumber number) {
        return dossiers.get(by, number).orElseThrow(() -> new NotHere("no such file"));
    }

    /// Enters an event into a matter that this person may see. What lapsed in the meantime happens first, as it would
    /// have by itself.
    Ruling<Matter> enter(Person by, UUID id, Asked asked) {
        if (asked.why().length() > LONGEST_WHY)
            return Ruling.refuse("reason-too-long", "", "matter.refused.why", LONGEST_WHY);
        var locked =
                store.locked(id).filter(matter -> isSeen(by, matter)).orElseThrow(() -> new NotHere("no such matter"));
        var now = handling.upToNow(locked);
        var matter = now.matter();
        if (matter.version() != asked.seen()) return changedMeanwhile(matter, asked.request());
        var engine = engines.of(matter);
        var offer = engine.offer(matter.standing(), asked.event(), asked.facts());
        if (offer.isEmpty())
            return Ruling.refuse("event-not-now", "", "matter.refused.event", asked.event(), label(matter));
        if (offer.get().whose() == Offer.Whose.REMEDY)
            return Ruling.refuse("remedy-by-its-register", "", "matter.refused.remedy", asked.event());
        return switch (hands.of(by, asked.partner(), offer.get(), today())) {
            case Ruling.Refused<longtang.playbook.Hand>(var why) -> Ruling.refuse(why);
            case Ruling.Allowed<longtang.playbook.Hand>(var hand) ->
                handling.enter(by, hand, engine, now, offer.get(), asked);
        };
    }

    // What this very request has entered is no change of somebody else's.
    private Ruling<Matter> changedMeanwhile(Matter matter, UUID request) {
        if (store.ofRequest(request).isPresent()) return Ruling.allow(matter);
        var last = store.steps(matter.id()).getFirst();
        return Ruling.refuse(
                "matter-changed",
                "",
                last.isByResident()
                        ? "matter.changed.resident"
                        : last.isByClock() ? "matter.changed.clock" : "matter.changed",
                last.byName(),
                Minutes.said(last.at()),
                last.event());
    }

    @Transactional(readOnly = true)
    Optional<Matter> get(Person by, UUID id) {
        return store.get(id).filter(matter -> isSeen(by, matter));
    }

    private boolean isSeen(Person by, Matter matter) {
        return dossiers.get(by, matter.dossier()).isPresent();
    }

    @Transactional(readOnly = true)
    List<Matter> of(StructureNumber dossier) {
        return store.of(dossier);
    }

    @Transactional(readOnly = true)
    List<MatterStore.Due> open(Person by, int from, int most) {
        return store.open(access.sight(by, "matters").forQuery(), from, most);
    }

    Count allOpen(Person by) {
        return MatterStore.open(access.sight(by, "matters").forQuery(), COUNTED);
    }

    @Transactional(readOnly = true)
    int countOpen(Person by) {
        return store.countOpen(access.sight(by, "matters").forQuery(), COUNTED);
    }

    @Transactional(readOnly = true)
    List<MatterStep> steps(Matter matter) {
        return store.steps(matter.id());
    }

    @Transactional(readOnly = true)
    List<CaseClock> clocks(Matter matter) {
        return deadlines.of(matter.id());
    }

    /// What this person may enter now.
    @Transactional(readOnly = true)
    List<Offer> offers(Person by, Matter matter) {
        if (!matter.isOpen() || !by.mayOpen("matter-act")) return List.of();
        return engines.of(matter).offers(matter.standing()).stream()
                .filter(offer -> offer.whose() != Offer.Whose.REMEDY) // those have a register of their own
                .filter(offer -> hands.mayEnter(by, offer))
                .toList();
    }

    /// The labels of proof that an offer still lacks.
    @Transactional(readOnly = true)
    List<String> missing(Matter matter, Offer offer) {
        return prerequisites.missing(bookOf(matter), matter, offer);
    }

    /// The labels of proof that the agreement itself provides for an offer.
    @Transactional(readOnly = true)
    Set<String> filled(Matter matter, Offer offer) {
        return prerequisites.filled(bookOf(matter), matter, offer);
    }

    /// What the agreement has said of the facts that are asked for.
    @Transactional(readOnly = true)
    Map<String, String> agreedFacts(Matter matter) {
        return agreed.facts(bookOf(matter), matter);
    }

    /// The papers of its state that an offer still lacks.
    @Transactional(readOnly = true)
    List<String> unwritten(Matter matter, Offer offer) {
        return prerequisites.unwritten(bookOf(matter), matter, offer);
    }

    /// The visits and talks that an offer still waits for.
    @Transactional(readOnly = true)
    List<String> unspoken(Matter matter, Offer offer) {
        return prerequisites.unspoken(matter, offer);
    }

    /// What was chosen in like cases where this offer is a choice.
    @Transactional(readOnly = true)
    LikeCases likeCases(Matter matter, Offer offer) {
        return prerequisites.likeCases(bookOf(matter), matter, offer);
    }

    /// The persuasion that the book demands of this matter.
    List<Ladder> ladders(Matter matter) {
        return engines.of(matter).ladders(matter.standing());
    }

    List<Person> partners(Person by) {
        return hands.partners(by, today());
    }

    Book bookOf(Matter matter) {
        return procedures.book(matter.book()).orElseThrow();
    }

    private String label(Matter matter) {
        return Labels.of(bookOf(matter), matter.standing().leaf());
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), LegalCalendar.SHANGHAI);
    }

    Instant now() {
        return clock.instant();
    }

    UUID newRequest() {
        return Ids.at(now());
    }
}
