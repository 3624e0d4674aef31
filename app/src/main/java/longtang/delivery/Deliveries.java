package longtang.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import longtang.evidence.Exhibits;
import longtang.law.Attempt;
import longtang.law.Counting;
import longtang.law.Delivery;
import longtang.law.LegalCalendar;
import longtang.law.LegalTime;
import longtang.law.NoticePeriod;
import longtang.law.Refusal;
import longtang.law.Ruling;
import longtang.law.Served;
import longtang.law.Service;
import longtang.law.Statute;
import longtang.notice.Paper;
import longtang.record.Act;
import longtang.record.Actor;
import longtang.record.Acts;
import longtang.record.Ids;
import longtang.vault.KeyRing;
import longtang.vault.PersonName;
import longtang.vault.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.annotation.Transactional;

/// The door to deliveries: say to whom a paper must be brought, note each attempt, find out from which day it counts.
@org.springframework.stereotype.Service
@Transactional
public class Deliveries {

    static final int LONGEST_NAME = 60;
    private static final int MOST = 30;
    private static final String NAME = "name";
    private static final String SIGNER = "signer";

    private final DeliveryStore store;
    private final Exhibits exhibits;
    private final Vault vault;
    private final KeyRing keys;
    private final Acts acts;
    private final Clock clock;
    private final Service service;

    /// @param period how long a public notice hangs: `shanghai` 60 days (城管条例 25), `national` 30 (民事诉讼法 95)
    Deliveries(
            DeliveryStore store,
            Exhibits exhibits,
            Vault vault,
            KeyRing keys,
            Acts acts,
            Clock clock,
            @Value("${longtang.public-notice:shanghai}") String period) {
        this.store = store;
        this.exhibits = exhibits;
        this.vault = vault;
        this.keys = keys;
        this.acts = acts;
        this.clock = clock;
        this.service = new Service(
                new LegalTime(LegalCalendar.bundled(), Counting.usual()),
                period.equals("national") ? NoticePeriod.national() : NoticePeriod.shanghai());
    }

    /// Notes that a paper must be brought to somebody; several decide together when it is served.
    public Ruling<Addressee> address(Actor.Person by, Paper paper, PersonName name) {
        if (!paper.holds()) return refuse("delivery-of-no-paper");
        if (name.whole().isEmpty() || name.whole().length() > LONGEST_NAME)
            return refuse("addressee-unreadable", LONGEST_NAME);
        var others = addressees(paper);
        if (others.size() >= MOST) return refuse("addressees-too-many", MOST);
        var same = others.stream().filter(one -> one.name().equals(name)).findFirst();
        if (same.isPresent()) return Ruling.allow(same.get());
        var now = now();
        var id = Ids.at(now);
        var subject = Addressee.subject(id);
        var sealed = vault.make(List.of(subject)).seal(subject, NAME, name.whole());
        store.insert(
                new DeliveryStore.AddresseeRow(id, paper.round(), paper.dossier(), paper.id(), sealed, now),
                keys.mark("person", name.whole()),
                by.id());
        acts.note(by, act("addressee.noted", paper).with("addressee", id.toString()));
        return Ruling.allow(new Addressee(id, paper.round(), paper.id(), name, now));
    }

    /// Strikes somebody who should not have been noted, with a reason; not where the paper has reached them. Who is
    /// struck already stays so.
    public Ruling<UUID> strike(Actor.Person by, Paper paper, UUID addressee, String why) {
        if (why.isBlank()) return refuse("strike-without-reason");
        var known = addressees(paper).stream()
                .filter(one -> one.id().equals(addressee))
                .findFirst();
        if (known.isEmpty())
            return struck(paper).stream().anyMatch(one -> one.who().id().equals(addressee))
                    ? Ruling.allow(addressee)
                    : refuse("delivery-without-addressee");
        boolean brought =
                standing(paper).stream().anyMatch(one -> one.isDelivered() && addressee.equals(one.addressee()));
        if (brought) return refuse("strike-of-somebody-served");
        store.strike(addressee, why.strip(), now(), by);
        acts.note(by, act("addressee.struck", paper).with("addressee", addressee.toString()));
        return Ruling.allow(addressee);
    }

