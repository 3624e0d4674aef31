package longtang.outreach;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import longtang.law.Refusal;
import longtang.law.Ruling;
import longtang.people.Access;
import longtang.people.Organisations;
import longtang.people.People;
import longtang.people.Person;
import longtang.people.Role;
import longtang.record.Act;
import longtang.record.Acts;
import longtang.record.Ids;
import longtang.web.Count;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to what is lacking after a removal: note it, give it an owner and a day, say what was done.
@Service
@Transactional
public class HelpItems {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST = 500;

    /// What is asked for, or said next.
    ///
    /// @param request of the form: sent twice, it is one step
    /// @param seen the version that was looked at, 0 for a new item
    public record Saying(UUID request, int seen, String owner, LocalDate due, HelpItem.State state, String said) {}

    private final HelpStore store;
    private final People people;
    private final Organisations organisations;
    private final Access access;
    private final Acts acts;
    private final Clock clock;

    HelpItems(HelpStore store, People people, Organisations organisations, Access access, Acts acts, Clock clock) {
        this.store = store;
        this.people = people;
        this.organisations = organisations;
        this.access = access;
        this.acts = acts;
        this.clock = clock;
    }

    /// Notes what is lacking. Sent twice by one request, it is one item.
    public Ruling<UUID> note(Person by, Round round, HelpItem.Need need, String note, Saying saying) {
        var before = store.ofRequest(saying.request());
        if (before.isPresent()) return Ruling.allow(before.get());
        var refused = refusal(note, saying);
        if (refused.isPresent()) return Ruling.refuse(refused.get());
        if (saying.due().isBefore(today())) return Ruling.refuse("day-is-over", "", "outreach.help.refused.due");
        var id = Ids.at(clock.instant());
        store.insert(new HelpItem(id, round, need, note.strip(), List.of()), now(), by.id());
        return said(by, id, round, 1, saying);
    }

    /// Another owner or day, done, or not possible.
    public Ruling<UUID> say(Person by, HelpItem item, Saying saying) {
        var before = store.ofRequest(saying.request());
        if (before.isPresent()) return Ruling.allow(before.get());
        var refused = refusal("", saying);
        if (refused.isPresent()) return Ruling.refuse(refused.get());
        if (saying.state() != HelpItem.State.OPEN && saying.said().isBlank())
            return Ruling.refuse("end-without-word", "", "outreach.help.refused.said");
        return said(by, item.id(), item.round(), saying.seen() + 1, saying);
    }

    private Optional<Refusal> refusal(String note, Saying saying) {
        if (owner(saying.owner()).isEmpty())
            return Optional.of(new Refusal("help-without-owner", "", "outreach.help.refused.owner", List.of()));
        return note.length() > LONGEST || saying.said().length() > LONGEST
                ? Optional.of(new Refusal("text-too-long", "", "outreach.refused.long", List.of(LONGEST)))
                : Optional.empty();
    }

    private Ruling<UUID> said(Person by, UUID id, Round round, int version, Saying saying) {
        var owner = owner(saying.owner()).orElseThrow();
        var step = new HelpItem.Step(
                version, owner, saying.due(), saying.state(), saying.said().strip(), now(), by.name());
        if (!store.insert(id, saying.request(), step, by.id()))
            return Ruling.refuse("help-changed", "", "outreach.help.changed");
        acts.note(
                by.asActor(),
                Act.of(version == 1 ? "help.noted" : "help.said", "dossier", round.dossier())
                        .with("round", round.id().toString())
                        .with("item", id.toString())
                        .with("version", version)
                        .with("state", saying.state().code()));
        return Ruling.allow(id);
    }

    /// Who may see to it: people who work on matters here, then partner organisations.
    @Transactional(readOnly = true)
    public List<HelpItem.Owner> owners() {
        var owners = new ArrayList<HelpItem.Owner>();
        people.all().stream()
                .filter(person -> OWN.contains(person.role()))
                .forEach(person -> owners.add(new HelpItem.Owner("person:" + person.id(), person.name())));
        organisations.all().forEach(one -> owners.add(new HelpItem.Owner("organisation:" + one.id(), one.name())));
        return owners;
    }

    private static final List<Role> OWN = List.of(Role.OFFICER, Role.LEADER, Role.COMMITTEE);

    private Optional<HelpItem.Owner> owner(String key) {
        return owners().stream().filter(owner -> owner.key().equals(key)).findFirst();
    }

    @Transactional(readOnly = true)
    public List<HelpItem> of(UUID round) {
        return store.of(round);
    }

    @Transactional(readOnly = true)
    Optional<HelpItem> get(Person by, UUID id) {
        return store.get(access.sight(by, "help-items").forQuery(), id);
    }

    /// What is open, overdue first; then what ended last.
    @Transactional(readOnly = true)
    List<HelpItem> list(Person by) {
        var area = access.sight(by, "help-items").forQuery();
        return Stream.concat(store.open(area).stream(), store.ended(area).stream())
                .toList();
    }

    Count late(Person by) {
        return HelpStore.late(access.sight(by, "help-items").forQuery(), today());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SHANGHAI);
    }

    public UUID newRequest() {
        return Ids.at(clock.instant());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
