package longtang.agreement;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import longtang.law.Ruling;
import longtang.people.Organisation;
import longtang.people.Organisations;
import longtang.people.People;
import longtang.record.Act;
import longtang.record.Actor;
import longtang.record.Acts;
import longtang.record.Ids;
import longtang.vault.KeyRing;
import longtang.vault.PersonName;
import longtang.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to those who must sign in a round: who they are, as what, and that the witness stands apart.
@Service
@Transactional
public class Signatories {

    private static final int LONGEST = 60;
    private static final int MOST = 30;
    private static final String PLACE = "name";

    private final SignatoryStore store;
    private final AgreementStore agreements;
    private final People people;
    private final Organisations organisations;
    private final Vault vault;
    private final KeyRing keys;
    private final Acts acts;
    private final Clock clock;

    Signatories(
            SignatoryStore store,
            AgreementStore agreements,
            People people,
            Organisations organisations,
            Vault vault,
            KeyRing keys,
            Acts acts,
            Clock clock) {
        this.store = store;
        this.agreements = agreements;
        this.people = people;
        this.organisations = organisations;
        this.vault = vault;
        this.keys = keys;
        this.acts = acts;
        this.clock = clock;
    }

    /// Notes who must sign. Refused are a witness of the team and a list whose agreement has been printed.
    public Ruling<Signatory> note(
            Actor.Person by, UUID round, String dossier, Capacity capacity, PersonName name, String organisation) {
        var works = organisation.strip();
        if (name.whole().isEmpty() || name.whole().length() > LONGEST || works.length() > LONGEST)
            return refuse("signatory-unreadable", LONGEST);
        if (isPrinted(round)) return refuse("agreement-printed");
        var others = of(round);
        if (others.size() >= MOST) return refuse("signatories-too-many", MOST);
        if (others.stream().anyMatch(other -> other.name().equals(name))) return refuse("signatory-twice");
        if (capacity == Capacity.WITNESS) {
            if (works.isEmpty()) return refuse("witness-without-organisation");
            if (isOfTheTeam(name, works)) return refuse("witness-of-the-team");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var id = Ids.at(now);
        var subject = Signatory.subject(id);
        var sealed = vault.make(List.of(subject)).seal(subject, PLACE, name.whole());
        store.insert(
                new SignatoryStore.Row(id, round, dossier, capacity, sealed, works, now),
                keys.mark("person", name.whole()),
                by.id());
        acts.note(by, act("signatory.noted", round, dossier, id).with("capacity", capacity.code()));
        return Ruling.allow(new Signatory(id, round, capacity, name, works, now));
    }

    // Whoever holds a certificate or handles cases, by name: two of one name are better told apart by another witness.
    private boolean isOfTheTeam(PersonName name, String organisation) {
        return people.all().stream()
                        .anyMatch(person -> person.name().equals(name.whole())
                                && (person.role().mayBeCertified() || person.certificate() != null))
                || organisation.contains("执法")
                || organisations.all().stream()
                        .anyMatch(one -> one.kind() == Organisation.Kind.TEAM
                                && one.name().equals(organisation));
    }

    /// Takes somebody off the list; what they signed before stays.
    public Ruling<UUID> drop(Actor.Person by, UUID round, String dossier, UUID id) {
        if (isPrinted(round)) return refuse("agreement-printed");
        if (!store.drop(round, id, clock.instant())) return refuse("signatory-unknown");
        acts.note(by, act("signatory.dropped", round, dossier, id));
        return Ruling.allow(id);
    }

    private boolean isPrinted(UUID round) {
        return agreements
                .latest(round)
                .filter(one -> one.isLive() && one.stage() != Stage.DRAFTING)
                .isPresent();
    }

    /// In the order in which they were noted. A name whose key is gone is empty.
    @Transactional(readOnly = true)
    public List<Signatory> of(UUID round) {
        return opened(store.of(round));
    }

    @Transactional(readOnly = true)
    public Optional<Signatory> get(UUID round, UUID id) {
        return of(round).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    List<Signatory> opened(List<SignatoryStore.Row> rows) {
        var keys =
                vault.open(rows.stream().map(row -> Signatory.subject(row.id())).toList());
        return rows.stream()
                .map(row -> new Signatory(
                        row.id(),
                        row.round(),
                        row.capacity(),
                        new PersonName(keys.open(Signatory.subject(row.id()), PLACE, row.name())
                                .orElse("")),
                        row.organisation(),
                        row.notedAt()))
                .toList();
    }

    private static <T> Ruling<T> refuse(String code, Object... args) {
        return Ruling.refuse(Agreements.refusal(code, args));
    }

    private static Act act(String what, UUID round, String dossier, UUID id) {
        return Act.of(what, "dossier", dossier).with("round", round.toString()).with("signatory", id.toString());
    }
}
