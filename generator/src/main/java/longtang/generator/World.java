package longtang.generator;

import java.util.ArrayList;
import java.util.List;

/// The invented city, lane by lane: each lane is made anew from the seed whenever it is asked for.
final class World {

    private static final int SURVEY_YEAR = 2025;
    private static final int MOST_STRUCTURES = 1_000;

    private final Atlas atlas;
    private final Rates.World rates;
    private final long seed;
    private final long lanes;

    World(Atlas atlas, Rates.World rates, long seed, long lanes) {
        this.atlas = atlas;
        this.rates = rates;
        this.seed = seed;
        this.lanes = lanes;
    }

    Lane lane(long index) {
        var dice = Dice.of(seed, index);
        var doors = dice.chance(0.7) ? dice.between(5, 24) : dice.between(25, 60);
        return new Lane(
                index,
                atlas.road(index),
                atlas.number(index),
                dice.chance(rates.namedLanes()) ? atlas.name(index) : null,
                atlas.nameIsCommon(lanes),
                atlas.committee(index, dice),
                doors,
                dice.between(121.40, 121.52),
                dice.between(31.19, 31.31),
                structures(index, doors, dice));
    }

    private List<Structure> structures(long lane, int doors, Dice dice) {
        var all = new ArrayList<Structure>();
        for (var door = 1; door <= doors; door++) {
            var here = new ArrayList<Structure>();
            var floors = dice.between(2, 4);
            for (var times = dice.times(rates.structuresPerDoor()); times > 0; times--) {
                build(lane * MOST_STRUCTURES + all.size() + here.size(), door, floors, here, dice);
            }
            all.addAll(here);
        }
        return all;
    }

    private void build(long number, int door, int floors, List<Structure> here, Dice dice) {
        var kind = dice.pick(Kind.values());
        var part = dice.pick(kind.parts());
        if (here.stream().anyMatch(other -> other.kind() == kind && other.part().mayBeMistakenFor(part))) return;

        var now = structure(number, door, floors, kind, part, dice);
        if (dice.chance(rates.removed())) {
            here.add(gone(now, number, dice));
        } else if (dice.chance(rates.rebuilt())) {
            here.add(gone(now, number, dice));
            here.add(builtAgain(now, number + 1, dice));
        } else {
            here.add(now);
        }
    }

    private Structure structure(long number, int door, int floors, Kind kind, Part part, Dice dice) {
        var floor = floor(part, floors, dice);
        var recent = dice.chance(rates.recent());
        var use = kind.mayBeLet() && dice.chance(rates.let()) ? "use.let" : kind.use();
        return new Structure(
                number,
                door,
                floor,
                dice.chance(0.75) ? floor * 100 + dice.between(1, 4) : 0,
                kind,
                part,
                kind.area(dice),
                dice.pick(Vocabulary.common().words("material." + kind)),
                use,
                recent ? stage(dice) : Structure.Stage.OLD,
                recent ? dice.between(SURVEY_YEAR - 1, SURVEY_YEAR) : dice.between(1988, SURVEY_YEAR - 3),
                0,
                false,
                party(dice));
    }

    private Structure.Stage stage(Dice dice) {
        return dice.chance(rates.inProgress() / rates.recent()) ? Structure.Stage.IN_PROGRESS : Structure.Stage.NEW;
    }

    private static int floor(Part part, int floors, Dice dice) {
        return switch (part) {
            case COURTYARD, GROUND, YARD, PASSAGE, FRONT, BACK -> 1;
            case ROOF, TERRACE -> floors;
            case CORRIDOR, WALL -> dice.between(1, floors);
            case PLATFORM -> 2;
        };
    }

    static Structure.Party party(Dice dice) {
        var common = Vocabulary.common();
        return new Structure.Party(dice.pick(common.words("surname")), dice.pick(common.words("given")), phone(dice));
    }

    // Mobile numbers of the country begin with 13 to 19: these belong to nobody.
    static String phone(Dice dice) {
        return "12" + Digits.padded(dice.between(0, 999_999_999), 9);
    }

    private static Structure gone(Structure as, long number, Dice dice) {
        var removed = dice.between(2019, 2023);
        var built = Math.min(as.built(), removed - 2);
        return copy(as, number, as.area(), Structure.Stage.GONE, built, removed, false);
    }

    private static Structure builtAgain(Structure as, long number, Dice dice) {
        var area = dice.measured(as.area(), 0.15);
        return copy(as, number, area, Structure.Stage.NEW, dice.between(SURVEY_YEAR - 1, SURVEY_YEAR), 0, true);
    }

    private static Structure copy(
            Structure as, long number, double area, Structure.Stage stage, int built, int removed, boolean rebuilt) {
        return new Structure(
                number,
                as.door(),
                as.floor(),
                as.room(),
                as.kind(),
                as.part(),
                area,
                as.material(),
                as.use(),
                stage,
                built,
                removed,
                rebuilt,
                as.party());
    }
}
