package longtang.place;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Compares two places slot by slot. Numbers are equal or they are not; only a road's name may be a slip of the pen.
final class SpotComparison {

    private final Gazetteer known;
    private final Place left;
    private final Place right;

    private SpotComparison(Gazetteer known, Place left, Place right) {
        this.known = known;
        this.left = left;
        this.right = right;
    }

    /// What two texts tell that may speak of several places each: one of several is a doubt, not an agreement.
    static Sameness of(Gazetteer known, List<Place> left, List<Place> right) {
        var best = Sameness.DIFFERENT;
        for (var a : left) {
            for (var b : right) {
                var one = of(known, a, b);
                if (one == Sameness.SAME && left.size() == 1 && right.size() == 1) return Sameness.SAME;
                if (one != Sameness.DIFFERENT) best = Sameness.UNCLEAR;
            }
        }
        return left.isEmpty() || right.isEmpty() ? Sameness.UNCLEAR : best;
    }

    static Sameness of(Gazetteer known, Place left, Place right) {
        if (left.level() == Level.NOTHING || right.level() == Level.NOTHING) return Sameness.UNCLEAR;
        return new SpotComparison(known, left, right).sameness();
    }

    private Sameness sameness() {
        if (crossing(left).size() == 2 && crossing(left).equals(crossing(right))) return area();
        return area().and(road())
                .and(lane())
                .and(subLanes())
                .and(doors())
                .and(one(left.unit(), right.unit()))
                .and(floor())
                .and(sets(left.rooms(), right.rooms()))
                .and(sets(left.roomKinds(), right.roomKinds()))
                .and(sets(ownParts(left), ownParts(right)))
                .and(one(left.side(), right.side()))
                .and(relation());
    }

    // 天津路江西中路路口, from either side
    private static Set<String> crossing(Place place) {
        var relation = place.relation();
        boolean crossing = place.level() == Level.ROAD && relation != null && relation.kind() == Relation.Kind.NEAR;
        var road = place.road();
        return !crossing
                        || road == null
                        || relation == null
                        || relation.anchor().equals(road.name())
                ? Set.of()
                : Set.of(road.name(), relation.anchor());
    }

    // Two districts for one door are somebody's slip, and which of them is wrong is not for a machine to say.
    private Sameness area() {
        boolean doubtful = known.contradicts(left)
                || known.contradicts(right)
                || differ(left.district(), right.district())
                || differ(left.street(), right.street())
                || differ(left.committee(), right.committee());
        return doubtful ? Sameness.UNCLEAR : Sameness.SAME;
    }

    private Sameness road() {
        var a = left.road();
        var b = right.road();
        if (a == null || b == null) return a == b ? Sameness.SAME : Sameness.UNCLEAR;
        if (a.name().equals(b.name())) return Sameness.SAME;
        return RoadNames.alike(a, b) || RoadNames.isUndivided(a.name(), b.name())
                ? Sameness.UNCLEAR
                : Sameness.DIFFERENT;
    }

    private Sameness lane() {
        if (left.lane() != null && right.lane() != null) {
            boolean alias = left.namedLane() != null && left.namedLane().equals(right.namedLane());
            if (!left.lane().equals(right.lane())) return alias ? Sameness.UNCLEAR : Sameness.DIFFERENT;
            return differ(left.namedLane(), right.namedLane()) ? Sameness.UNCLEAR : Sameness.SAME;
        }
        if (isPhaseOf(left.namedLane(), right.namedLane())) return Sameness.UNCLEAR;
        if (left.lane() == null && right.lane() == null) return one(left.namedLane(), right.namedLane());
        if (differ(left.namedLane(), right.namedLane())) return Sameness.DIFFERENT;
        return left.lane() == null ? onRoadOrInLane(left, right) : onRoadOrInLane(right, left);
    }

    // 阳光苑 may mean its second phase.
    private static boolean isPhaseOf(@Nullable String a, @Nullable String b) {
        if (a == null || b == null || a.length() == b.length()) return false;
        var shorter = a.length() < b.length() ? a : b;
        var longer = a.length() < b.length() ? b : a;
        return longer.startsWith(shorter) && longer.endsWith("期");
    }

    // 天津路44号 stands on the road, 天津路44弄3号 in a lane of it; only 天津路44-3号 may be meant for the lane.
    private static Sameness onRoadOrInLane(Place outside, Place inside) {
        boolean onRoad = outside.road() != null
                && inside.road() != null
                && outside.namedLane() == null
                && outside.subLanes().isEmpty()
                && !outside.doors().isEmpty();
        if (!onRoad) return Sameness.UNCLEAR;
        boolean second = outside.doors().stream().anyMatch(door -> door.suffix().startsWith("之"));
        return second ? Sameness.UNCLEAR : Sameness.DIFFERENT;
    }

