package longtang.generator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The patrol's notes (日常巡查记录): several may speak of one structure, some of other matters.
final class PatrolOffice implements Office {

    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 6);
    private static final List<String> NO_COORDINATES = List.of("", "");

    private final Hand hand;
    private final AddressPen pen;
    private final Rates.Patrol rates;

    PatrolOffice(Hand hand, AddressPen pen, Rates.Patrol rates) {
        this.hand = hand;
        this.pen = pen;
        this.rates = rates;
    }

    @Override
    public String source() {
        return "patrol";
    }

    @Override
    public List<String> header() {
        return List.of("记录编号", "巡查时间", "巡查人", "地点", "发现问题", "现场处置", "经度", "纬度");
    }

    @Override
    public String number(LocalDate day, long serial) {
        return "XC" + day.toString().replace("-", "") + "-" + Digits.padded(serial, 8);
    }

    @Override
    public void write(Lane lane, Dice dice, Consumer<Draft> ledger) {
        var notes = 0;
        for (var structure : lane.standing()) {
            var mean = rates.perStructure() * (structure.stage() == Structure.Stage.IN_PROGRESS ? 2 : 1);
            for (var times = dice.times(mean); times > 0; times--, notes++) ledger.accept(note(lane, structure, dice));
        }
        var ofStructures = 1 - rates.other() - rates.wholeLane();
        for (var times = dice.times(notes * rates.other() / ofStructures); times > 0; times--) {
            ledger.accept(other(lane, dice));
        }
        for (var times = dice.times(notes * rates.wholeLane() / ofStructures); times > 0; times--) {
            ledger.accept(wholeLane(lane, dice));
        }
    }

    private Draft note(Lane lane, Structure structure, Dice dice) {
        var day = day(dice);
        var kindTold = !dice.chance(rates.kindMissing());
        var partTold = !dice.chance(rates.partMissing());
        var part = hand.part(structure, dice);
        var partInPlace = partTold && kindTold && dice.chance(0.3);
        var place = pen.address(lane, structure, dice.chance(0.3), dice) + (partInPlace ? part : "");
        var section = !kindTold ? "patrol.nokind" : partTold && !partInPlace ? "patrol" : "patrol.nopart";
        var gaps = Map.of(
                "part", partTold ? part : "",
                "kind", hand.kind(structure, dice),
                "area", hand.area(structure.area(), dice),
                "material", structure.material(),
                "party", structure.party().shortened(),
                "action", hand.common("action", dice));
        var at = dice.chance(rates.coordinates()) ? hand.coordinates(lane, structure.door(), 15, dice) : NO_COORDINATES;
        return Draft.of(
                day,
                cells(day, place, hand.sentence(section, gaps, dice), at, dice),
                structure,
                Clarity.isVague(lane, structure, kindTold, partTold));
    }

    private Draft other(Lane lane, Dice dice) {
        var day = day(dice);
        var place = pen.address(lane, dice.between(1, lane.doors()), dice);
        return Draft.ofNothing(day, cells(day, place, hand.words("patrol.other", dice), NO_COORDINATES, dice));
    }

    private Draft wholeLane(Lane lane, Dice dice) {
        var day = day(dice);
        var place = pen.lane(lane, pen.numerals(dice), dice);
        return Draft.ofNothing(day, cells(day, place, hand.words("patrol.lane", dice), NO_COORDINATES, dice));
    }

    private static LocalDate day(Dice dice) {
        return FIRST_DAY.plusDays(dice.between(0, 200));
    }

    private List<String> cells(LocalDate day, String place, String seen, List<String> at, Dice dice) {
        return Hand.row(
                List.of(
                        hand.moment(day, dice),
                        hand.common("surveyor", dice),
                        place,
                        seen,
                        dice.chance(0.7) ? hand.common("action", dice) : ""),
                at);
    }
}
