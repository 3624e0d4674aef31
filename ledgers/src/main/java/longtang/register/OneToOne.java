package longtang.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import longtang.ledger.LedgerKind;

/// Places the rows of surveys and of the old ledger: of one file no two rows get the same structure, and a row that
/// fits none opens its own.
final class OneToOne {

    private final Sightings sightings;
    private final Offers offers;
    private final Placement placement;

    OneToOne(Sightings sightings, Offers offers, Placement placement) {
        this.sightings = sightings;
        this.offers = offers;
        this.placement = placement;
    }

    void run() {
        for (var round : rounds()) place(round);
    }

    // Surveys before ledgers, the latest round first: what was seen last is what stands there now.
    private List<List<Integer>> rounds() {
        var rounds = new LinkedHashMap<Integer, List<Integer>>();
        for (int i = 0; i < sightings.size(); i++) {
            if (sightings.round(i) >= 0 && !placement.isPlaced(i)) {
                rounds.computeIfAbsent(sightings.round(i), r -> new ArrayList<>())
                        .add(i);
            }
        }
        return rounds.values().stream()
                .sorted(Comparator.<List<Integer>, LedgerKind>comparing(round -> sightings.kind(round.getFirst()))
                        .thenComparing(this::latest, Comparator.reverseOrder())
                        .thenComparing(round -> sightings.key(round.getFirst())))
                .toList();
    }

    private String latest(List<Integer> round) {
        return round.stream()
                .map(i -> String.valueOf(sightings.get(i).seen()))
                .max(String::compareTo)
                .orElse("");
    }

    private void place(List<Integer> round) {
        var offered = round.stream().map(offers::to).toList();
        var odds = offers.learn(sightings.kind(round.getFirst()), offered);
        var rivals = rivals(offered, odds);
        consider(offered, odds, rivals);
        give(strongestFirst(offered), odds, rivals);
        for (int sighting : round) {
            if (!placement.isPlaced(sighting)) {
                placement.put(sighting, placement.open(null), 1 - bestChance(sighting));
            }
        }
    }

    // For one sighting the structures exclude each other: each has its odds among those of all and of none of them.
    private static Map<Integer, Double> rivals(List<List<Offer>> offered, Odds odds) {
        var rivals = new HashMap<Integer, Double>();
        for (var its : offered) for (var offer : its) rivals.merge(offer.sighting(), odds.of(offer), Double::sum);
        return rivals;
    }

    private void consider(List<List<Offer>> offered, Odds odds, Map<Integer, Double> rivals) {
        for (var its : offered) {
            if (its.isEmpty()) continue;
            int sighting = its.getFirst().sighting();
            double total = 1 + rivals.getOrDefault(sighting, 0.0);
            placement.consider(
                    sighting,
                    its.stream()
                            .map(offer -> new Choice(offer.structure(), offer.bits(), odds.of(offer) / total))
                            .sorted(Comparator.comparingDouble(Choice::bits).reversed())
                            .toList());
        }
    }

    // The sort is stable: of equal offers the earlier sighting's comes first, and of one sighting's the one found
    // first.
    private static List<Offer> strongestFirst(List<List<Offer>> offered) {
        return offered.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingDouble(Offer::bits).reversed().thenComparingInt(Offer::sighting))
                .toList();
    }

    private void give(List<Offer> strongestFirst, Odds odds, Map<Integer, Double> rivals) {
        Set<Candidate> taken = new HashSet<>();
        for (var offer : strongestFirst) {
            if (placement.isPlaced(offer.sighting())) continue;
            double its = odds.of(offer);
            if (taken.contains(offer.structure())) {
                rivals.merge(offer.sighting(), -its, Double::sum);
            } else if (its >= 1) {
                double all = Math.max(its, rivals.getOrDefault(offer.sighting(), 0.0));
                placement.put(offer.sighting(), offer.structure(), its / (1 + all));
                taken.add(offer.structure());
            }
        }
    }

    private double bestChance(int sighting) {
        return placement.choices(sighting).stream()
                .filter(choice -> !choice.structure().isTakenFor(sightings.round(sighting)))
                .mapToDouble(Choice::probability)
                .max()
                .orElse(0);
    }
}
