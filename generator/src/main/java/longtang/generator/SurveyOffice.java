package longtang.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The door-to-door survey of June 2025 (入户摸排表): one round, so every row is another structure.
final class SurveyOffice implements Office {

    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 6, 2);
    private static final List<String> NO_COORDINATES = List.of("", "");

    private final Hand hand;
    private final AddressPen pen;
    private final Rates.Row rates;

    SurveyOffice(Hand hand, AddressPen pen, Rates.Row rates) {
        this.hand = hand;
        this.pen = pen;
        this.rates = rates;
    }

    @Override
    public String source() {
        return "survey";
    }

    @Override
    public List<String> header() {
        return List.of(
                "编号", "排查日期", "排查人", "居委", "路弄", "门牌号", "室号", "部位", "类型", "用途", "面积", "材料", "状态", "搭建人", "联系电话", "经度",
                "纬度", "备注");
    }

    @Override
    public String number(LocalDate day, long serial) {
        return "MP2025" + Digits.padded(serial, 8);
    }

    @Override
    public void write(Lane lane, Dice dice, Consumer<Draft> ledger) {
        var day = FIRST_DAY.plusDays(dice.between(0, 25));
        var surveyor = hand.common("surveyor", dice);
        for (var structure : lane.standing()) {
            if (dice.chance(rates.surveyed())) ledger.accept(row(lane, structure, day, surveyor, dice));
        }
    }

    private Draft row(Lane lane, Structure structure, LocalDate day, String surveyor, Dice dice) {
        var numerals = pen.numerals(dice);
        var partTold = !dice.chance(rates.partMissing());
        var cells = new ArrayList<String>();
        cells.add(hand.day(day, dice));
        cells.add(surveyor);
        cells.add(
                dice.chance(0.8)
                        ? lane.committee().name()
                        : lane.committee().name().replace("居委会", "居委"));
        cells.add(pen.lane(lane, numerals, dice));
        cells.add(pen.door(structure.door(), numerals, dice));
        cells.add(dice.chance(rates.roomMissing()) ? "" : pen.room(structure, numerals, dice));
        cells.add(partTold ? hand.part(structure, dice) : "");
        cells.add(hand.kind(structure, dice));
        cells.add(hand.common(structure.use(), dice));
        cells.add(hand.areaOrNothing(structure.area(), dice));
        cells.add(structure.material());
        cells.add(structure.stage().word());
        cells.add(hand.party(structure, dice));
        cells.add(dice.chance(0.6) ? structure.party().phone() : "");
        cells.addAll(
                dice.chance(rates.coordinatesMissing())
                        ? NO_COORDINATES
                        : hand.coordinates(lane, structure.door(), 8, dice));
        cells.add(dice.chance(0.2) ? hand.words("survey.note", dice) : "");
        return Draft.of(day, cells, structure, Clarity.isVague(lane, structure, true, partTold));
    }
}
