package longtang.linkage.column;

import java.util.ArrayList;
import java.util.List;

/// Places by latitude and longitude in degrees: how many metres apart.
///
/// @param metres distances that count, rising
public record Geo(List<Double> metres) implements Kind {

    public static final List<Double> USUAL = List.of(10.0, 30.0, 100.0);

    private static final double EARTH_RADIUS = 6_371_008.8;
    private static final double[] NOWHERE = {};

    public Geo {
        metres = List.copyOf(metres);
        if (metres.isEmpty()) throw new IllegalArgumentException("A place needs a distance to be near");
    }

    @Override
    public List<String> levels() {
        var names = new ArrayList<String>();
        for (double distance : metres) names.add(Math.round(distance) + " m");
        names.add("farther");
        return List.copyOf(names);
    }

    /// The cells hold latitude and longitude with a space between.
    @Override
    public Levels over(Cells cells) {
        var places = new double[cells.codes()][];
        for (int code = 0; code < places.length; code++) places[code] = read(cells.value(code));
        return (left, right) -> {
            var a = places[cells.code(left)];
            var b = places[cells.code(right)];
            if (a.length == 0 || b.length == 0) return 0;
            double apart = metresBetween(a, b);
            int level = 1;
            for (double distance : metres) {
                if (apart <= distance) return level;
                level++;
            }
            return level;
        };
    }

    // Haversine; for the few metres of a lane it is exact to the centimetre.
    private static double metresBetween(double[] a, double[] b) {
        double latitude = Math.sin((b[0] - a[0]) / 2);
        double longitude = Math.sin((b[1] - a[1]) / 2);
        double h = latitude * latitude + Math.cos(a[0]) * Math.cos(b[0]) * longitude * longitude;
        return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    private static double[] read(String cell) {
        var parts = cell.split("[ ,;]+", -1);
        if (parts.length != 2) return NOWHERE;
        try {
            double latitude = Double.parseDouble(parts[0]);
            double longitude = Double.parseDouble(parts[1]);
            if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return NOWHERE;
            return new double[] {Math.toRadians(latitude), Math.toRadians(longitude)};
        } catch (NumberFormatException e) {
            return NOWHERE;
        }
    }
}
