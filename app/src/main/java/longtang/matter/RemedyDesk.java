package longtang.matter;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import longtang.dossier.Dossiers;
import longtang.law.Delivery;
import longtang.law.Refusal;
import longtang.law.Ruling;
import longtang.law.Served;
import longtang.law.Statute;
import longtang.notice.Paper;
import longtang.notice.Papers;
import longtang.people.Person;
import longtang.playbook.Hand;
import longtang.playbook.Offer;
import longtang.record.Actor;
import longtang.record.Ids;
import longtang.remedy.Closing;
import longtang.remedy.Lodging;
import longtang.remedy.Outcome;
import longtang.remedy.Remedies;
import longtang.remedy.Remedy;
import longtang.remedy.Stage;
import longtang.web.RefusedByRule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets a matter follow what is lodged against its decisions, open or closed: register, step and papers in one
/// transaction, or none of them.
@Component
class RemedyDesk {

    // 责成, 取走财物 and the rest of force stand on these.
    private static final List<String> CARRY_OUT = List.of("《行政强制法》", "《上海市拆除违法建筑若干规定》第十条", "《上海市拆除违法建筑若干规定》第十二条");

    private final Remedies remedies;
    private final Papers papers;
    private final Engines engines;
    private final Handling handling;
    private final Hands hands;
    private final Dossiers dossiers;
    private final MatterStore store;

    RemedyDesk(
            Remedies remedies,
            Papers papers,
            Engines engines,
            Handling handling,
            Hands hands,
            Dossiers dossiers,
            MatterStore store) {
        this.remedies = remedies;
        this.papers = papers;
        this.engines = engines;
        this.handling = handling;
        this.hands = hands;
        this.dossiers = dossiers;
        this.store = store;
    }

    /// What the register may take now.
    List<Offer> offers(Matter matter) {
        return engines.of(matter).offers(matter.standing()).stream()
                .filter(offer -> offer.whose() == Offer.Whose.REMEDY)
                .toList();
    }

    @Transactional
    Ruling<Remedy> lodge(Person by, Matter seen, Lodging asked) {
        var matter = handling.letLapse(store.locked(seen.id()).orElseThrow());
        var before = remedies.get(matter.id(), asked.request());
        if (before.isPresent()) return Ruling.allow(before.get());
        var offer = offered(matter, RemedyEvents.lodging(asked.stage()));
        if (offer.isEmpty()) return refuse("remedy-not-now");
        var lodged = remedies.lodge(actor(by), asked);
        return lodged instanceof Ruling.Allowed<Remedy>(var remedy)
                ? follow(by, matter, remedy, offer.get(), Optional.empty())
                : lodged;
    }

    private Optional<Offer> offered(Matter matter, List<String> events) {
        var offers = offers(matter);
        return events.stream()
                .flatMap(event -> offers.stream().filter(offer -> offer.event().equals(event)))
                .findFirst();
    }

    // What the register has kept and the procedure refuses is kept nowhere: the exception takes all of it back.
    private Ruling<Remedy> follow(Person by, Matter matter, Remedy remedy, Offer offer, Optional<Served> served) {
        if (!hands.mayEnter(by, offer))
            throw new RefusedByRule(refusal("matter-not-by-this-role", "matter.refused.role", offer.event()));
        var key = remedy.id() + "/" + offer.event() + "/" + matter.version();
        var asked = new Matters.Asked(
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
                matter.version(),
                offer.event(),
                null,
                Map.of(),
                remedy.number());
        var step = handling.step(
                Taker.of(by), new Hand.Outside(offer.event()), engines.of(matter), matter, offer, asked, served);
        if (step instanceof Ruling.Refused<Matter>(var why)) throw new RefusedByRule(why);
        return Ruling.allow(remedy);
    }

    /// What follows from how it ended: the matter goes where its book says; a decision that fell takes its papers with
    /// it, and opens a new round where the old one is closed.
    @Transactional
    Ruling<Remedy> end(Person by, Matter seen, UUID id, Closing asked) {
        var matter = handling.letLapse(store.locked(seen.id()).orElseThrow());
        var remedy = remedies.get(matter.id(), id);
        if (remedy.isEmpty()) return refuse("remedy-not-now");
        var event = RemedyEvents.ending(remedy.get().stage(), asked.outcome());
        var offer = offered(matter, List.of(event));
        if (!event.isEmpty() && offer.isEmpty()) return refuse("remedy-not-now");
        var ended = remedies.end(actor(by), matter.id(), id, asked);
        if (!(ended instanceof Ruling.Allowed<Remedy>(var done))) return ended;
        var ending = Objects.requireNonNull(done.ending());
        offer.ifPresent(one -> follow(by, matter, done, one, one.serve().map(_ -> served(ending.served()))));
        if (ending.outcome().voids()) fall(by, matter, done, ending);
        if (ending.outcome() == Outcome.REMITTED) heardAnew(by, done, ending);
        return Ruling.allow(done);
    }

