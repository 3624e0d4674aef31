package longtang.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The old register (历史台账) of 2018 to 2023: other numbers, other words, and things that are long gone.
final class RegisterOffice implements Office {

    private static final int FIRST_YEAR = 2018;
    private static final int LAST_YEAR = 2023;

    private final Hand hand;
    private final AddressPen pen;
    private final Rates.Row rates;

    RegisterOffice(Hand hand, AddressPen pen, Rates.Row rates) {
        this.hand = hand;
        this.pen = pen;
        this.rates = rates;
    }

    @Override
    public String source() {
        return "ledger";
    }

    @Override
    public List<String> header() {
        return List.of("编号", "建档日期", "居委", "地址", "当事人", "类型", "面积", "结构", "用途", "搭建年份", "处置状态", "备注");
    }

    @Override
    public String number(LocalDate day, long serial) {
        return serial % 3 == 0
                ? "WZ" + day.getYear() + Digits.padded(serial, 7)
                : day.getYear() + "-违-" + Digits.padded(serial, 5);
    }

    @Override
    public void write(Lane lane, Dice dice, Consumer<Draft> ledger) {
        for (var structure : lane.structures()) {
            var known = structure.built() < LAST_YEAR;
            var share = structure.stands() ? rates.registered() : 0.9;
            if (known && dice.chance(share)) ledger.accept(row(lane, structure, dice));
        }
    }

    private Draft row(Lane lane, Structure structure, Dice dice) {
        var day = day(structure, dice);
        var doorTold = !dice.chance(rates.laneOnly());
        var partTold = !dice.chance(rates.partMissing() * 1.5);
        var partInNote = dice.chance(0.5);
        var part = hand.part(structure, dice);
        var cells = new ArrayList<String>();
        cells.add(hand.day(day, dice));
        cells.add(lane.committee().name());
        cells.add(address(lane, structure, doorTold, dice) + (partTold && doorTold && !partInNote ? part : ""));
        cells.add(hand.party(structure, dice));
        cells.add(hand.kind(structure, dice));
        cells.add(hand.areaOrNothing(structure.area() * (dice.chance(0.1) ? 0.75 : 1), dice));
        cells.add(structure.material());
        cells.add(hand.common(structure.kind().use(), dice));
        cells.add(dice.chance(0.7) ? Integer.toString(structure.built()) : "");
        cells.add(hand.common(structure.stands() ? "outcome.open" : "outcome.gone", dice));
        cells.add(note(structure, partTold && (partInNote || !doorTold), part, dice));
        return Draft.of(day, cells, structure, !doorTold || Clarity.isVague(lane, structure, true, partTold));
    }

    private static LocalDate day(Structure structure, Dice dice) {
        var from = Math.max(FIRST_YEAR, structure.built() + 1);
        var to = structure.stands() ? LAST_YEAR : Math.max(from, Math.min(LAST_YEAR, structure.removed() - 1));
        return LocalDate.ofYearDay(dice.between(from, Math.max(from, to)), dice.between(1, 360));
    }

    private String address(Lane lane, Structure structure, boolean doorTold, Dice dice) {
        if (!doorTold) return pen.lane(lane, pen.numerals(dice), dice);
        if (pen.leavesOutRoad(dice)) return pen.insideLane(lane, structure, dice);
        return pen.address(lane, structure, !dice.chance(rates.roomMissing()), dice);
    }

    private String note(Structure structure, boolean tellsPart, String part, Dice dice) {
        var note = tellsPart ? hand.sentence("ledger.note", Map.of("part", part), dice) : "";
        if (structure.stands()) return note;
        return (note.isEmpty() ? "" : note + "；") + structure.removed() + "年拆除";
    }
}
