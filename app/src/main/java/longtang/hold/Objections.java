package longtang.hold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import longtang.law.Counting;
import longtang.law.LegalCalendar;
import longtang.law.LegalTime;
import longtang.law.Ruling;
import longtang.law.Term;
import longtang.people.Person;
import longtang.record.Actor;
import longtang.vault.KeyRing;
import longtang.vault.OpenKeys;
import longtang.vault.PersonName;
import longtang.vault.PhoneNumber;
import longtang.vault.Retained;
import longtang.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to what residents have against a hold: by their page, on paper, by telephone, in person; answered by a
/// person with a reason.
///
/// In how many working days is the house's own rule (内部): no law sets a term for it.
@Service
@Transactional
class Objections implements Retained {

    static final int LONGEST = 1000;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_WAITING = 5;
    private static final int AT_ONCE = 500;
    private static final String WORDS = "异议";
    private static final String NAME = "异议人";
    private static final String PHONE = "异议人电话";

    /// What somebody says, and who they are as far as they say so.
    record Said(String words, PersonName name, PhoneNumber phone) {

        /// Words and names are personal.
        @Override
        public String toString() {
            return "Said[]";
        }
    }

    private final Holds holds;
    private final ObjectionStore store;
    private final Vault vault;
    private final KeyRing keys;
    private final int workdays;

    Objections(
            Holds holds,
            ObjectionStore store,
            Vault vault,
            KeyRing keys,
            @Value("${longtang.hold.answer-workdays:10}") int workdays) {
        this.holds = holds;
        this.store = store;
        this.vault = vault;
        this.keys = keys;
        this.workdays = workdays;
    }

    /// By the page of the resident: no name is asked for.
    ///
    /// @param id its number from now on, which its form brings: a form sent twice is one objection
    Ruling<UUID> byResident(UUID id, Hold hold, Said said) {
        holds.lock(hold);
        var before = sentBefore(id, hold, Objection.Channel.PAGE, said);
        if (before.isPresent()) return before.get();
        if (store.waiting(hold.id()) >= MOST_WAITING)
            return Ruling.refuse(Holds.refusal("objections-waiting", MOST_WAITING));
        return raise(new Actor.Resident(), id, hold, Objection.Channel.PAGE, said, holds.now(), null);
    }

    /// What came by paper, telephone or in person, noted by whoever took it.
    ///
    /// @param id its number from now on, which its form brings: a form sent twice is one objection
    Ruling<UUID> noted(Person by, UUID id, Hold hold, Objection.Channel channel, Said said, Instant cameAt) {
        holds.lock(hold);
        var before = sentBefore(id, hold, channel, said);
        if (before.isPresent()) return before.get();
        if (cameAt.isAfter(holds.now())) return Ruling.refuse(Holds.refusal("hold-day-to-come"));
        return raise(by.asActor(), id, hold, channel, said, cameAt, by.id());
    }

    // Pressed twice, or gone back to and filled in anew: what is new there must not be lost in silence.
    private Optional<Ruling<UUID>> sentBefore(UUID id, Hold hold, Objection.Channel channel, Said said) {
        return store.get(id)
                .map(row -> row.hold().equals(hold.id())
                                && opened(List.of(row)).getFirst().isAs(channel, said)
                        ? Ruling.allow(id)
                        : Ruling.refuse(Holds.refusal("request-used-elsewhere")));
    }

    private Ruling<UUID> raise(
            Actor by, UUID id, Hold hold, Objection.Channel channel, Said said, Instant cameAt, @Nullable UUID noter) {
        var words = said.words().strip();
        if (words.isEmpty() || words.length() > LONGEST)
            return Ruling.refuse(Holds.refusal("objection-unreadable", LONGEST));
        if (said.name().whole().length() > LONGEST_NAME || said.phone().digits().length() > LONGEST_NAME)
            return Ruling.refuse(Holds.refusal("objection-unreadable", LONGEST));
        var now = holds.now();
        store.insert(sealed(id, hold, channel, said, cameAt), marks(said), now, noter);
        holds.note(by, hold, now, "objected", channel.code());
        return Ruling.allow(id);
    }