    // 发回重审: the suit goes on in the first instance, as a line of its own, until that one ends.
    private void heardAnew(Person by, Remedy appeal, Remedy.Ending ending) {
        var court = remedies.of(appeal.round()).stream()
                .filter(one -> one.stage() == Stage.FIRST_INSTANCE && Objects.equals(one.paper(), appeal.paper()))
                .map(Remedy::organ)
                .reduce(appeal.organ(), (_, latest) -> latest);
        var again = new Lodging(
                UUID.nameUUIDFromBytes((appeal.id() + "/anew").getBytes(StandardCharsets.UTF_8)),
                appeal.round(),
                appeal.dossier(),
                appeal.paper(),
                appeal.against(),
                Stage.FIRST_INSTANCE,
                court,
                "",
                ending.served(),
                "发回重审（" + ending.paper() + "）：" + appeal.sought(),
                appeal.claimed(),
                List.of());
        if (remedies.lodge(actor(by), again) instanceof Ruling.Refused<Remedy>(var why)) throw new RefusedByRule(why);
    }

    // A judgment reaches us as its own receipt says.
    private static Served served(LocalDate on) {
        return new Served(on, Delivery.Method.IN_PERSON, Statute.CIVIL_PROCEDURE.article(87), new TreeSet<>());
    }

    private void fall(Person by, Matter matter, Remedy remedy, Remedy.Ending ending) {
        var reason = "依" + remedy.organ() + ending.paper() + verb(ending);
        for (var paper : fallen(matter, remedy)) {
            if (papers.withdraw(by.asActor(), matter.id(), paper.id(), reason)
                    instanceof Ruling.Refused<Paper>(var why)) throw new RefusedByRule(why);
        }
        if (!matter.isOpen()) reopen(by, matter, remedy, ending);
    }

    private static String verb(Remedy.Ending ending) {
        return ending.outcome() == Outcome.CHANGED ? "变更" : "撤销";
    }

    /// The decision, and what was issued to carry it out.
    private List<Paper> fallen(Matter matter, Remedy remedy) {
        var all = papers.of(matter.id()).stream().filter(Paper::holds).toList();
        var decision =
                all.stream().filter(paper -> paper.id().equals(remedy.paper())).findFirst();
        if (decision.isEmpty()) return List.of();
        var issued = Objects.requireNonNull(decision.get().issue()).at();
        return all.stream()
                .filter(paper -> paper.equals(decision.get())
                        || CARRY_OUT.stream().anyMatch(paper.basis()::contains)
                                && Objects.requireNonNull(paper.issue()).at().isAfter(issued))
                .toList();
    }

    private void reopen(Person by, Matter matter, Remedy remedy, Remedy.Ending ending) {
        var open = store.of(matter.dossier()).stream().filter(Matter::isOpen).findFirst();
        var next = open.map(Matter::id).orElseGet(() -> opened(by, matter, remedy, ending));
        var note =
                new Remedy.Note(Remedy.Turn.REOPENED, ending.served(), "", 0, List.of(), next, ending.at(), by.name());
        if (remedies.note(actor(by), Ids.at(ending.at()), matter.id(), remedy.id(), note)
                instanceof Ruling.Refused<Remedy>(var why)) throw new RefusedByRule(why);
    }

    private UUID opened(Person by, Matter matter, Remedy remedy, Remedy.Ending ending) {
        var file = dossiers.get(by, matter.dossier()).orElseThrow();
        var lying = new MatterStore.Lying(
                file.lane() == null ? null : file.lane().value(), file.committee(), file.address());
        var why = "第 " + matter.round() + " 轮的" + remedy.against() + "已由" + remedy.organ() + ending.paper()
                + verb(ending) + "，另立本轮";
        var request = UUID.nameUUIDFromBytes((remedy.id() + "/next").getBytes(StandardCharsets.UTF_8));
        return switch (handling.open(by, request, engines.of(matter), matter.dossier(), lying, why)) {
            case Ruling.Refused<UUID>(var no) -> throw new RefusedByRule(no);
            case Ruling.Allowed<UUID>(var id) -> id;
        };
    }

    /// Notes a turn: extended, stayed, paid, taken back from the public.
    @Transactional
    Ruling<Remedy> note(Person by, Matter seen, UUID request, UUID id, Remedy.Note note) {
        var matter = handling.letLapse(store.locked(seen.id()).orElseThrow());
        if (remedies.isNoted(request))
            return remedies.get(matter.id(), id)
                    .<Ruling<Remedy>>map(Ruling::allow)
                    .orElseGet(() -> refuse("remedy-not-now"));
        var event = RemedyEvents.of(note.turn());
        var offer = offered(matter, List.of(event));
        if (!event.isEmpty() && offer.isEmpty()) return refuse("remedy-not-now");
        var noted = remedies.note(actor(by), request, matter.id(), id, note);
        if (noted instanceof Ruling.Allowed<Remedy>(var done))
            offer.ifPresent(one -> follow(by, matter, done, one, Optional.empty()));
        return noted;
    }

    private static Refusal refusal(String code, String fact, Object... args) {
        return new Refusal(code, "", fact, List.of(args));
    }

    private static <T> Ruling<T> refuse(String code) {
        return Ruling.refuse(refusal(code, "remedy.refused." + code));
    }

    private static Actor.Person actor(Person by) {
        return (Actor.Person) by.asActor();
    }
}
