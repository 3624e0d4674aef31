package longtang.dossier;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import longtang.law.Ruling;
import longtang.neighbourhood.LaneId;
import longtang.people.Access;
import longtang.people.Person;
import longtang.record.Act;
import longtang.record.Actor;
import longtang.record.Acts;
import longtang.register.Register;
import longtang.register.SightingKey;
import longtang.register.StructureNumber;
import longtang.web.Count;
import longtang.web.Remembered;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of this module: take over what a match found, and look at files as far as a person may.
@Service
@Transactional
public class Dossiers {

    private static final int PAGE = 40;
    private static final int EXPORT_PAGE = 1_000;

    private final DossierStore store;
    private final Adopting adopting;
    private final VersionStore versions;
    private final Settling settling;
    private final RegisterStore register;
    private final Access access;
    private final Acts acts;
    private final Remembered<Integer, List<String>> committees;

    Dossiers(
            DossierStore store,
            RegisterStore register,
            Adopting adopting,
            VersionStore versions,
            Settling settling,
            Access access,
            Acts acts,
            Clock clock) {
        this.register = register;
        this.store = store;
        this.adopting = adopting;
        this.versions = versions;
        this.settling = settling;
        this.access = access;
        this.acts = acts;
        this.committees = new Remembered<>(clock);
    }

    /// Opens, renews and links files as the match says. Numbers stay, nothing is deleted, a changed link is ended.
    /// The same outcome again changes nothing.
    ///
    /// @param sightings the row behind every key that the match saw
    public Adoption adopt(Actor by, Register outcome, Map<SightingKey, UUID> sightings) {
        return adopting.adopt(by, outcome, sightings);
    }

    /// The same for a few files and links, without looking at the others: what one decision or one sighting changes.
    public Adoption adoptPart(Actor by, Register outcome, Map<SightingKey, UUID> sightings) {
        return adopting.adoptPart(by, outcome, sightings);
    }

    /// Settles facts of a file: what a person says wins over every later match.
    ///
    /// Two people who change different facts both succeed. Who changes a fact that somebody else, or a match, has
    /// changed after `expectedVersion` is refused (`changed-meanwhile`), and nothing of it is done: see
    /// [#changedSince]. What is settled so already is left as it is.
    ///
    /// @param request of the form: the same one again changes nothing and gets the same answer
    /// @param expectedVersion the version that the person has seen
    /// @return the version that the file has now
    public Ruling<Integer> settle(
            Person by, UUID request, StructureNumber number, int expectedVersion, List<Change> changes) {
        return settling.settle(by, request, number, expectedVersion, changes);
    }

    /// Takes the settlement of one fact back: the earlier one holds again, or the word of the match.
    public Ruling<Integer> withdraw(
            Person by, UUID request, StructureNumber number, int expectedVersion, FactField field) {
        return settling.withdraw(by, request, number, expectedVersion, field);
    }

    /// Whether this person may settle facts.
    public static boolean maySettle(Person by) {
        return Settling.isOpenTo(by);
    }

    /// The versions after `since` in which one of these facts changed, the latest first.
    @Transactional(readOnly = true)
    public List<Version> changedSince(Person by, Dossier file, int since, Collection<FactField> fields) {
        return versions.changedSince(file.id(), since, seenBy(by, fields));
    }

    /// The versions of a file up to `last`, the latest first.
    @Transactional(readOnly = true)
    public List<Version> versions(Dossier file, int last, int most) {
        return versions.versions(file.id(), last, most);
    }

    /// These files as they were in these versions, as far as this person may see the files.
    ///
    /// @param asked 0 for the version that a file has now
    @Transactional(readOnly = true)
    public Map<StructureNumber, Version> versionsAt(Person by, Map<StructureNumber, Integer> asked) {
        return versions.versionsAt(area(by), asked);
    }

    /// Everything that was ever settled of this file and that this person may see, in the order in which it was.
    /// Reasons are free words that may name people: who may not see names does not read them.
    @Transactional(readOnly = true)
    public List<Settlement> settlements(Person by, Dossier file) {
        return versions.settlements(file.id()).stream()
                .filter(it -> sees(by, it.field()))
                .map(it -> sees(by, FactField.OWNERS) ? it : it.withoutReason())
                .toList();
    }

