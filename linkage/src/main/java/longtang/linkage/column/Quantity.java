package longtang.linkage.column;

import java.util.ArrayList;
import java.util.List;

/// Quantities such as square metres: the same, within a tolerance, or not.
///
/// @param within differences that count as near, rising: absolute, or shares of the larger when `relative`
public record Quantity(List<Double> within, boolean relative) implements Kind {

    public static final List<Double> USUAL = List.of(0.05, 0.2);

    public Quantity {
        within = List.copyOf(within);
    }

    @Override
    public List<String> levels() {
        var names = new ArrayList<>(List.of("same"));
        for (double tolerance : within) names.add("within " + tolerance);
        names.add("different");
        return List.copyOf(names);
    }

    @Override
    public Levels over(Cells cells) {
        var number = new double[cells.codes()];
        for (int code = 0; code < number.length; code++) number[code] = read(cells.value(code));
        return cells.byCode(code -> !Double.isNaN(number[code]), (a, b) -> level(number[a], number[b]));
    }

    private int level(double a, double b) {
        if (Double.isNaN(a) || Double.isNaN(b)) return 0;
        double apart = Math.abs(a - b);
        if (apart == 0) return 1;
        double larger = Math.max(Math.abs(a), Math.abs(b));
        int level = 2;
        for (double tolerance : within) {
            if (apart <= (relative ? tolerance * larger : tolerance)) return level;
            level++;
        }
        return level;
    }

    private static double read(String text) {
        try {
            double number = Double.parseDouble(text.replace(",", ""));
            return Double.isInfinite(number) ? Double.NaN : number;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