    /// Notes an attempt. What the law does not take for service is refused with its article and kept nowhere.
    public Ruling<Handover> note(Actor.Person by, Paper paper, Noting noting) {
        var before = store.of(paper.id()).stream()
                .filter(row -> row.id().equals(noting.request()))
                .findFirst();
        if (before.isPresent()) return Ruling.allow(opened(before.get()));
        var tried = standing(paper);
        var asked = new Checking(paper, noting, now())
                .refusal()
                .or(() -> strangers(paper, noting))
                .or(() -> miscorrected(noting, tried));
        if (asked.isPresent()) return Ruling.refuse(asked.get());
        var handover = handover(by, paper, noting);
        if (handover.isDelivered()) {
            var others = tried.stream()
                    .filter(one -> Objects.equals(one.addressee(), noting.addressee()))
                    .filter(one -> !one.id().equals(noting.corrects()))
                    .toList();
            if (counts(paper, others, handover) instanceof Ruling.Refused<Served>(var why)) return Ruling.refuse(why);
        }
        keep(by, paper, handover);
        return Ruling.allow(handover);
    }

    private Optional<Refusal> strangers(Paper paper, Noting noting) {
        boolean everybody = noting.addressee() == null && Kind.isPosted(paper);
        boolean known = addressees(paper).stream().anyMatch(one -> one.id().equals(noting.addressee()));
        if (!everybody && !known) return Optional.of(refusal("delivery-without-addressee"));
        return noting.proof().exhibits().stream()
                        .allMatch(id -> exhibits.get(paper.round(), id).isPresent())
                ? Optional.empty()
                : Optional.of(refusal("delivery-exhibit-not-here"));
    }

    private static Optional<Refusal> miscorrected(Noting noting, List<Handover> standing) {
        if (noting.corrects() == null) return Optional.empty();
        boolean there = standing.stream().anyMatch(one -> one.id().equals(noting.corrects()));
        if (!there) return Optional.of(refusal("delivery-corrected-already"));
        return noting.why().isBlank() ? Optional.of(refusal("correction-without-reason")) : Optional.empty();
    }

    private Handover handover(Actor.Person by, Paper paper, Noting noting) {
        return new Handover(
                noting.request(),
                paper.round(),
                paper.id(),
                noting.addressee(),
                noting.method(),
                noting.trouble(),
                noting.at(),
                noting.officers().stream()
                        .map(one -> new Handover.Officer(
                                one.id(),
                                one.name(),
                                Objects.requireNonNull(one.certificate()).number()))
                        .toList(),
                noting.signer(),
                noting.relation(),
                noting.said(),
                noting.proof(),
                noting.corrects(),
                noting.why(),
                now(),
                by.name());
    }

    private void keep(Actor.Person by, Paper paper, Handover handover) {
        var subject = Handover.subject(handover.id());
        var signer = handover.signer().whole();
        var sealed = signer.isEmpty() ? null : vault.make(List.of(subject)).seal(subject, SIGNER, signer);
        store.insert(handover, paper.dossier(), sealed, signer.isEmpty() ? "" : keys.mark("person", signer), by);
        var act = act("delivery.noted", paper)
                .with("handover", handover.id().toString())
                .with("way", handover.method().name())
                .with(
                        "outcome",
                        handover.trouble() == null
                                ? "DELIVERED"
                                : handover.trouble().name());
        acts.note(by, act.on("paper.serve", handover.delivery().article().toString(), "-"));
    }

    /// Those to whom the paper must be brought, in the order in which they were noted. A name whose key is gone is
    /// empty.
    @Transactional(readOnly = true)
    public List<Addressee> addressees(Paper paper) {
        return named(store.addressees(paper.id()));
    }

