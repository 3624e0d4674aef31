package longtang.matter;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import longtang.dossier.Dossier;
import longtang.dossier.Dossiers;
import longtang.law.Ruling;
import longtang.neighbourhood.LaneId;
import longtang.people.Person;
import longtang.playbook.Book;
import longtang.playbook.DecisionTable;
import longtang.record.Act;
import longtang.record.Acts;
import longtang.record.Ids;
import longtang.register.Outcome;
import longtang.register.StructureNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Puts the structures of a lane into their categories: the book's table proposes, a person confirms, and whoever
/// decides unlike the like cases says why.
@Service
@Transactional
class Classifying {

    private static final int LONGEST_WHY = 500;
    private static final String ARTICLE = "《行政处罚法》第五条";

    private final Dossiers dossiers;
    private final Procedures procedures;
    private final ClassificationStore store;
    private final Acts acts;
    private final Clock clock;

    Classifying(Dossiers dossiers, Procedures procedures, ClassificationStore store, Acts acts, Clock clock) {
        this.dossiers = dossiers;
        this.procedures = procedures;
        this.store = store;
        this.acts = acts;
        this.clock = clock;
    }

    /// What somebody confirms of one file.
    ///
    /// @param seen the file's version on the form
    /// @param added facts that the file does not know and the person does
    /// @param answer another category than the table's; empty for the table's
    record Asked(int seen, Map<String, String> added, String answer, String why) {}

    /// One file as it lies before whoever classifies it.
    record Candidate(Dossier file, Map<String, String> known, Possible possible, Optional<Classification> before) {}

    /// The book that puts structures into categories: the first that decides by a table.
    Optional<Book> book() {
        return procedures.all().stream()
                .filter(book -> !book.tables().isEmpty())
                .findFirst();
    }

    static DecisionTable table(Book book) {
        return book.tables().values().iterator().next();
    }

    /// The structures of a lane that stand.
    @Transactional(readOnly = true)
    List<Candidate> candidates(Person by, LaneId lane, Book book) {
        var files = dossiers.onLane(by, lane).stream()
                .filter(file -> file.outcome() != Outcome.REMOVED)
                .toList();
        var before = store.latest(files.stream().map(Dossier::number).toList());
        return files.stream()
                .map(file -> candidate(book, file, Optional.ofNullable(before.get(file.number()))))
                .toList();
    }

    private static Candidate candidate(Book book, Dossier file, Optional<Classification> before) {
        var known = known(book, file, before);
        return new Candidate(file, known, Possible.of(book, table(book), known), before);
    }

    // The file first: what somebody added earlier counts where the file is still silent.
    private static Map<String, String> known(Book book, Dossier file, Optional<Classification> before) {
        var known = new TreeMap<String, String>();
        before.filter(one -> one.book().equals(book.reference())).ifPresent(one -> known.putAll(one.facts()));
        known.putAll(FileFacts.of(file));
        known.keySet().retainAll(table(book).inputs());
        return known;
    }

    /// Keeps one file's category, or says what stands against it.
    Ruling<Classification> confirm(Person by, UUID request, LaneId lane, StructureNumber number, Asked asked) {
        var book = book().orElseThrow();
        var file = dossiers.get(by, number).filter(one -> lane.equals(one.lane()));
        if (file.isEmpty()) return Ruling.refuse("file-not-in-lane", "", "matter.class.refused.lane", number);
        if (file.get().version() != asked.seen())
            return Ruling.refuse("file-changed", "", "matter.class.refused.changed", number);
        var before = Optional.ofNullable(store.latest(List.of(number)).get(number));
        var facts = new TreeMap<>(known(book, file.get(), before));
        asked.added().forEach((name, value) -> read(book, name, value).ifPresent(it -> facts.putIfAbsent(name, it)));
        var table = table(book);
        var possible = Possible.of(book, table, facts);
        if (possible.answer().isEmpty())
            return Ruling.refuse(
                    "facts-missing", "", "matter.class.refused.facts", number, String.join("、", possible.open()));
        var proposed = possible.answer().get();
        var answer = asked.answer().isEmpty() ? proposed : asked.answer();
        if (!table.words().contains(answer))
            return Ruling.refuse("no-such-category", "", "matter.class.refused.answer", answer);
        return keep(
                by,
                request,
                new Classification(
                        number,
                        book.reference(),
                        table.name(),
                        facts,
                        proposed,
                        answer,
                        asked.why().strip(),
                        now(),
                        by.name()));
    }

    private static Optional<String> read(Book book, String name, String value) {
        if (!table(book).inputs().contains(name)) return Optional.empty();
        return Objects.requireNonNull(book.facts().get(name)).read(value);
    }

    private Ruling<Classification> keep(Person by, UUID request, Classification one) {
        if (one.why().length() > LONGEST_WHY)
            return Ruling.refuse("reason-too-long", "", "matter.refused.why", LONGEST_WHY);
        var like = store.like(one);
        boolean unlike = !one.answer().equals(one.proposed()) || like.speakAgainst(one.answer());
        if (unlike && one.why().isEmpty())
            return Ruling.refuse(
                    "unlike-without-reason",
                    ARTICLE,
                    "matter.class.refused.unlike",
                    one.dossier(),
                    one.answer(),
                    like.usual().orElse(one.proposed()),
                    like.count(like.usual().orElse(one.proposed())));
        if (store.insert(Ids.at(one.at()), request, one, by)) acts.note(by.asActor(), act(one));
        return Ruling.allow(one);
    }

    private static Act act(Classification one) {
        return Act.of("dossier.classified", "dossier", one.dossier())
                .with("answer", one.answer())
                .with("proposed", one.proposed())
                .on("classification", ARTICLE, one.book().replace('/', '.'));
    }

    @Transactional(readOnly = true)
    Optional<Classification> of(StructureNumber file) {
        return Optional.ofNullable(store.latest(List.of(file)).get(file));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
