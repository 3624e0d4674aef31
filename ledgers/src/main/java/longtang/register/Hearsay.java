package longtang.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import longtang.ledger.LedgerKind;
import longtang.place.Level;
import org.jspecify.annotations.Nullable;

/// Places what patrols noted and residents called in: any number of them may speak of one structure.
final class Hearsay {

    private final Sightings sightings;
    private final Offers offers;
    private final Placement placement;
    private final Ties ties;
    private final Succession succession;
    private final Map<LedgerKind, Odds> odds = new EnumMap<>(LedgerKind.class);

    Hearsay(Sightings sightings, Offers offers, Placement placement, Ties ties, Succession succession) {
        this.sightings = sightings;
        this.offers = offers;
        this.placement = placement;
        this.ties = ties;
        this.succession = succession;
    }

    void run() {
        var waiting = waiting();
        succession.find();
        joinWhatIsOnRecord(waiting);
        for (int sighting : waiting) if (!placement.isPlaced(sighting)) joinOrOpen(sighting);
        succession.find();
        for (int sighting : waiting) reconsider(sighting);
    }

    // Officers before residents, the earlier before the later.
    private List<Integer> waiting() {
        var waiting = new ArrayList<Integer>();
        for (int i = 0; i < sightings.size(); i++) {
            if (!placement.isPlaced(i) && sightings.isLinkable(i)) waiting.add(i);
        }
        waiting.sort(Comparator.<Integer, Boolean>comparing(i -> sightings.kind(i) == LedgerKind.COMPLAINTS)
                .thenComparing(i -> String.valueOf(sightings.get(i).seen()))
                .thenComparing(sightings::key));
        return waiting;
    }

    // All choose before the first is placed, so that nobody follows another's guess.
    private void joinWhatIsOnRecord(List<Integer> waiting) {
        var chosen = new ArrayList<@Nullable Choice>();
        for (var office : List.of(LedgerKind.PATROL, LedgerKind.COMPLAINTS)) {
            var offered = waiting.stream()
                    .filter(i -> sightings.kind(i) == office)
                    .map(offers::to)
                    .toList();
            odds.put(office, offers.learn(office, offered));
            for (var its : offered)
                chosen.add(its.isEmpty() ? null : choose(its.getFirst().sighting(), its));
        }
        for (int i = 0; i < waiting.size(); i++) {
            var choice = chosen.get(i);
            if (choice == null || isSetApart(waiting.get(i), choice.structure())) continue;
            placement.put(waiting.get(i), choice.structure(), choice.probability());
        }
    }

    // Two that a person set apart may have chosen the same structure: the first has it, the other looks on.
    private boolean isSetApart(int sighting, Candidate structure) {
        return structure.members().stream().anyMatch(member -> ties.areApart(sighting, member));
    }

    private void joinOrOpen(int sighting) {
        var choice = choose(sighting, offers.to(sighting));
        if (choice != null) {
            placement.put(sighting, choice.structure(), choice.probability());
        } else if (mayOpen(sighting)) {
            double chance = placement.choices(sighting).stream()
                    .mapToDouble(Choice::probability)
                    .max()
                    .orElse(0);
            placement.put(sighting, placement.open(null), 1 - chance);
        }
    }

    // What was opened later may fit better than what was there first.
    private void reconsider(int sighting) {
        var now = placement.of(sighting);
        if (now == null || ties.isTied(sighting) || now.size() == 1) return;
        placement.takeOut(sighting, now);
        var choice = choose(sighting, offers.to(sighting));
        if (choice == null) placement.put(sighting, now, placement.probability(sighting));
        else placement.put(sighting, choice.structure(), choice.probability());
    }

    private boolean mayOpen(int sighting) {
        var it = sightings.get(sighting);
        if (!(it.topic() instanceof Topic.OfStructure)) return false;
        if (sightings.hasDoor(sighting)) return true;
        boolean says = !it.wording().isSilent() || !it.parts().isEmpty();
        return sightings.kind(sighting) != LedgerKind.COMPLAINTS
                && says
                && it.level().compareTo(Level.LANE) >= 0;
    }

    /// The likeliest structure, unless none of them is likelier than any.
    private @Nullable Choice choose(int sighting, List<Offer> its) {
        var scaled = Objects.requireNonNull(odds.get(sightings.kind(sighting)));
        double all = its.stream().mapToDouble(scaled::of).sum();
        var ranked = its.stream()
                .map(offer -> new Choice(offer.structure(), offer.bits(), scaled.of(offer) / (1 + all)))
                .sorted(Comparator.comparingDouble(Choice::bits).reversed())
                .toList();
        placement.consider(sighting, ranked);
        return all < 1 ? null : ranked.getFirst();
    }
}
