package longtang.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import longtang.ledger.LedgerKind;
import longtang.linkage.Weights;
import longtang.place.Level;
import org.jspecify.annotations.Nullable;

/// Gives every sighting its structure: known files first, then survey rows, ledger rows one to one,
/// then patrol notes and complaints, many to one.
///
/// For one sighting the structures exclude each other: the chance of each is its odds among the odds of all and of
/// none of them. Nothing here depends on the order of input, because sightings are sorted.
final class Assignment {

    private static final double BELIEF = 10;

    /// A structure a sighting might be of, and how likely.
    record Choice(Candidate structure, double bits, double probability) {}

    private final Sightings sightings;
    private final Neighbours neighbours;
    private final Evidence evidence;
    private final Lifetimes lifetimes;
    private final Ties ties;
    private final List<Candidate> structures = new ArrayList<>();
    private final @Nullable Candidate[] of;
    private final double[] probability;
    private final Map<Integer, List<Choice>> choices = new HashMap<>();
    private final Map<LedgerKind, Double> heardBefore;
    private final Map<LedgerKind, Double> scales = new EnumMap<>(LedgerKind.class);
    private double scale = 1;

    /// @param heardBefore what an earlier match has learned of each kind of source; then nothing is learned anew
    Assignment(
            Sightings sightings,
            Neighbours neighbours,
            Evidence evidence,
            Ties ties,
            Map<LedgerKind, Double> heardBefore) {
        this.sightings = sightings;
        this.neighbours = neighbours;
        this.evidence = evidence;
        this.ties = ties;
        this.heardBefore = heardBefore;
        this.lifetimes = new Lifetimes(sightings);
        this.of = new Candidate[sightings.size()];
        this.probability = new double[sightings.size()];
    }

    void run() {
        placeTied();
        for (var round : rounds()) placeOneToOne(round);
        placeHearsay();
        findPredecessors();
        structures.removeIf(Candidate::isEmpty);
    }

    List<Candidate> structures() {
        return structures;
    }

    @Nullable
    Candidate of(int sighting) {
        return of[sighting];
    }

    double probability(int sighting) {
        return probability[sighting];
    }

    /// By how much the odds of each kind of source are scaled.
    Map<LedgerKind, Double> scales() {
        return scales;
    }

    /// What else was possible, the likeliest first.
    List<Choice> choices(int sighting) {
        return choices.getOrDefault(sighting, List.of());
    }

    private void placeTied() {
        for (var group : ties.groups()) {
            var structure = open(ties.file(group));
            for (int member : group) put(member, structure, 1);
        }
    }

