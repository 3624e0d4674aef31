package longtang.register;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import longtang.ledger.LedgerKind;
import longtang.linkage.Comparison;
import longtang.linkage.Start;
import longtang.place.Part;

/// In what respects two sightings are compared, and what is believed of each before any data is seen.
final class Comparisons {

    private static final double BELIEF = 60;
    private static final double U_BELIEF = 400;

    private static final int[] EASILY_CONFUSED = Stream.of(
                    Set.of(Part.COURTYARD, Part.YARD, Part.GROUND_FLOOR, Part.PASSAGE),
                    Set.of(Part.ROOF, Part.DRYING_DECK, Part.TERRACE, Part.PLATFORM),
                    Set.of(Part.CORRIDOR, Part.PASSAGE, Part.PLATFORM),
                    Set.of(Part.GROUND_FLOOR, Part.OUTER_WALL, Part.PASSAGE))
            .mapToInt(Marks::bits)
            .toArray();

    @FunctionalInterface
    private interface Level {
        int of(int left, int right);
    }

    private record Simple(String name, List<String> levels, Level level) implements Comparison {
        @Override
        public int level(int left, int right) {
            return level.of(left, right);
        }
    }

    private final Sightings sightings;
    private final PlaceComparison place;
    private final Map<Comparison, Start> all = new LinkedHashMap<>();

    Comparisons(Sightings sightings) {
        this.sightings = sightings;
        this.place = new PlaceComparison(sightings);
        // Kind, part, use and material go together in every lane: so that their agreeing alone cannot pass for a match,
        // what is believed of the place is held firmly.
        all.put(
                place,
                new Start(
                        boxed(new double[] {.82, .03, .08, .01, .05, .006, .001, .003}),
                        Math.max(2_000, 20.0 * sightings.size()),
                        List.of(),
                        0));
        all.put(
                new KindComparison(sightings),
                start(new double[] {.36, .27, .05, .20, .05, .07}, new double[] {.05, .07, .01, .12, .20, .55}));
        add("room", place::room, new double[] {.88, .12}, new double[] {.15, .85}, "same", "different");
        add(
                "part",
                this::part,
                new double[] {.72, .12, .10, .06},
                new double[] {.14, .26, .30, .30},
                "same",
                "akin",
                "in_passing",
                "different");
        add(
                "area",
                this::area,
                new double[] {.50, .25, .12, .13},
                new double[] {.04, .10, .20, .66},
                "same",
                "close",
                "near",
                "far");
        add("material", this::material, new double[] {.72, .28}, new double[] {.25, .75}, "same", "different");
        add("use", this::use, new double[] {.70, .30}, new double[] {.35, .65}, "same", "different");
        add(
                "status",
                this::status,
                new double[] {.66, .19, .15},
                new double[] {.45, .20, .35},
                "same",
                "near",
                "against");
        add("floor", this::floor, new double[] {.85, .15}, new double[] {.35, .65}, "same", "different");
        add(
                "party",
                this::party,
                new double[] {.50, .37, .13},
                new double[] {.002, .06, .938},
                "name",
                "surname",
                "different");
        add(
                "phone",
                this::phone,
                new double[] {.55, .30, .15},
                new double[] {.0005, .001, .9985},
                "same",
                "masked",
                "different");
        // Who has two things to complain of complains of both: at one door the same voice says little.
        all.put(
                new Simple("caller", List.of("again", "another"), this::caller),
                new Start(boxed(new double[] {.25, .75}), BELIEF, boxed(new double[] {.04, .96}), 1e8));
        add(
                "spot",
                this::spot,
                new double[] {.45, .30, .15, .10},
                new double[] {.10, .25, .35, .30},
                "metres5",
                "metres12",
                "metres30",
                "farther");
    }

    /// The names of the levels of each, whatever is compared.
    static Map<String, List<String>> levels() {
        var nothing = new Sightings(List.of(), List.of(), RoadSlips.learn(List.of()));
        return new Comparisons(nothing).list().stream().collect(Collectors.toMap(Comparison::name, Comparison::levels));
    }

    List<Comparison> list() {
        return List.copyOf(all.keySet());
    }

    Map<Comparison, Start> starts() {
        return all;
    }

