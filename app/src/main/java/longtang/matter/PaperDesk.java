package longtang.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
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
    private final List<Knowing> knowing;
    private final AgreedWords agreed;
    private final MatterStore store;

    PaperDesk(
            Papers papers,
            Procedures procedures,
            Organs organs,
            Hands hands,
            People people,
            Dossiers dossiers,
            Exhibits exhibits,
            List<Knowing> knowing,
            AgreedWords agreed,
            MatterStore store) {
        this.papers = papers;
        this.procedures = procedures;
        this.organs = organs;
        this.hands = hands;
        this.people = people;
        this.dossiers = dossiers;
        this.exhibits = exhibits;
        this.knowing = knowing;
        this.agreed = agreed;
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

    /// The papers that are asked for now: what the state and the way into it want, then those of events to come, then
    /// those that prove something.
    List<String> open(Matter matter, List<Offer> offers) {
        if (!matter.isOpen()) return List.of();
        var book = book(matter);
        var open = new LinkedHashSet<String>();
        leaf(book, matter).ifPresent(leaf -> open.addAll(leaf.work().documents()));
        store.steps(matter.id()).stream()
                .filter(step -> !step.at().isBefore(matter.since()))
                .flatMap(step -> step.lines().stream())
                .filter(line -> line.kind().equals("wanted"))
                .forEach(line -> open.add(line.what()));
        offers.forEach(offer -> open.addAll(offer.papers()));
        leaf(book, matter).ifPresent(leaf -> open.addAll(leaf.work().evidence()));
        offers.forEach(offer -> open.addAll(offer.evidence()));
        open.retainAll(book.papers().keySet());
        return List.copyOf(open);
    }

    /// The papers that this person may write without being asked, after the end of the matter too.
    List<String> unasked(Person by, Matter matter) {
        var book = book(matter);
        return book.papers().values().stream()
                .filter(paper -> book.writer(paper, matter.standing().leaf())
                        .filter(role -> hands.mayAct(by, role))
                        .isPresent())
                .map(longtang.playbook.Paper::name)
                .toList();
    }

    /// The paper that proves what is asked for under its name: the last that was issued since then, and holds.
    Optional<Paper> proof(Matter matter, String label) {
        return book(matter).papers().containsKey(label)
                ? since(matter, label, PaperDesk::issuedSince)
                : Optional.empty();
    }

    /// The paper of that kind that was written last since it is wanted: a draft, or one that holds.
    Optional<Paper> current(Matter matter, String name) {
        return since(matter, name, (paper, since) -> paper.isDraft() || issuedSince(paper, since));
    }

    private Optional<Paper> since(Matter matter, String name, BiPredicate<Paper, Instant> counts) {
        var since = Wanting.since(book(matter), matter, store.steps(matter.id()), name);
        return papers.of(matter.id()).reversed().stream()
                .filter(paper -> paper.name().equals(name) && counts.test(paper, since))
                .findFirst();
    }

    @Transactional
    Ruling<Paper> begin(Person by, Matter matter, List<Offer> offers, String name) {
        if (!open(matter, offers).contains(name) && !unasked(by, matter).contains(name))
            return Ruling.refuse("paper-not-wanted", "", "matter.refused.paper", name);
        var book = book(matter);
        var template = Objects.requireNonNull(book.papers().get(name));
        var basis = basis(book, matter, template);
        var known = known(by, matter, book, template, basis);
        var order = new Order(
                matter.id(),
                matter.dossier().toString(),
                name,
                basis,
                template.fields(),
                organ(book, matter, template),
                known);
        return Ruling.allow(papers.begin((Actor.Person) by.asActor(), order));
    }

    private Map<String, String> known(
            Person by, Matter matter, Book book, longtang.playbook.Paper template, String basis) {
        var known = new HashMap<>(ofTheMatter(by, matter, book, template, basis).values());
        knowing.forEach(one -> known.putAll(one.known(matter, template)));
        known.keySet()
                .removeIf(name ->
                        !template.fields().contains(name) && !name.equals(Paper.OFFICERS) && !name.equals(Paper.PARTY));
        known.values().removeIf(String::isBlank);
        return known;
    }

    private Known ofTheMatter(Person by, Matter matter, Book book, longtang.playbook.Paper template, String basis) {
        return new Known(
                by,
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
                .or(() -> leaf(book, matter)
                        .filter(_ -> template.by().isEmpty())
                        .map(leaf -> leaf.work().basis()))
                .filter(Basis.Legal.class::isInstance)
                .map(Basis::toString)
                .orElse("");
    }

    // A committee that helps writes no papers of the office: they are the enforcing organ's.
    private String organ(Book book, Matter matter, longtang.playbook.Paper template) {
        var role = template.by()
                .or(() -> leaf(book, matter).map(leaf -> leaf.work().role()))
                .map(name -> book.roles().get(name))
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

    /// Whether this person issues this paper where the matter is: whom the book names for it, else whose turn it is.
    boolean mayIssue(Person by, Matter matter, String name) {
        var book = book(matter);
        var paper = book.papers().get(name);
        if (paper != null && paper.by().isPresent())
            return unasked(by, matter).contains(name)
                    || isAsked(book, matter, name)
                            && hands.mayAct(
                                    by,
                                    Objects.requireNonNull(
                                            book.roles().get(paper.by().get())));
        return matter.isOpen()
                && leaf(book, matter)
                        .map(leaf -> book.roles().get(leaf.work().role()))
                        .filter(role -> hands.mayAct(by, role))
                        .isPresent();
    }

    private static boolean isAsked(Book book, Matter matter, String name) {
        return leaf(book, matter)
                .filter(leaf -> leaf.work().documents().contains(name)
                        || leaf.work().evidence().contains(name)
                        || leaf.on().stream()
                                .anyMatch(move -> move.documents().contains(name)
                                        || move.evidence().contains(name)))
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
