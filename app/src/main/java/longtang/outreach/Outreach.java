package longtang.outreach;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import longtang.law.Article;
import longtang.law.Refusal;
import longtang.law.Ruling;
import longtang.law.StatuteBook;
import longtang.people.Person;
import longtang.record.Act;
import longtang.record.Acts;
import longtang.record.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to visits and talks: note one, correct it, read what was noted, count what was tried.
@Service
@Transactional
public class Outreach {

    /// How long after it happened a meeting may still be noted; the house's own rule (内部).
    static final Duration LATEST = Duration.ofDays(7);

    /// Why somebody needs to see difficulties. A code goes on record, no free text.
    public static final List<String> REASONS = List.of("visit", "help", "pause");

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    private static final int LONGEST = 2000;
    private static final int MOST_ARTICLES = 20;

    private final EncounterStore store;
    private final Difficulties difficulties;
    private final Acts acts;
    private final Clock clock;

    Outreach(EncounterStore store, Difficulties difficulties, Acts acts, Clock clock) {
        this.store = store;
        this.difficulties = difficulties;
        this.acts = acts;
        this.clock = clock;
    }

    /// Notes a meeting. Sent twice by one request, it is one.
    public Ruling<Encounter> note(Person by, Round round, Noting noting) {
        var before = store.ofRequest(noting.request());
        if (before.isPresent()) return Ruling.allow(before.get());
        var refused = refusal(noting, now().minus(LATEST));
        return refused.isPresent() ? Ruling.refuse(refused.get()) : keep(by, round, Ids.at(now()), 1, noting);
    }

    /// Notes it anew, with a reason; what was noted before stays readable.
    ///
    /// @param shown the version that was looked at
    public Ruling<Encounter> correct(Person by, Encounter shown, Noting noting) {
        var before = store.ofRequest(noting.request());
        if (before.isPresent()) return Ruling.allow(before.get());
        if (!mayCorrect(by, shown))
            return Ruling.refuse("correction-by-another", "", "outreach.refused.another", shown.byName());
        if (noting.why().isBlank()) return Ruling.refuse("correction-without-reason", "", "outreach.refused.why");
        if (store.lastVersion(shown.id()) != shown.version()) return changed();
        var week = now().minus(LATEST);
        var refused = refusal(noting, shown.at().isBefore(week) ? shown.at() : week);
        if (refused.isPresent()) return Ruling.refuse(refused.get());
        return keep(by, shown.round(), shown.id(), shown.version() + 1, noting);
    }

    /// Whoever was there first-hand and noted it.
    public boolean mayCorrect(Person by, Encounter shown) {
        return by.id().equals(shown.by());
    }

    private Ruling<Encounter> keep(Person by, Round round, UUID id, int version, Noting noting) {
        var encounter = encounter(by, round, id, version, noting);
        if (!store.insert(encounter, noting.request()))
            return store.ofRequest(noting.request()).map(Ruling::allow).orElseGet(Outreach::changed);
        if (encounter.sealed()) difficulties.seal(encounter, noting.difficulty().strip());
        acts.note(
                by.asActor(),
                Act.of(version == 1 ? "encounter.noted" : "encounter.corrected", "dossier", round.dossier())
                        .with("round", round.id().toString())
                        .with("encounter", id.toString())
                        .with("version", version)
                        .with("kind", encounter.kind().code())
                        .with("met", encounter.met()));
        return Ruling.allow(encounter);
    }

    private static Ruling<Encounter> changed() {
        return Ruling.refuse("encounter-changed", "", "outreach.refused.changed");
    }

    private Optional<Refusal> refusal(Noting noting, Instant earliest) {
        if (noting.at().isAfter(now().plus(CLOCKS_DIFFER))) return refuse("encounter-to-come", "future");
        if (noting.at().isBefore(earliest)) return refuse("encounter-long-ago", "late", LATEST.toDays());
        if (!noting.difficulty().isBlank() && !noting.volunteered())
            return Optional.of(
                    new Refusal("difficulty-not-volunteered", "《个人信息保护法》第二十九条", "outreach.refused.consent", List.of()));
        if (noting.articles().isEmpty() && noting.met() && noting.kind() != Encounter.Kind.AFTERCARE)
            return refuse("no-law-explained", "law.none");
        var unknown = noting.articles().stream()
                .filter(article ->
                        Article.read(article).flatMap(StatuteBook::text).isEmpty())
                .findFirst();
        if (unknown.isPresent()) return refuse("law-not-known", "law", unknown.get());
        return tooLong(noting) ? refuse("text-too-long", "long", LONGEST) : Optional.empty();
    }

    private static boolean tooLong(Noting noting) {
        return noting.articles().size() > MOST_ARTICLES
                || List.of(noting.materials(), noting.said(), noting.promise(), noting.difficulty(), noting.why())
                        .stream()
                        .anyMatch(text -> text.length() > LONGEST);
    }

    private static Optional<Refusal> refuse(String code, String fact, Object... args) {
        return Optional.of(new Refusal(code, "", "outreach.refused." + fact, List.of(args)));
    }

    private Encounter encounter(Person by, Round round, UUID id, int version, Noting noting) {
        return new Encounter(
                id,
                version,
                round,
                noting.kind(),
                noting.way(),
                noting.at().truncatedTo(ChronoUnit.MINUTES),
                noting.met(),
                List.of(officer(by), officer(noting.partner())),
                noting.beside(),
                new ArrayList<>(new LinkedHashSet<>(noting.articles().stream()
                        .map(article -> Article.read(article).orElseThrow().toString())
                        .toList())),
                noting.materials().strip(),
                noting.said().strip(),
                noting.met() ? noting.reluctance() : null,
                noting.promise().strip(),
                noting.next(),
                version == 1 ? "" : noting.why().strip(),
                now(),
                by.id(),
                by.name(),
                !noting.difficulty().isBlank());
    }

    private static Encounter.Officer officer(Person person) {
        return new Encounter.Officer(person.id(), person.name());
    }

    /// As it holds now, the latest meeting first.
    @Transactional(readOnly = true)
    public List<Encounter> of(UUID round) {
        return store.of(round);
    }

    @Transactional(readOnly = true)
    public Optional<Encounter> get(UUID round, UUID id) {
        return versions(round, id).stream().findFirst();
    }

    /// Every version, the latest first.
    @Transactional(readOnly = true)
    public List<Encounter> versions(UUID round, UUID id) {
        return store.versions(round, id);
    }

    /// What this person noted last: the next form begins with its materials and articles.
    @Transactional(readOnly = true)
    public Optional<Encounter> lastBy(Person by) {
        return store.lastBy(by.id());
    }

    @Transactional(readOnly = true)
    public Tally tally(UUID round) {
        return store.tally(round);
    }

    /// Shows what somebody told of by themselves; who read it and why is an act. Empty where nothing is sealed, or the
    /// key was destroyed.
    public Optional<String> reveal(Person by, Encounter encounter, String why) {
        return difficulties.reveal(by, encounter, why);
    }

    /// Erases it because the person who told asks for it (个人信息保护法 15, 47). False where nothing is left.
    public boolean forget(Person by, Encounter encounter) {
        return difficulties.forget(by.asActor(), encounter);
    }

    /// Whether there are difficulties that can still be shown.
    @Transactional(readOnly = true)
    public boolean keeps(Encounter encounter) {
        return difficulties.keeps(encounter);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
