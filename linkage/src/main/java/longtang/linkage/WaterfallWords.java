package longtang.linkage;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// A waterfall as sentences for people: the prior, one line for each comparison, the sum.
final class WaterfallWords {

    private final ResourceBundle words;

    private WaterfallWords(ResourceBundle words) {
        this.words = words;
    }

    static List<String> of(Waterfall waterfall, Locale locale) {
        return new WaterfallWords(LinkWords.in(locale)).lines(waterfall);
    }

    private List<String> lines(Waterfall waterfall) {
        var lines = new ArrayList<String>();
        lines.add(say("why.prior", bits(waterfall.priorBits())));
        for (var step : waterfall.steps()) lines.add(line(step));
        var chance = String.format(Locale.ROOT, "%.4f", waterfall.probability());
        lines.add(say("why.sum", bits(waterfall.bits()), chance));
        return lines;
    }

    private String line(Waterfall.Step step) {
        if (step.level() == 0) return say("why.silent", step.comparison());
        var level = level(step.levelName());
        return step.rarityBits() == 0
                ? say("why.step", step.comparison(), level, bits(step.bits()))
                : say("why.rarity", step.comparison(), level, bits(step.bits()), bits(step.rarityBits()));
    }

    // Levels that tell a figure (0.92, within 0.05, 3 days) speak for themselves.
    private String level(String name) {
        var key = "level." + name;
        return words.containsKey(key) ? words.getString(key) : name;
    }

    static String bits(double bits) {
        return String.format(Locale.ROOT, "%+.1f", bits);
    }

    private String say(String key, Object... args) {
        return MessageFormat.format(words.getString(key), args);
    }
}
