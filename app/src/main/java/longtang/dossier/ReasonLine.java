package longtang.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import longtang.register.Reason;
import longtang.register.ReasonWords;

/// One step of the way from nothing known to this probability: what was found, what it weighs, where its bar stands.
///
/// A remark weighs nothing and has no bar.
public record ReasonLine(String sentence, String bits, boolean against, boolean remark, String x, String width) {

    private static final double WIDTH = 120;
    private static final int HEADLINE = 3;

    /// The bars follow each other as the evidence adds up, on one common scale.
    public static List<ReasonLine> waterfall(List<Reason> reasons, Locale locale) {
        double at = 0;
        double least = 0;
        double most = 0;
        for (var reason : reasons) {
            at += reason.bits();
            least = Math.min(least, at);
            most = Math.max(most, at);
        }
        return lines(reasons, ReasonWords.in(locale), least, WIDTH / Math.max(1, most - least));
    }

    /// The strongest two or three reasons in one line, whichever way they point.
    public static String headline(List<Reason> reasons, Locale locale) {
        var words = ReasonWords.in(locale);
        var weighing = reasons.stream().filter(reason -> reason.bits() != 0).toList();
        return (weighing.isEmpty() ? reasons : weighing)
                .stream()
                        .sorted(Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.bits())))
                        .limit(HEADLINE)
                        .map(words::sentence)
                        .collect(Collectors.joining(" · "));
    }

    private static List<ReasonLine> lines(List<Reason> reasons, ReasonWords words, double least, double scale) {
        var lines = new ArrayList<ReasonLine>();
        double at = 0;
        for (var reason : reasons) {
            var from = Math.min(at, at + reason.bits());
            lines.add(new ReasonLine(
                    words.sentence(reason),
                    reason.bits() == 0 ? "" : String.format(Locale.ROOT, "%+.1f", reason.bits()),
                    reason.bits() < 0,
                    reason.bits() == 0,
                    number((from - least) * scale),
                    number(Math.max(1.5, Math.abs(reason.bits()) * scale))));
            at += reason.bits();
        }
        return lines;
    }

    /// The sum, as it stands below the steps.
    public static String total(List<Reason> reasons) {
        return String.format(
                Locale.ROOT, "%+.1f", reasons.stream().mapToDouble(Reason::bits).sum());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
