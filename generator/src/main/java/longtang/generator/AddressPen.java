package longtang.generator;

import java.util.List;

/// Writes where something is, as people do: 天津路44弄3号201室, and all the other ways.
final class AddressPen {

    private static final List<String> OTHER_SIGNS = List.of("号楼", "#", "幢");
    private static final List<String> GROUND_FLOOR = List.of("底楼", "一楼", "1楼");

    private final Atlas atlas;
    private final Rates.Address rates;

    AddressPen(Atlas atlas, Rates.Address rates) {
        this.atlas = atlas;
        this.rates = rates;
    }

    Numerals numerals(Dice dice) {
        if (dice.chance(rates.chineseNumerals())) return Numerals.CHINESE;
        return dice.chance(rates.fullWidth()) ? Numerals.FULL_WIDTH : Numerals.PLAIN;
    }

    /// The lane: by road and number, by its name, or by both.
    String lane(Lane lane, Numerals numerals, Dice dice) {
        var numbered = road(lane, dice) + numerals.write(lane.number()) + "弄";
        if (lane.name() == null) return numbered;
        if (dice.chance(rates.nameOnly())) {
            return lane.commonName() ? lane.committee().street() + lane.name() : lane.name();
        }
        if (!dice.chance(rates.nameAndNumber())) return numbered;
        return dice.chance(0.5) ? numbered + "（" + lane.name() + "）" : lane.name() + "(" + numbered + ")";
    }

    private String road(Lane lane, Dice dice) {
        if (!dice.chance(rates.wrongCharacter())) return lane.road();
        var misspelt = atlas.misspelt(lane.road(), dice);
        return misspelt == null ? lane.road() : misspelt;
    }

    String door(int door, Numerals numerals, Dice dice) {
        return numerals.write(door) + (dice.chance(rates.otherDoorSign()) ? dice.pick(OTHER_SIGNS) : "号");
    }

    /// The room by its number, or the floor where it has none.
    String room(Structure structure, Numerals numerals, Dice dice) {
        if (structure.room() == 0) return floor(structure.floor(), dice);
        var sign = dice.chance(0.85) ? "室" : "";
        return (numerals == Numerals.FULL_WIDTH ? numerals : Numerals.PLAIN).write(structure.room()) + sign;
    }

    private static String floor(int floor, Dice dice) {
        if (floor == 1) return dice.pick(GROUND_FLOOR);
        return (dice.chance(0.6) ? Numerals.CHINESE : Numerals.PLAIN).write(floor) + "楼";
    }

    String address(Lane lane, Structure structure, boolean withRoom, Dice dice) {
        var numerals = numerals(dice);
        var prefix = prefix(lane, dice);
        var place = lane(lane, numerals, dice) + space(dice);
        if (withRoom && structure.room() > 0 && dice.chance(rates.dashedRoom())) {
            return prefix + place + structure.door() + "-" + structure.room();
        }
        return prefix
                + place
                + door(structure.door(), numerals, dice)
                + (withRoom ? space(dice) + room(structure, numerals, dice) : "");
    }

    /// A door where no structure need stand, as other matters name it.
    String address(Lane lane, int door, Dice dice) {
        var numerals = numerals(dice);
        return prefix(lane, dice) + lane(lane, numerals, dice) + space(dice) + door(door, numerals, dice);
    }

    /// 44弄内3号: understood by those who know which lane is meant.
    boolean leavesOutRoad(Dice dice) {
        return dice.chance(rates.withoutRoad());
    }

    String insideLane(Lane lane, Structure structure, Dice dice) {
        return lane.number() + "弄内" + door(structure.door(), Numerals.PLAIN, dice);
    }

    private String prefix(Lane lane, Dice dice) {
        if (dice.chance(rates.wrongDistrict()))
            return atlas.otherDistrict(lane.committee().district(), dice);
        if (!dice.chance(rates.adminPrefix())) return "";
        return switch (dice.between(1, 3)) {
            case 1 -> "上海市" + lane.committee().district();
            case 2 -> lane.committee().district();
            default -> lane.committee().district() + lane.committee().street();
        };
    }

    private String space(Dice dice) {
        return dice.chance(rates.space()) ? " " : "";
    }
}
