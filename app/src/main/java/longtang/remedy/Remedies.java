package longtang.remedy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import longtang.evidence.Exhibits;
import longtang.law.Counting;
import longtang.law.Instruction;
import longtang.law.LegalCalendar;
import longtang.law.LegalTime;
import longtang.law.Refusal;
import longtang.law.Ruling;
import longtang.law.Statute;
import longtang.record.Act;
import longtang.record.Actor;
import longtang.record.Acts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to remedies: note what was lodged, what it came to, and what was done about it.
@Service
@Transactional
public class Remedies {

    /// Hundred million yuan.
    public static final long MOST_FEN = 10_000_000_000L;

    private static final int LONGEST = 500;
    private static final int UNPUBLISH_DAYS = 3;

    private final RemedyStore store;
    private final Exhibits exhibits;
    private final Acts acts;
    private final Clock clock;

    Remedies(RemedyStore store, Exhibits exhibits, Acts acts, Clock clock) {
        this.store = store;
        this.exhibits = exhibits;
        this.acts = acts;
        this.clock = clock;
    }

    public Ruling<Remedy> lodge(Actor.Person by, Lodging asked) {
        var before = store.get(asked.request());
        if (before.isPresent()) return Ruling.allow(before.get());
        if (asked.organ().isBlank() || asked.sought().isBlank()) return refuse("remedy-incomplete");
        if (asked.stage() != Stage.COMPENSATION && asked.against().isBlank()) return refuse("remedy-against-nothing");
        var lodged = asked.lodged();
        if (lodged == null || lodged.isAfter(today())) return refuse("remedy-in-the-future");
        var wrong = unfit(asked.texts(), asked.claimed()).or(() -> strangers(asked.round(), asked.exhibits()));
        if (wrong.isPresent()) return Ruling.refuse(wrong.get());
        store.insert(asked, lodged, now(), by);
        var remedy = store.get(asked.request()).orElseThrow();
        acts.note(by, act("remedy.lodged", remedy).with("stage", asked.stage().name()));
        return Ruling.allow(remedy);
    }

    /// Notes how it ended. What was published of a decision that fell is taken back within three working days.
    public Ruling<Remedy> end(Actor.Person by, UUID round, UUID id, Closing asked) {
        var before = get(round, id);
        if (before.isEmpty()) return refuse("remedy-not-here");
        var remedy = before.get();
        if (!remedy.isOpen()) return refuse("remedy-ended-already");
        if (!remedy.stage().outcomes().contains(asked.outcome())) return refuse("remedy-incomplete");
        var served = asked.served();
        if (served == null || served.isAfter(today()) || served.isBefore(remedy.lodged()))
            return refuse("remedy-ending-day", remedy.lodged());
        boolean written = asked.outcome() != Outcome.WITHDRAWN && asked.outcome() != Outcome.UNDECIDED;
        if (written && asked.paper().isBlank()) return refuse("remedy-without-judgment");
        var wrong = unfit(List.of(asked.paper(), asked.said()), asked.awarded())
                .or(() -> strangers(round, asked.exhibits()));
        if (wrong.isPresent()) return Ruling.refuse(wrong.get());
        store.end(remedy, asked, served, unpublishBy(asked.outcome(), served), now(), by);
        acts.note(
                by, act("remedy.ended", remedy).with("outcome", asked.outcome().name()));
        return Ruling.allow(store.get(id).orElseThrow());
    }

    // 行政处罚法 48: within 三日, which 85 makes working days.
    private static @Nullable LocalDate unpublishBy(Outcome outcome, LocalDate served) {
        var time = new LegalTime(LegalCalendar.bundled(), Counting.usual());
        return outcome.unpublishes()
                ? time.due(Statute.PENALTY.days(UNPUBLISH_DAYS), served).day()
                : null;
    }

    /// Notes a turn. Sent twice by one request it is noted once.
    public Ruling<Remedy> note(Actor.Person by, UUID request, UUID round, UUID id, Remedy.Note note) {
        var before = get(round, id);
        if (before.isEmpty()) return refuse("remedy-not-here");
        if (store.isNoted(request)) return Ruling.allow(before.get());
        if (note.on().isAfter(today())) return refuse("remedy-in-the-future");
        var wrong = unfit(List.of(note.said()), note.amount())
                .or(() -> strangers(round, note.exhibits()))
                .or(() -> unproven(before.get(), note));
        if (wrong.isPresent()) return Ruling.refuse(wrong.get());
        store.note(request, id, note, now(), by);
        acts.note(by, act("remedy." + code(note.turn()), before.get()));
        return Ruling.allow(store.get(id).orElseThrow());
    }

    private static Optional<Refusal> unproven(Remedy remedy, Remedy.Note note) {
        return switch (note.turn()) {
            case PAID ->
                note.amount() <= 0 || note.amount() > remedy.owed()
                        ? Optional.of(refusal("remedy-overpaid"))
                        : Optional.empty();
            case UNPUBLISHED ->
                note.said().isBlank() ? Optional.of(refusal("remedy-unpublished-unsaid")) : Optional.empty();
            case EXTENDED, STAYED -> remedy.isOpen() ? Optional.empty() : Optional.of(refusal("remedy-ended-already"));
            case REOPENED -> Optional.empty();
        };
    }

    private static String code(Remedy.Turn turn) {
        return switch (turn) {
            case EXTENDED -> "extended";
            case STAYED -> "stayed";
            case PAID -> "paid";
            case UNPUBLISHED -> "unpublished";
            case REOPENED -> "reopened";
        };
    }

    private static Optional<Refusal> unfit(List<String> texts, long amount) {
        if (texts.stream().anyMatch(text -> text.length() > LONGEST))
            return Optional.of(refusal("remedy-too-long", LONGEST));
        if (amount < 0 || amount > MOST_FEN) return Optional.of(refusal("remedy-amount"));
        return texts.stream()
                .flatMap(text -> new Instruction(text).objections().stream())
                .findFirst();
    }

    private Optional<Refusal> strangers(UUID round, List<UUID> named) {
        return named.stream().allMatch(id -> exhibits.get(round, id).isPresent())
                ? Optional.empty()
                : Optional.of(refusal("remedy-exhibit-not-here"));
    }

    /// The remedies of a round, the oldest first.
    @Transactional(readOnly = true)
    public List<Remedy> of(UUID round) {
        return store.of(round);
    }

    @Transactional(readOnly = true)
    public Optional<Remedy> get(UUID round, UUID id) {
        return store.get(id).filter(one -> one.round().equals(round));
    }

    /// Whether a request has noted its turn already.
    @Transactional(readOnly = true)
    public boolean isNoted(UUID request) {
        return store.isNoted(request);
    }

    /// The rounds with remedies about which somebody still has to do something.
    @Transactional(readOnly = true)
    public List<UUID> roundsWithDue() {
        return store.roundsWithDue();
    }

    /// Those of these rounds, the oldest first.
    @Transactional(readOnly = true)
    public List<Remedy> due(Collection<UUID> rounds, int most) {
        return store.due(rounds, most);
    }

    static Refusal refusal(String code, Object... args) {
        return new Refusal(code, "", "remedy.refused." + code, List.of(args));
    }

    private static <T> Ruling<T> refuse(String code, Object... args) {
        return Ruling.refuse(refusal(code, args));
    }

    private static Act act(String what, Remedy remedy) {
        return Act.of(what, "dossier", remedy.dossier())
                .with("round", remedy.round().toString())
                .with("remedy", remedy.id().toString());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LegalCalendar.SHANGHAI);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