    private Sameness doors() {
        return isSecondPlateOrLane(left, right) || isSecondPlateOrLane(right, left)
                ? Sameness.UNCLEAR
                : sets(left.doors(), right.doors());
    }

    // 天津路44-3号 and 天津路44弄3号
    private static boolean isSecondPlateOrLane(Place outside, Place inside) {
        var lane = inside.lane();
        if (lane == null || outside.lane() != null || outside.doors().size() != 1) return false;
        var door = outside.doors().getFirst();
        return door.number() == lane.number()
                && inside.doors().stream().anyMatch(it -> door.suffix().equals("之" + it));
    }

    private Sameness subLanes() {
        var a = left.subLanes();
        var b = right.subLanes();
        int common = Math.min(a.size(), b.size());
        if (!a.subList(0, common).equals(b.subList(0, common))) return Sameness.DIFFERENT;
        return a.size() == b.size() ? Sameness.SAME : Sameness.UNCLEAR;
    }

    private Sameness floor() {
        var a = storey(left);
        var b = storey(right);
        if (a == null || b == null) return a == b ? Sameness.SAME : Sameness.UNCLEAR;
        if (a.equals(b)) return Sameness.SAME;
        boolean numbered = a.number() != 0 && b.number() != 0;
        if (numbered && a.number() != b.number()) return Sameness.DIFFERENT;
        // 阁楼, 夹层 and 顶楼 without a number lie somewhere above the ground.
        return !numbered && Math.max(a.number(), b.number()) < 2 && a.number() != b.number()
                ? Sameness.DIFFERENT
                : Sameness.UNCLEAR;
    }

    // 底层, 一楼 and 3号楼下 are one storey.
    private static @Nullable Floor storey(Place place) {
        var floor = place.floor();
        if (floor == null && place.parts().contains(Part.GROUND_FLOOR)) return Floor.of(1);
        return floor != null && floor.kind() == Floor.Kind.GROUND ? Floor.of(1) : floor;
    }

    private static Set<Part> ownParts(Place place) {
        var parts = EnumSet.noneOf(Part.class);
        parts.addAll(place.parts());
        parts.remove(Part.GROUND_FLOOR);
        if (place.floor() != null && place.floor().kind() == Floor.Kind.BASEMENT) parts.remove(Part.BASEMENT);
        return parts;
    }

    private Sameness relation() {
        var a = told(left);
        var b = told(right);
        if (a == null && b == null) return Sameness.SAME;
        if (a == null || b == null) return a == null ? beside(right, left) : beside(left, right);
        if (a.kind() != Relation.Kind.NTH || b.kind() != Relation.Kind.NTH) return Sameness.UNCLEAR;
        return a.count() == b.count() && a.anchor().equals(b.anchor()) ? Sameness.SAME : Sameness.DIFFERENT;
    }

    // 天津路(近江西中路)44弄 helps to find the lane and does not loosen it.
    private static @Nullable Relation told(Place place) {
        var relation = place.relation();
        boolean help = relation != null
                && relation.kind() == Relation.Kind.NEAR
                && !relation.anchor().isEmpty()
                && place.level().compareTo(Level.ROAD) > 0;
        return help ? null : relation;
    }

    // The neighbour of a door, a room or a lane is not that one; whom else it may be is open.
    private static Sameness beside(Place near, Place other) {
        var relation = near.relation();
        if (relation == null || relation.keepsSlots()) return Sameness.UNCLEAR;
        var anchor = relation.anchor();
        boolean itself = (!relation.doors().isEmpty() && near.rooms().isEmpty() && isWhollyAt(relation, other))
                || other.rooms().stream().anyMatch(room -> anchor.equals(room + "室") || anchor.equals(room))
                || (other.lane() != null && anchor.equals(other.lane() + "弄"));
        return itself ? Sameness.DIFFERENT : Sameness.UNCLEAR;
    }

    private static boolean isWhollyAt(Relation relation, Place other) {
        return !other.doors().isEmpty() && new HashSet<>(relation.doors()).containsAll(other.doors());
    }

    private static Sameness sets(Collection<?> a, Collection<?> b) {
        if (a.isEmpty() || b.isEmpty()) return a.isEmpty() && b.isEmpty() ? Sameness.SAME : Sameness.UNCLEAR;
        var left = new HashSet<>(a);
        if (left.equals(new HashSet<>(b))) return Sameness.SAME;
        return b.stream().anyMatch(left::contains) ? Sameness.UNCLEAR : Sameness.DIFFERENT;
    }

    private static Sameness one(@Nullable Object a, @Nullable Object b) {
        if (Objects.equals(a, b)) return Sameness.SAME;
        return a == null || b == null ? Sameness.UNCLEAR : Sameness.DIFFERENT;
    }

    private static boolean differ(@Nullable Object a, @Nullable Object b) {
        return one(a, b) == Sameness.DIFFERENT;
    }
}
