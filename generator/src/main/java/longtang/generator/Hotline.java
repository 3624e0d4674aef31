package longtang.generator;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The 12345 tickets (12345 工单): what residents say, of structures, of the lane, and of much else.
final class Hotline implements Office {

    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 6);
    private static final List<String> REQUESTS = List.of("投诉", "投诉", "举报", "求助");

    private final Hand hand;
    private final AddressPen pen;
    private final Rates.Hotline rates;

    Hotline(Hand hand, AddressPen pen, Rates.Hotline rates) {
        this.hand = hand;
        this.pen = pen;
        this.rates = rates;
    }

    @Override
    public String source() {
        return "complaints";
    }

    @Override
    public List<String> header() {
        return List.of("工单编号", "受理时间", "诉求类型", "诉求人", "联系电话", "事发地址", "诉求内容", "办理时限", "承办单位");
    }

    @Override
    public String number(LocalDate day, long serial) {
        return "HP" + day.toString().substring(2).replace("-", "") + "-" + Digits.padded(serial, 8);
    }

    @Override
    public void write(Lane lane, Dice dice, Consumer<Draft> ledger) {
        var tickets = 0;
        for (var structure : lane.standing()) {
            var mean = rates.perStructure() * (structure.stage() == Structure.Stage.IN_PROGRESS ? 2 : 1);
            for (var times = dice.times(mean); times > 0; times--)
                tickets += ofOneCaller(lane, structure, dice, ledger);
        }
        var each = tickets / (1 - rates.other() - rates.wholeLane() - rates.nowhere());
        for (var times = dice.times(each * rates.other()); times > 0; times--) ledger.accept(other(lane, dice));
        for (var times = dice.times(each * rates.wholeLane()); times > 0; times--) ledger.accept(wholeLane(lane, dice));
        for (var times = dice.times(each * rates.nowhere()); times > 0; times--) ledger.accept(nowhere(lane, dice));
    }

    private int ofOneCaller(Lane lane, Structure structure, Dice dice, Consumer<Draft> ledger) {
        var caller = Caller.any(hand, dice);
        var day = FIRST_DAY.plusDays(dice.between(0, 160));
        ledger.accept(ticket(lane, structure, caller, day, section(structure, dice), dice));
        if (caller.phone().isEmpty() || !dice.chance(rates.again())) return 1;

        var later = day.plusDays(dice.between(5, 40));
        ledger.accept(ticket(lane, structure, caller, later, "complaint.again", dice));
        return 2;
    }

    private String section(Structure structure, Dice dice) {
        if (dice.chance(rates.familyOnly())) return "complaint.family";
        if (structure.rebuilt() && dice.chance(0.4)) return "complaint.rebuilt";
        if (dice.chance(rates.kindMissing())) return "complaint.nokind";
        return dice.chance(rates.partMissing()) ? "complaint.nopart" : "complaint";
    }

    private Draft ticket(Lane lane, Structure structure, Caller caller, LocalDate day, String section, Dice dice) {
        var byFamily = section.equals("complaint.family");
        var again = section.equals("complaint.again");
        var laneText = pen.lane(lane, pen.numerals(dice), dice);
        var address = pen.leavesOutRoad(dice)
                ? pen.insideLane(lane, structure, dice)
                : pen.address(lane, structure, dice.chance(0.3), dice);
        // Some of the sentences for a second call have no gap for the door: the address stands in its column then.
        var inTextOnly = !byFamily && !again && dice.chance(rates.placeInTextOnly());
        var gaps = new HashMap<String, String>();
        gaps.put("lane", laneText);
        gaps.put("surname", structure.party().surname());
        gaps.put("door", inTextOnly ? address : nearby(structure, dice));
        gaps.put("part", hand.part(structure, dice));
        gaps.put("kind", hand.kind(structure, dice));
        gaps.put("nuisance", hand.nuisance(structure, dice));
        gaps.put("ask", hand.words("ask", dice));
        var partTold = section.equals("complaint") || section.equals("complaint.nokind");
        var vague = byFamily
                ? Clarity.isVagueByFamily(lane, structure)
                : Clarity.isVague(lane, structure, !section.equals("complaint.nokind"), partTold);
        var place = byFamily ? laneText : inTextOnly ? "" : address;
        return Draft.of(
                day, cells(lane, caller, day, place, hand.sentence(section, gaps, dice), dice), structure, vague);
    }

    private String nearby(Structure structure, Dice dice) {
        return dice.chance(0.35) ? structure.door() + "号" : hand.words("vague.door", dice);
    }

    private Draft other(Lane lane, Dice dice) {
        var address = pen.address(lane, dice.between(1, lane.doors()), dice);
        var inTextOnly = dice.chance(rates.placeInTextOnly());
        var day = FIRST_DAY.plusDays(dice.between(0, 200));
        var text = hand.sentence("other", gaps(inTextOnly ? address : hand.words("vague.door", dice), dice), dice);
        return Draft.ofNothing(day, cells(lane, Caller.any(hand, dice), day, inTextOnly ? "" : address, text, dice));
    }

    private Draft wholeLane(Lane lane, Dice dice) {
        var place = pen.lane(lane, pen.numerals(dice), dice);
        var day = FIRST_DAY.plusDays(dice.between(0, 200));
        var text = hand.sentence("lane", gaps(place, dice), dice);
        return Draft.ofNothing(day, cells(lane, Caller.any(hand, dice), day, place, text, dice));
    }

    private Draft nowhere(Lane lane, Dice dice) {
        var day = FIRST_DAY.plusDays(dice.between(0, 200));
        var text = hand.sentence("nowhere", gaps("", dice), dice);
        return Draft.ofNothing(day, cells(lane, Caller.any(hand, dice), day, "", text, dice));
    }

    private Map<String, String> gaps(String place, Dice dice) {
        return Map.of("door", place, "lane", place, "ask", hand.words("ask", dice));
    }

    private List<String> cells(Lane lane, Caller caller, LocalDate day, String place, String text, Dice dice) {
        return List.of(
                hand.moment(day, dice) + ":" + Digits.padded(dice.between(0, 59), 2),
                dice.pick(REQUESTS),
                caller.name(),
                caller.phone(),
                place,
                text,
                day.plusDays(7).toString(),
                lane.committee().street() + (dice.chance(0.3) ? "综合行政执法队" : ""));
    }

    private record Caller(String name, String phone) {

        static Caller any(Hand hand, Dice dice) {
            if (dice.chance(0.2)) return new Caller("匿名", "");
            return new Caller(hand.common("surname", dice) + hand.common("title", dice), World.phone(dice));
        }
    }
}