    /// Those who were struck, in the order in which they were.
    @Transactional(readOnly = true)
    public List<Struck> struck(Paper paper) {
        var rows = store.struck(paper.id());
        var named = named(rows.stream().map(DeliveryStore.StruckRow::addressee).toList());
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new Struck(
                        named.get(i),
                        rows.get(i).why(),
                        rows.get(i).at(),
                        rows.get(i).byName()))
                .toList();
    }

    List<Addressee> named(List<DeliveryStore.AddresseeRow> rows) {
        var open =
                vault.open(rows.stream().map(row -> Addressee.subject(row.id())).toList());
        return rows.stream()
                .map(row -> new Addressee(
                        row.id(),
                        row.round(),
                        row.paper(),
                        new PersonName(open.open(Addressee.subject(row.id()), NAME, row.name())
                                .orElse("")),
                        row.notedAt()))
                .toList();
    }

    /// Every attempt, corrected ones too, in the order of the days.
    @Transactional(readOnly = true)
    public List<Handover> all(Paper paper) {
        return store.of(paper.id()).stream().map(this::opened).toList();
    }

    private Handover opened(DeliveryStore.HandoverRow row) {
        var sealed = row.signer();
        if (sealed == null) return row.handover();
        var subject = Handover.subject(row.id());
        return row.signedBy(new PersonName(
                vault.open(List.of(subject)).open(subject, SIGNER, sealed).orElse("")));
    }

    /// The attempts that nobody has corrected.
    private List<Handover> standing(Paper paper) {
        var all = all(paper);
        var corrected =
                all.stream().map(Handover::corrects).filter(Objects::nonNull).toList();
        return all.stream().filter(one -> !corrected.contains(one.id())).toList();
    }

    /// How far the paper has come.
    @Transactional(readOnly = true)
    public Reached reached(Paper paper) {
        var tried = standing(paper);
        if (Kind.isPosted(paper)) return new Reached(List.of(each(paper, Optional.empty(), tried)));
        return new Reached(addressees(paper).stream()
                .map(who -> each(
                        paper,
                        Optional.of(who),
                        tried.stream()
                                .filter(one -> who.id().equals(one.addressee()))
                                .toList()))
                .toList());
    }

    private Reached.Each each(Paper paper, Optional<Addressee> who, List<Handover> tried) {
        var rulings = tried.stream()
                .filter(Handover::isDelivered)
                .map(one -> counts(paper, tried, one))
                .toList();
        var first = rulings.stream()
                .filter(Ruling.Allowed.class::isInstance)
                .findFirst()
                .orElseGet(() -> rulings.isEmpty() ? refuse("delivery-not-done", paper.name()) : rulings.getLast());
        return new Reached.Each(who, tried, first);
    }

    /// Whether one attempt counts as service after those before it. What is posted for everybody counts on that day.
    private Ruling<Served> counts(Paper paper, List<Handover> others, Handover one) {
        if (Kind.isPosted(paper))
            return Ruling.allow(
                    new Served(one.day(), Delivery.Method.BY_NOTICE, Statute.COERCION.article(44), new TreeSet<>()));
        var earlier = others.stream()
                .filter(other -> !other.isDelivered() && !other.at().isAfter(one.at()))
                .map(other -> new Attempt(other.method(), other.day(), Objects.requireNonNull(other.trouble())))
                .toList();
        return service.of(Kind.of(paper), earlier, one.delivery());
    }

    /// The last day of a public notice that is posted on a day.
    public LocalDate noticeOver(LocalDate posted) {
        return service.noticeOver(posted).day();
    }

    static Refusal refusal(String code, Object... args) {
        return new Refusal(code, Checking.article(code), "delivery.refused." + code, List.of(args));
    }

    private static <T> Ruling<T> refuse(String code, Object... args) {
        return Ruling.refuse(refusal(code, args));
    }

    private static Act act(String what, Paper paper) {
        return Act.of(what, "dossier", paper.dossier())
                .with("round", paper.round().toString())
                .with("paper", paper.id().toString());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
