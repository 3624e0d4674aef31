package longtang.generator;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How those who keep ledgers write: kinds, parts, areas, days, persons and sentences.
final class Hand {

    private static final List<DateTimeFormatter> ODD_DAYS =
            List.of(day("uuuu/M/d"), day("uuuu.M.d"), day("uuuuMMdd"), day("uuuu年M月d日"));
    private static final double METRES_PER_DEGREE = 111_000;

    private final Vocabulary words;
    private final Vocabulary common = Vocabulary.common();
    private final Rates.Row rates;

    Hand(Vocabulary words, Rates.Row rates) {
        this.words = words;
        this.rates = rates;
    }

    private static DateTimeFormatter day(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }

    String kind(Structure structure, Dice dice) {
        return word("kind." + structure.kind(), rates.otherKindWord(), dice);
    }

    String part(Structure structure, Dice dice) {
        return word("part." + structure.part(), rates.otherPartWord(), dice);
    }

    private String word(String section, double otherwise, Dice dice) {
        return dice.pick((dice.chance(otherwise) ? words : common).words(section));
    }

    String common(String section, Dice dice) {
        return dice.pick(common.words(section));
    }

    String nuisance(Structure structure, Dice dice) {
        return dice.pick(words.words("nuisance." + structure.kind()));
    }

    String words(String section, Dice dice) {
        return dice.pick(words.words(section));
    }

    /// A sentence of the section with its gaps filled.
    String sentence(String section, Map<String, String> gaps, Dice dice) {
        var template = words(section, dice);
        var text = new StringBuilder();
        var at = 0;
        while (at < template.length()) {
            var open = template.indexOf('{', at);
            if (open < 0) break;
            var close = template.indexOf('}', open);
            text.append(template, at, open).append(gaps.getOrDefault(template.substring(open + 1, close), ""));
            at = close + 1;
        }
        return text.append(template, at, template.length()).toString();
    }

    String area(double area, Dice dice) {
        var measured = dice.measured(area, rates.areaError());
        return measured >= 3 && dice.chance(0.3) ? Long.toString(Math.round(measured)) : Digits.fixed(measured, 1);
    }

    String areaOrNothing(double area, Dice dice) {
        return dice.chance(rates.areaMissing()) ? "" : area(area, dice);
    }

    String party(Structure structure, Dice dice) {
        if (dice.chance(rates.partyMissing())) return "";
        if (dice.chance(rates.otherParty())) return World.party(dice).shortened();
        return dice.chance(0.5) ? structure.party().masked() : structure.party().shortened();
    }

    String day(LocalDate day, Dice dice) {
        return dice.chance(rates.oddDate()) ? dice.pick(ODD_DAYS).format(day) : day.toString();
    }

    String moment(LocalDate day, Dice dice) {
        return day + " " + Digits.padded(dice.between(7, 21), 2) + ":" + Digits.padded(dice.between(0, 59), 2);
    }

    /// Longitude and latitude of a door, off by some metres.
    List<String> coordinates(Lane lane, int door, double metres, Dice dice) {
        var east = (door % 2) * 20 + dice.between(-metres, metres);
        var north = (door / 2) * 9 + dice.between(-metres, metres);
        return List.of(
                Digits.fixed(lane.longitude() + east / (METRES_PER_DEGREE * 0.855), 6),
                Digits.fixed(lane.latitude() + north / METRES_PER_DEGREE, 6));
    }

    static List<String> row(List<String> cells, List<String> more) {
        var row = new ArrayList<>(cells);
        row.addAll(more);
        return row;
    }
}
