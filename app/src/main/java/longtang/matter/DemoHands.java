package longtang.matter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import longtang.dossier.Dossier;
import longtang.evidence.Exhibits;
import longtang.law.Refusal;
import longtang.law.Ruling;
import longtang.notice.Paper;
import longtang.notice.Papers;
import longtang.people.People;
import longtang.people.Person;
import longtang.record.Actor;
import longtang.web.Site;

/// Does what the people of the demo do on the pages of a matter, in their names and through the same doors: every
/// refusal stands. What was done before is not done again.
@InTheDemo
class DemoHands {

    /// A story ends here: what it wants is refused, because somebody has gone another way meanwhile.
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stopped(Refusal why) {
            super(why.code() + " " + why.args());
        }
    }

    private static final String FOUND = "查证属实";

    private final People people;
    private final Matters matters;
    private final MatterStore store;
    private final Classifying classifying;
    private final Exhibits exhibits;
    private final PaperDesk desk;
    private final AgreementDesk agreements;
    private final Papers papers;
    private final Site site;
    private final DemoPictures pictures;

    DemoHands(
            People people,
            Matters matters,
            MatterStore store,
            Classifying classifying,
            Exhibits exhibits,
            PaperDesk desk,
            AgreementDesk agreements,
            Papers papers,
            Site site,
            DemoPictures pictures) {
        this.people = people;
        this.matters = matters;
        this.store = store;
        this.classifying = classifying;
        this.exhibits = exhibits;
        this.desk = desk;
        this.agreements = agreements;
        this.papers = papers;
        this.site = site;
        this.pictures = pictures;
    }

    Person officer() {
        return people.loadUserByUsername("officer");
    }

    Person leader() {
        return people.loadUserByUsername("leader");
    }

    Person committee() {
        return people.loadUserByUsername("committee");
    }

    static Actor.Person actor(Person by) {
        return (Actor.Person) by.asActor();
    }

    /// @param facts of the book's table, as two officers found them
    void classify(Dossier file, Map<String, String> facts, String answer, String why) {
        if (classifying.of(file.number()).isPresent()) return;
        var request = DemoRound.request(file.number().toString(), "分类");
        var lane = Objects.requireNonNull(file.lane());
        allowed(classifying.confirm(
                officer(), request, lane, file.number(), new Classifying.Asked(file.version(), facts, answer, why)));
    }

    boolean isEntered(String story, String event) {
        return store.ofRequest(DemoRound.request(story, event)).isPresent();
    }

    /// The round of a story where it has begun.
    Optional<DemoRound> begun(String story) {
        return store.ofRequest(DemoRound.request(story, "开始办理"))
                .flatMap(id -> matters.get(officer(), id))
                .map(matter -> new DemoRound(story, matter.id(), matter.dossier()));
    }

    boolean isUntouched(Dossier file) {
        return matters.of(file.number()).isEmpty();
    }

    DemoRound open(String story, Dossier file, String book) {
        var id = allowed(matters.open(officer(), DemoRound.request(story, "开始办理"), file.number(), book));
        return new DemoRound(story, id, file.number());
    }

    /// Two officers were there, and say what they found.
    void found(DemoRound round, Map<String, String> facts) {
        if (isEntered(round.story(), FOUND)) return;
        matters.offers(officer(), matter(round)).stream()
                .filter(offer -> offer.event().equals(FOUND))
                .findFirst()
                .ifPresent(offer -> offer.evidence().forEach(label -> prove(round, officer(), label)));
        enter(round, officer(), FOUND, facts);
    }

    void enter(DemoRound round, Person by, String event, Map<String, String> facts) {
        var partner = by.equals(officer()) ? leader() : officer();
        var asked = new Matters.Asked(round.request(event), matter(round).version(), event, partner.id(), facts, "");
        allowed(matters.enter(by, round.id(), asked));
    }

    /// What the agreement has said of the facts that are asked for.
    Map<String, String> agreed(DemoRound round) {
        return matters.agreedFacts(matter(round));
    }

    Matter matter(DemoRound round) {
        return matters.get(officer(), round.id()).orElseThrow();
    }

    UUID prove(DemoRound round, Person by, String label) {
        var id = round.request("证据" + label);
        if (exhibits.get(round.id(), id).isPresent()) return id;
        var picture = pictures.of(label, matter(round).place());
        var bytes = new ByteArrayInputStream(picture.bytes());
        try {
            return allowed(exhibits.keep(actor(by), id, round.id(), label, picture.name(), null, bytes))
                    .id();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Writes and issues a paper; what the matter does not know of it by itself is in `fields`.
    Paper issue(DemoRound round, Person by, String name, Map<String, String> fields) {
        var written = issued(round, name);
        if (written.isPresent()) return written.get();
        var matter = matter(round);
        var draft = allowed(desk.begin(by, matter, matters.offers(by, matter), name));
        var whole = new HashMap<>(draft.fields());
        whole.putAll(fields);
        var saved = allowed(papers.save(actor(by), round.id(), draft.id(), draft.version(), whole));
        return issue(round, by, saved);
    }

    Paper issue(DemoRound round, Person by, Paper draft) {
        var matter = matter(round);
        if (!desk.mayIssue(by, matter, draft.name()))
            throw new Stopped(new Refusal("matter-not-by-this-role", "", "matter.refused.role", List.of(draft.name())));
        return allowed(agreements.issue(by, matter, draft, draft.version(), site.address()));
    }

    Optional<Paper> issued(DemoRound round, String name) {
        return papers.of(round.id()).stream()
                .filter(paper -> paper.name().equals(name) && !paper.isDraft())
                .findFirst();
    }

    static <T> T allowed(Ruling<T> ruling) {
        return switch (ruling) {
            case Ruling.Allowed<T>(var value) -> value;
            case Ruling.Refused<T>(var why) -> throw new Stopped(why);
        };
    }
}