    private void add(String name, Level level, double[] m, double[] u, String... levels) {
        all.put(new Simple(name, List.of(levels), level), start(m, u));
    }

    private static Start start(double[] m, double[] u) {
        return new Start(boxed(m), BELIEF, boxed(u), u.length == 0 ? 0 : U_BELIEF);
    }

    private static List<Double> boxed(double[] shares) {
        return Arrays.stream(shares).boxed().toList();
    }

    private int part(int left, int right) {
        var a = sightings.marks(left);
        var b = sightings.marks(right);
        if (a.parts() == 0 || b.parts() == 0) return 0;
        if ((a.parts() & b.parts()) != 0) return 1;
        for (int group : EASILY_CONFUSED) if ((group & a.parts()) != 0 && (group & b.parts()) != 0) return 2;
        return a.ownsParts() && b.ownsParts() ? 4 : 3;
    }

    private int area(int left, int right) {
        double a = sightings.marks(left).area();
        double b = sightings.marks(right).area();
        if (Double.isNaN(a) || Double.isNaN(b)) return 0;
        double difference = Math.abs(a - b);
        double share = difference / Math.max(a, b);
        if (share <= 0.03 || difference <= 0.25) return 1;
        if (share <= 0.15) return 2;
        return share <= 0.35 ? 3 : 4;
    }

    private int material(int left, int right) {
        var a = sightings.get(left).material();
        var b = sightings.get(right).material();
        return a == null || b == null ? 0 : a == b ? 1 : 2;
    }

    private int use(int left, int right) {
        var a = sightings.get(left).use();
        var b = sightings.get(right).use();
        return a == null || b == null ? 0 : a == b ? 1 : 2;
    }

    private int status(int left, int right) {
        var a = sightings.get(left).status();
        var b = sightings.get(right).status();
        if (a == null || b == null) return 0;
        if (a == b) return 1;
        return a == Status.STANDING || b == Status.STANDING ? 3 : 2;
    }

    // Room numbers are compared with the place; a floor speaks only where a room does not.
    private int floor(int left, int right) {
        int closest = 0;
        for (var a : sightings.spots(left)) {
            if (a.floor() == Floors.UNKNOWN) continue;
            for (var b : sightings.spots(right)) {
                if (b.floor() == Floors.UNKNOWN || a.rooms().length > 0 && b.rooms().length > 0) continue;
                int level = a.floor() == b.floor() ? 1 : 2;
                if (closest == 0 || level < closest) closest = level;
            }
        }
        return closest;
    }

    private int party(int left, int right) {
        var a = sightings.get(left).party();
        var b = sightings.get(right).party();
        if (a == null || b == null) return 0;
        if (!a.surname().equals(b.surname())) return 3;
        if (a.whole().isEmpty() || b.whole().isEmpty()) return 2;
        return a.whole().equals(b.whole()) ? 1 : 3;
    }

    private int phone(int left, int right) {
        if (complains(left) || complains(right)) return 0;
        var a = sightings.get(left).phone();
        var b = sightings.get(right).phone();
        if (a == null || b == null) return 0;
        if (!a.equals(b)) return a.isMasked() || b.isMasked() ? 0 : 3;
        return a.isMasked() ? 2 : 1;
    }

    // One who calls again often means the same thing, but may have two things to complain of.
    private int caller(int left, int right) {
        if (!complains(left) || !complains(right)) return 0;
        var a = sightings.get(left).phone();
        var b = sightings.get(right).phone();
        if (a == null || b == null) return 0;
        if (!PlaceComparison.isSameDoor(place.level(left, right))) return 0;
        return a.equals(b) ? 1 : 2;
    }

    private boolean complains(int sighting) {
        return sightings.kind(sighting) == LedgerKind.COMPLAINTS;
    }

    // Coordinates lie within the geography: they tell apart only what stands at one door.
    private int spot(int left, int right) {
        double metres = Coordinates.metres(sightings.get(left), sightings.get(right));
        if (Double.isNaN(metres)) return 0;
        int where = place.level(left, right);
        if (where != 0 && !PlaceComparison.isSameDoor(where)) return 0;
        if (metres <= 5) return 1;
        if (metres <= 12) return 2;
        return metres <= 30 ? 3 : 4;
    }
}
