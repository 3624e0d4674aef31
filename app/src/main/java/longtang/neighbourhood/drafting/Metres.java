package longtang.neighbourhood.drafting;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import longtang.neighbourhood.LanePlan.Point;
import longtang.neighbourhood.PlanSheet;

/// Lengths as people type and read them: metres, to the millimetre.
final class Metres {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,9}(\\.\\d{0,12})?");
    private static final int LONGEST = 2_000;

    private Metres() {}

    static String text(double metres) {
        return PlanSheet.number(metres);
    }

    static double rounded(double metres) {
        return Math.round(metres * 1000) / 1000.0;
    }

    static Point rounded(double x, double y) {
        return new Point(rounded(x), rounded(y));
    }

    /// Reads 7.5, ７．５, 7.5米, 7.5m.
    static OptionalDouble read(String typed) {
        var plain = plain(typed).replaceFirst("(米|m|M|°|度)$", "").strip();
        return NUMBER.matcher(plain).matches() ? OptionalDouble.of(Double.parseDouble(plain)) : OptionalDouble.empty();
    }

    static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }

    /// Writes `2,26.7 6,26.7 6,28.3`.
    static String text(List<Point> points) {
        return points.stream()
                .map(point -> text(point.x()) + "," + text(point.y()))
                .collect(Collectors.joining(" "));
    }

    /// Reads what [#text] writes, also with semicolons between the points and blanks within.
    static Optional<List<Point>> readPoints(String typed) {
        if (typed.length() > LONGEST) return Optional.empty();
        var points = new ArrayList<Point>();
        for (var pair : plain(typed).replaceAll("\\s*,\\s*", ",").split("[\\s;、]+")) {
            if (pair.isEmpty()) continue;
            var both = pair.split(",", -1);
            if (both.length != 2) return Optional.empty();
            var x = read(both[0]);
            var y = read(both[1]);
            if (x.isEmpty() || y.isEmpty()) return Optional.empty();
            points.add(rounded(x.getAsDouble(), y.getAsDouble()));
        }
        return Optional.of(points);
    }
}
