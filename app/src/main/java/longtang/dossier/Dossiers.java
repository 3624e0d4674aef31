package longtang.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import longtang.neighbourhood.LaneId;
import longtang.people.Access;
import longtang.people.Person;
import longtang.record.Act;
import longtang.record.Actor;
import longtang.record.Acts;
import longtang.register.Register;
import longtang.register.SightingKey;
import longtang.register.StructureNumber;
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
    private final Access access;
    private final Acts acts;

    Dossiers(DossierStore store, Adopting adopting, Access access, Acts acts) {
        this.store = store;
        this.adopting = adopting;
        this.access = access;
        this.acts = acts;
    }

    /// Opens, renews and links files as the match says. Numbers stay, nothing is deleted, a changed link is ended.
    /// The same outcome again changes nothing.
    ///
    /// @param sightings the row behind every key that the match saw
    public Adoption adopt(Actor by, Register outcome, Map<SightingKey, UUID> sightings) {
        return adopting.adopt(by, outcome, sightings);
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
        var page = store.page(area(by), filter, after, PAGE + 1);
        var more = page.size() > PAGE;
        var shown = more ? page.subList(0, PAGE) : page;
        return new Found(
                shown.stream().map(DossierStore.Placed::dossier).toList(),
                store.counts(area(by), filter),
                more ? shown.getLast().sortKey() : null);
    }

    /// All files that match, in the order of the list, for taking away; that it was done is noted.
    public int export(Person by, RegisterFilter filter, Consumer<List<Dossier>> sink) {
        var count = 0;
        String after = null;
        while (true) {
            var page = store.page(area(by), filter, after, EXPORT_PAGE);
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

    /// The committees and lanes that have files, for the filters.
    @Transactional(readOnly = true)
    public Places places(Person by) {
        return store.places(area(by));
    }

    public record Places(List<String> committees, List<LaneId> lanes) {}

    @Transactional(readOnly = true)
    public int countInFocus(Person by) {
        return store.countInFocus(area(by));
    }

    @Transactional(readOnly = true)
    public Optional<StructureNumber> successor(Person by, StructureNumber number) {
        return store.successor(area(by), number);
    }

    private @Nullable String area(Person by) {
        return access.sight(by, "register").forQuery();
    }
}
