package longtang.custody;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import longtang.evidence.Exhibits;
import longtang.law.LegalCalendar;
import longtang.law.Refusal;
import longtang.law.Ruling;
import longtang.people.Person;
import longtang.record.Act;
import longtang.record.Acts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to goods in custody: list one, hand it on, note that it was collected or disposed of.
@Service
@Transactional
public class Custodies {

    /// 若干规定 12: kept with care, to be collected within a term; after it disposed of with proof kept.
    public static final String KEEPING = "《上海市拆除违法建筑若干规定》第十二条";

    private static final int LONGEST = 200;
    private static final int MOST = 200;

    /// What somebody lists.
    ///
    /// @param place, keeper where it goes and who receives it; both empty where that is said later
    public record Listed(
            String item,
            String quantity,
            String state,
            @Nullable UUID photo,
            String place,
            String keeper) {}

    private final GoodStore store;
    private final Exhibits exhibits;
    private final Acts acts;
    private final Clock clock;

    Custodies(GoodStore store, Exhibits exhibits, Acts acts, Clock clock) {
        this.store = store;
        this.exhibits = exhibits;
        this.acts = acts;
        this.clock = clock;
    }

    /// Lists a thing, with its picture.
    ///
    /// @param id its number from now on, which its form brings: a form sent twice lists one thing
    public Ruling<UUID> list(Person by, UUID id, UUID round, String dossier, Listed what) {
        if (Stream.of(what.item(), what.quantity(), what.state()).anyMatch(text -> !isWritten(text)))
            return refuse("good-unreadable", LONGEST);
        var listed = store.of(round);
        var before = listed.stream().filter(good -> good.id().equals(id)).findFirst();
        if (before.isPresent()) return sentBefore(before.get(), what);
        if (listed.size() >= MOST) return refuse("goods-too-many", MOST);
        var photo = what.photo();
        if (photo == null || exhibits.get(round, photo).isEmpty()) return refuse("good-without-picture");
        if (!store.insert(id, round, dossier, what, photo, now(), by)) return sentMeanwhile(round, id, what);
        acts.note(by.asActor(), act("good.listed", round, dossier, id));
        return isWritten(what.place()) && isWritten(what.keeper())
                ? keep(by, round, dossier, id, what.place(), what.keeper())
                : Ruling.allow(id);
    }

    // Pressed twice, or gone back to and filled in anew: what is new there must not be lost in silence.
    private static Ruling<UUID> sentBefore(Good before, Listed what) {
        return before.isAs(what) ? Ruling.allow(before.id()) : refuse("request-used-elsewhere");
    }

    // The same form arrived at the same moment, or it belongs to another matter.
    private Ruling<UUID> sentMeanwhile(UUID round, UUID id, Listed what) {
        return store.of(round).stream()
                .filter(good -> good.id().equals(id))
                .findFirst()
                .map(good -> sentBefore(good, what))
                .orElseGet(() -> refuse("request-used-elsewhere"));
    }

    private static boolean isWritten(String text) {
        return !text.isBlank() && text.length() <= LONGEST;
    }

    /// Hands it to a keeper; to the one who has it already, once.
    public Ruling<UUID> keep(Person by, UUID round, String dossier, UUID id, String place, String keeper) {
        if (!isWritten(place) || !isWritten(keeper)) return refuse("good-unreadable", LONGEST);
        var good = waiting(round, id);
        if (good.isEmpty()) return refuse("good-not-here");
        if (good.get().liesWith(place.strip(), keeper.strip())) return Ruling.allow(id);
        store.keep(id, place.strip(), keeper.strip(), now(), by);
        acts.note(by.asActor(), act("good.kept", round, dossier, id));
        return Ruling.allow(id);
    }

    /// The owner has it back, as the signed receipt shows.
    public Ruling<UUID> collected(
            Person by, UUID round, String dossier, UUID id, LocalDate on, @Nullable UUID receipt, String said) {
        return end(by, round, dossier, id, new Good.End(Good.How.COLLECTED, on, receipt, said.strip(), by.name()));
    }

    /// Nobody has collected it in time; what proves what it was has been kept.
    ///
    /// @param due the last day of the term, empty where none has begun
    public Ruling<UUID> disposed(
            Person by,
            UUID round,
            String dossier,
            UUID id,
            LocalDate on,
            @Nullable UUID proof,
            String said,
            Optional<LocalDate> due) {
        if (due.filter(day -> day.isBefore(on)).isEmpty())
            return refuse("good-term-not-over", due.map(LocalDate::toString).orElse("—"));
        if (!isWritten(said)) return refuse("good-unreadable", LONGEST);
        return end(by, round, dossier, id, new Good.End(Good.How.DISPOSED, on, proof, said.strip(), by.name()));
    }

    private Ruling<UUID> end(Person by, UUID round, String dossier, UUID id, Good.End end) {
        if (end.on().isAfter(today())) return refuse("good-day-to-come");
        if (end.said().length() > LONGEST) return refuse("good-unreadable", LONGEST);
        var exhibit = end.exhibit();
        if (exhibit == null || exhibits.get(round, exhibit).isEmpty()) return refuse("good-without-proof");
        return ended(by, round, dossier, id, end);
    }

    /// The line was wrong; it stays, with the reason.
    public Ruling<UUID> strike(Person by, UUID round, String dossier, UUID id, String why) {
        if (!isWritten(why)) return refuse("good-unreadable", LONGEST);
        return ended(by, round, dossier, id, new Good.End(Good.How.STRUCK, today(), null, why.strip(), by.name()));
    }

    private Ruling<UUID> ended(Person by, UUID round, String dossier, UUID id, Good.End end) {
        if (waiting(round, id).isEmpty() || !store.end(id, end, now(), by)) return refuse("good-not-here");
        acts.note(by.asActor(), act("good." + end.how().code(), round, dossier, id));
        return Ruling.allow(id);
    }

    private Optional<Good> waiting(UUID round, UUID id) {
        return store.of(round).stream()
                .filter(good -> good.id().equals(id) && good.waits())
                .findFirst();
    }

    /// In the order in which they were listed, with those that were struck out.
    @Transactional(readOnly = true)
    public List<Good> of(UUID round) {
        return store.of(round);
    }

    /// Whether there is a list, and all of it is so; what was struck out does not count.
    @Transactional(readOnly = true)
    public boolean all(UUID round, Predicate<Good> so) {
        var goods = store.of(round).stream().filter(good -> !good.isStruck()).toList();
        return !goods.isEmpty() && goods.stream().allMatch(so);
    }

    private static <T> Ruling<T> refuse(String code, Object... args) {
        var article = code.equals("good-term-not-over") || code.equals("good-without-proof") ? KEEPING : "";
        return Ruling.refuse(new Refusal(code, article, "custody.refused." + code, List.of(args)));
    }

    private static Act act(String what, UUID round, String dossier, UUID good) {
        return Act.of(what, "dossier", dossier)
                .with("round", round.toString())
                .with("good", good.toString())
                .on(what, KEEPING, "-");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LegalCalendar.SHANGHAI);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