    // Surveys before ledgers, the latest round first: what was seen last is what stands there now.
    private List<List<Integer>> rounds() {
        var rounds = new LinkedHashMap<Integer, List<Integer>>();
        for (int i = 0; i < sightings.size(); i++) {
            if (sightings.round(i) >= 0 && of[i] == null) {
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

    private record Offer(int sighting, Candidate structure, int order, double bits) {}

    private void placeOneToOne(List<Integer> round) {
        listen(sightings.kind(round.getFirst()), round);
        var offers = new ArrayList<Offer>();
        for (int sighting : round) {
            int order = 0;
            for (var structure : candidates(sighting)) {
                offers.add(new Offer(sighting, structure, order++, evidence.bits(sighting, structure)));
            }
        }
        offers.sort(Comparator.comparingDouble(Offer::bits)
                .reversed()
                .thenComparingInt(Offer::sighting)
                .thenComparingInt(Offer::order));

        var rivals = new HashMap<Integer, Double>();
        offers.forEach(offer -> rivals.merge(offer.sighting, odds(offer.bits), Double::sum));
        var best = new HashMap<Integer, List<Choice>>();
        for (var offer : offers) {
            best.computeIfAbsent(offer.sighting, s -> new ArrayList<>())
                    .add(new Choice(
                            offer.structure,
                            offer.bits,
                            odds(offer.bits) / (1 + rivals.getOrDefault(offer.sighting, 0.0))));
        }
        choices.putAll(best);

        var taken = new LinkedHashSet<Candidate>();
        for (var offer : offers) {
            if (of[offer.sighting] != null) continue;
            if (taken.contains(offer.structure)) {
                rivals.merge(offer.sighting, -odds(offer.bits), Double::sum);
            } else if (odds(offer.bits) >= 1) {
                double chance =
                        odds(offer.bits) / (1 + Math.max(odds(offer.bits), rivals.getOrDefault(offer.sighting, 0.0)));
                put(offer.sighting, offer.structure, chance);
                taken.add(offer.structure);
            }
        }
        for (int sighting : round) {
            if (of[sighting] == null) put(sighting, open(null), 1 - bestChance(sighting));
        }
    }

    /// Learns which share of these sightings speaks of a structure that is known already, by EM on what they offer;
    /// the odds of each offer are scaled to it. A survey is thorough: most of what others see is in it.
    private void listen(LedgerKind kind, List<Integer> group) {
        scale = 1;
        scale = heardBefore.isEmpty() ? learned(group) : heardBefore.getOrDefault(kind, 1.0);
        scales.put(kind, scale);
    }

    private double learned(List<Integer> group) {
        double prior = evidence.prior() * Math.max(1, structures.size());
        var evidenceFor = new ArrayList<Double>();
        for (int sighting : group) {
            double all = 0;
            for (var structure : candidates(sighting)) all += odds(evidence.bits(sighting, structure));
            evidenceFor.add(all / prior);
        }
        double share = 0.8;
        for (int round = 0; round < 50; round++) {
            double sum = BELIEF * 0.8;
            for (double s : evidenceFor) sum += share * s / (1 - share + share * s);
            share = Math.min(sum / (BELIEF + evidenceFor.size()), 0.97);
        }
        return share / (1 - share) / prior;
    }

    private double bestChance(int sighting) {
        return choices(sighting).stream()
                .filter(choice -> !choice.structure().isTakenFor(sightings.round(sighting)))
                .mapToDouble(Choice::probability)
                .max()
                .orElse(0);
    }

    private void placeHearsay() {
        var waiting = new ArrayList<Integer>();
        for (int i = 0; i < sightings.size(); i++) {
            if (of[i] == null && sightings.isLinkable(i)) waiting.add(i);
        }
        waiting.sort(Comparator.<Integer, Boolean>comparing(i -> sightings.kind(i) == LedgerKind.COMPLAINTS)
                .thenComparing(i -> String.valueOf(sightings.get(i).seen()))
                .thenComparing(sightings::key));

        var decided = new LinkedHashMap<Integer, Choice>();
        for (var office : List.of(LedgerKind.PATROL, LedgerKind.COMPLAINTS)) {
            var theirs =
                    waiting.stream().filter(i -> sightings.kind(i) == office).toList();
            listen(office, theirs);
            for (int sighting : theirs) {
                var choice = choose(sighting);
                if (choice != null) decided.put(sighting, choice);
            }
        }
        decided.forEach((sighting, choice) -> put(sighting, choice.structure(), choice.probability()));

        for (int sighting : waiting) if (of[sighting] == null) joinOrOpen(sighting);
        for (int sighting : waiting) reconsider(sighting);
    }

    private void joinOrOpen(int sighting) {
        var choice = choose(sighting);
        if (choice != null) {
            put(sighting, choice.structure(), choice.probability());
        } else if (mayOpen(sighting)) {
            put(
                    sighting,
                    open(null),
                    1
                            - choices(sighting).stream()
                                    .mapToDouble(Choice::probability)
                                    .max()
                                    .orElse(0));
        }
    }

    // What was opened later may fit better than what was there first.
    private void reconsider(int sighting) {
        var now = of[sighting];
        if (now == null || ties.isTied(sighting) || now.members().size() == 1) return;
        now.remove(sighting);
        of[sighting] = null;
        var choice = choose(sighting);
        if (choice == null) put(sighting, now, probability[sighting]);
        else put(sighting, choice.structure(), choice.probability());
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
    private @Nullable Choice choose(int sighting) {
        scale = scales.getOrDefault(sightings.kind(sighting), 1.0);
        var offers = new ArrayList<Choice>();
        double all = 0;
        for (var structure : candidates(sighting)) {
            double bits = evidence.bits(sighting, structure);
            all += odds(bits);
            offers.add(new Choice(structure, bits, 0));
        }
        double total = 1 + all;
        var ranked = offers.stream()
                .map(offer -> new Choice(offer.structure(), offer.bits(), odds(offer.bits()) / total))
                .sorted(Comparator.comparingDouble(Choice::bits).reversed())
                .toList();
        choices.put(sighting, ranked);
        return ranked.isEmpty() || all < 1 ? null : ranked.getFirst();
    }

    private Set<Candidate> candidates(int sighting) {
        var found = new LinkedHashSet<Candidate>();
        for (int other : neighbours.of(sighting)) {
            var structure = of[other];
            if (structure != null && mayBelong(sighting, structure)) found.add(structure);
        }
        return found;
    }

    private boolean mayBelong(int sighting, Candidate structure) {
        if (structure.isTakenFor(sightings.round(sighting))) return false;
        for (int member : structure.members()) {
            if (ties.areApart(sighting, member) || lifetimes.isAfterRemoval(sighting, member)) return false;
        }
        return true;
    }

    private void findPredecessors() {
        for (int i = 0; i < sightings.size(); i++) {
            var old = of[i];
            if (old == null || !lifetimes.isRemoved(i)) continue;
            Candidate next = null;
            double best = 0;
            for (int other : neighbours.of(i)) {
                var structure = of[other];
                if (structure == null || structure == old || !lifetimes.isSuccessor(i, other)) continue;
                double bits = evidence.bits(i, structure);
                if (bits > best) {
                    best = bits;
                    next = structure;
                }
            }
            if (next != null) next.succeed(old);
        }
    }

    private Candidate open(@Nullable StructureNumber number) {
        var structure = new Candidate(number);
        structures.add(structure);
        return structure;
    }

    private void put(int sighting, Candidate structure, double chance) {
        structure.add(sighting, sightings);
        of[sighting] = structure;
        probability[sighting] = Math.clamp(chance, 0, 1);
    }

    private double odds(double bits) {
        return scale * Math.pow(2, Math.min(bits, 60));
    }

    @Override
    public String toString() {
        return "Assignment of %d sightings to %d structures; a certainty is %.0f bits; %s"
                .formatted(sightings.size(), structures.size(), Weights.bits(0.99), Arrays.toString(probability));
    }
}
