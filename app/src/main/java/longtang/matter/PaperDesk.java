package longtang.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import longtang.dossier.Dossiers;
import longtang.evidence.Exhibit;
import longtang.evidence.Exhibits;
import longtang.law.Ruling;
import longtang.notice.Order;
import longtang.notice.Paper;
import longtang.notice.Papers;
import longtang.people.People;
import longtang.people.Person;
import longtang.playbook.Basis;
import longtang.playbook.Book;
import longtang.playbook.Offer;
import longtang.playbook.State;
import longtang.record.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The papers of a matter: which are to be written now, what is known for them, who issues them, and which still lack.
@Component
class PaperDesk {

    private final Papers papers;
    private final Procedures procedures;
    private final Organs organs;
    private final Hands hands;
    private final People people;
    private final Dossiers dossiers;
    private final Exhibits exhibits;
    private final Talked talked;
    private final AgreedWords agreed;
    private final Safekeeping safekeeping;
    private final MatterStore store;

    PaperDesk(
            Papers papers,
            Procedures procedures,
            Organs organs,
            Hands hands,
            People people,
            Dossiers dossiers,
            Exhibits exhibits,
            Talked talked,
            AgreedWords agreed,
            Safekeeping safekeeping,
            MatterStore store) {
        this.papers = papers;
        this.procedures = procedures;
        this.organs = organs;
        this.hands = hands;
        this.people = people;
        this.dossiers = dossiers;
        this.exhibits = exhibits;
        this.talked = talked;
        this.agreed = agreed;
        this.safekeeping = safekeeping;
        this.store = store;
    }

    /// Papers of its state that an event needs and that have not been issued since the matter wants them.
    List<String> lacking(Book book, Matter matter, Offer offer) {
        if (offer.needs().isEmpty()) return List.of();
        var steps = store.steps(matter.id());
        var written = papers.of(matter.id());
        return offer.needs().stream()
                .filter(name -> !isIssued(written, name, Wanting.since(book, matter, steps, name)))
                .toList();
    }

    private static boolean isIssued(List<Paper> written, String name, Instant since) {
        return written.stream().anyMatch(paper -> paper.name().equals(name) && issuedSince(paper, since));
    }

    private static boolean issuedSince(Paper paper, Instant since) {
        var issue = paper.issue();
        return issue != null && paper.holds() && !issue.at().isBefore(since);
    }

    /// The papers that may be written now: what the state and the way into it want, then those of events to come.
    List<String> open(Matter matter, List<Offer> offers) {
        var book = book(matter);
        var open = new LinkedHashSet<String>();
        leaf(book, matter).ifPresent(leaf -> open.addAll(leaf.work().documents()));
        store.steps(matter.id()).stream()
                .filter(step -> !step.at().isBefore(matter.since()))
                .flatMap(step -> step.lines().stream())
                .filter(line -> line.kind().equals("wanted"))
                .forEach(line -> open.add(line.what()));
        offers.forEach(offer -> open.addAll(offer.papers()));
        open.retainAll(book.papers().keySet());
        return List.copyOf(open);
    }

    /// The paper of that kind that was written last since it is wanted: a draft, or one that holds.
    Optional<Paper> current(Matter matter, String name) {
        var since = Wanting.since(book(matter), matter, store.steps(matter.id()), name);
        return papers.of(matter.id()).reversed().stream()
                .filter(paper -> paper.name().equals(name))
                .filter(paper -> paper.isDraft() || issuedSince(paper, since))
                .findFirst();
    }

    @Transactional
    Ruling<Paper> begin(Person by, Matter matter, List<Offer> offers, String name) {
        if (!matter.isOpen() || !open(matter, offers).contains(name))
            return Ruling.refuse("paper-not-wanted", "", "matter.refused.paper", name);
        var book = book(matter);
        var template = java.util.Objects.requireNonNull(book.papers().get(name));
        var basis = basis(book, matter, template);
        var known = new HashMap<>(known(by, matter, book, template, basis).values());
        known.putAll(talked.known(matter, template));
        known.putAll(safekeeping.known(book, matter, template));
        var order = new Order(
                matter.id(), matter.dossier().toString(), name, basis, template.fields(), organ(book, matter), known);
        return Ruling.allow(papers.begin((Actor.Person) by.asActor(), order));
    }

    private Known known(Person by, Matter matter, Book book, longtang.playbook.Paper template, String basis) {
        return new Known(
                matter,
                book,
                template,
                basis,
                dossiers.get(by, matter.dossier()),
                officers(by, matter),
                exhibits.of(matter.id()).stream().map(Exhibit::label).distinct().toList(),
                papers.of(matter.id()),
                agreed.values(book, matter, template.name()),
                organs.today());
    }

    private static String basis(Book book, Matter matter, longtang.playbook.Paper template) {
        return template.basis()
                .or(() -> leaf(book, matter).map(leaf -> leaf.work().basis()))
                .filter(Basis.Legal.class::isInstance)
                .map(Basis::toString)
                .orElse("");
    }

    // A committee that helps writes no papers of the office: they are the enforcing organ's.
    private String organ(Book book, Matter matter) {
        var role = leaf(book, matter)
                .map(leaf -> book.roles().get(leaf.work().role()))
                .filter(one -> !one.kind().equals("协助"))
                .or(() -> book.roles().values().stream()
                        .filter(one -> one.kind().equals("执法"))
                        .findFirst());
        LocalDate today = organs.today();
        return role.flatMap(one -> organs.installation().organ(one.name(), today))
                .map(organ -> organ.name())
                .orElse("");
    }

    // Whoever handled the matter so far and whoever writes, as far as they hold certificates (行政处罚法 42).
    private List<Person> officers(Person by, Matter matter) {
        var ids = new LinkedHashSet<UUID>();
        ids.add(by.id());
        matter.standing().facts().forEach((name, value) -> {
            if (name.startsWith("经办·"))
                Stream.of(value.split(" ")).map(UUID::fromString).forEach(ids::add);
        });
        return ids.stream()
                .flatMap(id -> people.get(id).stream())
                .filter(person -> person.certificate() != null)
                .toList();
    }

    /// Whether this person issues papers in the state where the matter is.
    boolean mayIssue(Person by, Matter matter) {
        var book = book(matter);
        return matter.isOpen()
                && leaf(book, matter)
                        .map(leaf -> book.roles().get(leaf.work().role()))
                        .filter(role -> hands.mayAct(by, role))
                        .isPresent();
    }

    private static final Set<longtang.people.Role> CORRECT =
            Set.of(longtang.people.Role.LEADER, longtang.people.Role.LEGAL);

    /// Whether this person takes back what was issued: whoever answers for it.
    boolean mayWithdraw(Person by) {
        return CORRECT.contains(by.role());
    }

    private Book book(Matter matter) {
        return procedures.book(matter.book()).orElseThrow();
    }

    private static Optional<State.Leaf> leaf(Book book, Matter matter) {
        return book.leaves().stream()
                .filter(leaf -> leaf.id().equals(matter.standing().leaf()))
                .findFirst();
    }
}