    /// Names of people are for officers and their leaders.
    public static boolean sees(Person by, FactField field) {
        return !field.isPersonal() || by.mayOpen("reveal-party");
    }

    private static List<FactField> seenBy(Person by, Collection<FactField> fields) {
        return fields.stream().filter(field -> sees(by, field)).toList();
    }

    /// Every file with the sightings that are settled to be its own: what a later match MUST keep together.
    ///
    /// Of a file that nobody has confirmed all its sightings count, or it would lose its number.
    @Transactional(readOnly = true)
    public Map<StructureNumber, Set<SightingKey>> settled() {
        return store.settled();
    }

    /// A page of the files that this person may see.
    ///
    /// @param after where the page before ended, null for the first
    @Transactional(readOnly = true)
    public Found find(Person by, RegisterFilter filter, @Nullable String after) {
        return find(by, filter, after, PAGE);
    }

    /// @param most files on the page
    @Transactional(readOnly = true)
    Found find(Person by, RegisterFilter filter, @Nullable String after, int most) {
        var common = register.isCommon(area(by), filter);
        var page = register.page(area(by), filter, common, after, most + 1);
        var more = page.size() > most;
        var shown = more ? page.subList(0, most) : page;
        return new Found(
                shown.stream().map(DossierStore.Placed::dossier).toList(),
                register.counts(area(by), filter, common),
                more ? shown.getLast().sortKey() : null);
    }

    /// How many files match, counted up to `most`.
    @Transactional(readOnly = true)
    public long count(Person by, RegisterFilter filter, int most) {
        return register.count(area(by), filter, most);
    }

    /// All files that match, in the order of the list, for taking away; that it was done is noted.
    public int export(Person by, RegisterFilter filter, Consumer<List<Dossier>> sink) {
        var count = 0;
        var common = register.isCommon(area(by), filter);
        String after = null;
        while (true) {
            var page = register.page(area(by), filter, common, after, EXPORT_PAGE);
            sink.accept(page.stream().map(DossierStore.Placed::dossier).toList());
            count += page.size();
            if (page.size() < EXPORT_PAGE) break;
            after = page.getLast().sortKey();
        }
        acts.note(
                by.asActor(),
                Act.of("register.exported", "register", "register").with("rows", count));
        return count;
    }

    @Transactional(readOnly = true)
    public Optional<Dossier> get(Person by, StructureNumber number) {
        return store.get(area(by), number);
    }

    /// The open links of these files, the surest first.
    @Transactional(readOnly = true)
    public List<SightingLink> links(Collection<UUID> dossiers) {
        return store.links(dossiers);
    }

    /// The files on one lane, door by door.
    @Transactional(readOnly = true)
    public List<Dossier> onLane(Person by, LaneId lane) {
        return store.onLane(area(by), lane);
    }

    /// How many files each of these lanes has, and how many of them come first.
    @Transactional(readOnly = true)
    public Map<LaneId, LaneCount> countOnLanes(Person by, Collection<LaneId> lanes) {
        return store.countOnLanes(area(by), lanes);
    }

    public record LaneCount(int files, int focus) {}

    /// The codes of the committees that have files and that this person may see.
    @Transactional(readOnly = true)
    public List<String> committees(Person by, int most) {
        var sight = access.sight(by, "register");
        return sight.everywhere()
                ? committees.get(most, () -> register.committees(most))
                : List.copyOf(sight.committees());
    }

    /// How many files come first, counted up to [Found.Counts#MOST] and one more.
    Count inFocus(Person by) {
        return RegisterStore.inFocus(area(by));
    }

    /// What one committee's area holds, for everybody who may see it.
    @Transactional(readOnly = true)
    public Area area(Person by, String committee) {
        var filter = RegisterFilter.everything().ofCommittee(committee);
        return new Area(register.counts(area(by), filter, false), register.countWithOpenLinks(committee + "|"));
    }

    /// @param openLinks files with a sighting of which a person must say whether it belongs there
    public record Area(Found.Counts counts, long openLinks) {}

    @Transactional(readOnly = true)
    public Optional<StructureNumber> successor(Person by, StructureNumber number) {
        return store.successor(area(by), number);
    }

    /// Whether this person sees the area of a committee.
    public boolean covers(Person by, String committee) {
        return access.sight(by, "register").covers(committee, null);
    }

    private @Nullable String area(Person by) {
        return access.sight(by, "register").forQuery();
    }
}