    private ObjectionStore.Row sealed(UUID id, Hold hold, Objection.Channel channel, Said said, Instant cameAt) {
        var subject = Objection.subject(id);
        var open = vault.make(List.of(subject));
        return new ObjectionStore.Row(
                id,
                hold.id(),
                hold.number(),
                channel,
                open.seal(subject, WORDS, said.words().strip()),
                said.name().whole().isEmpty()
                        ? null
                        : open.seal(subject, NAME, said.name().whole()),
                said.phone().digits().isEmpty()
                        ? null
                        : open.seal(subject, PHONE, said.phone().digits()),
                cameAt,
                due(cameAt),
                null);
    }

    private ObjectionStore.Marks marks(Said said) {
        return new ObjectionStore.Marks(
                said.name().whole().isEmpty() ? null : nameMark(said.name()),
                said.phone().digits().isEmpty() ? null : phoneMark(said.phone()));
    }

    private String nameMark(PersonName name) {
        return keys.mark("person", name.whole());
    }

    private String phoneMark(PhoneNumber phone) {
        return keys.mark("phone", phone.digits());
    }

    private LocalDate due(Instant cameAt) {
        var time = new LegalTime(LegalCalendar.bundled(), Counting.usual());
        return time.due(new Term.WorkDays(workdays), LocalDate.ofInstant(cameAt, LegalCalendar.SHANGHAI))
                .day();
    }

    /// Answers one, with a reason. Late or not, it is answered.
    Ruling<Hold> answer(Person by, Hold hold, UUID id, Objection.Verdict verdict, String reason) {
        var found = store.get(id).filter(row -> row.hold().equals(hold.id()));
        if (found.isEmpty()) return Ruling.refuse(Holds.refusal("objection-not-here"));
        if (reason.isBlank() || reason.length() > LONGEST)
            return Ruling.refuse(Holds.refusal("answer-without-reason", LONGEST));
        if (!store.answer(id, verdict, reason.strip(), holds.now(), by))
            return Ruling.refuse(Holds.refusal("objection-answered"));
        boolean late = found.get().due().isBefore(holds.today());
        holds.note(by.asActor(), hold, holds.now(), late ? "answered-late" : "answered", verdict.code());
        return Ruling.allow(hold);
    }

    /// The latest first, opened.
    @Transactional(readOnly = true)
    List<Objection> of(Hold hold) {
        return opened(store.of(hold.id()));
    }

    /// Those of somebody who asks about themselves.
    @Transactional(readOnly = true)
    List<ObjectionStore.Row> of(PersonName name, PhoneNumber phone, int most) {
        return store.marked(
                name.whole().isEmpty() ? "" : nameMark(name), phone.digits().isEmpty() ? "" : phoneMark(phone), most);
    }

    List<Objection> opened(List<ObjectionStore.Row> rows) {
        var open =
                vault.open(rows.stream().map(row -> Objection.subject(row.id())).toList());
        return rows.stream()
                .map(row -> {
                    var subject = Objection.subject(row.id());
                    return new Objection(
                            row.id(),
                            row.hold(),
                            row.channel(),
                            open.open(subject, WORDS, row.words()).orElse(""),
                            new PersonName(opened(open, subject, NAME, row.name())),
                            new PhoneNumber(opened(open, subject, PHONE, row.phone())),
                            row.cameAt(),
                            row.due(),
                            row.answer());
                })
                .toList();
    }

    private static String opened(OpenKeys open, String subject, String what, byte @Nullable [] sealed) {
        return Optional.ofNullable(sealed)
                .flatMap(it -> open.open(subject, what, it))
                .orElse("");
    }

    /// Destroys what somebody said and who they are; that there was an objection stays.
    boolean erase(Actor by, UUID id) {
        return vault.destroy(by, Objection.subject(id), "asked");
    }

    @Override
    public String rule() {
        return "hold-objections";
    }

    @Override
    public int eraseOlderThan(Instant before) {
        return vault.destroyOlder(Actor.CLOCK, Objection.KIND, before, "retention", AT_ONCE);
    }

    int workdays() {
        return workdays;
    }
}
