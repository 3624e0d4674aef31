package longtang.register;

/// Distances within a lane, where the earth is flat.
final class Coordinates {

    private static final double METRES_PER_DEGREE = 111_320;

    private Coordinates() {}

    /// NaN when one of the two has no coordinates.
    static double metres(Observation a, Observation b) {
        if (a.longitude() == null || a.latitude() == null || b.longitude() == null || b.latitude() == null) {
            return Double.NaN;
        }
        double north = (a.latitude() - b.latitude()) * METRES_PER_DEGREE;
        double east = (a.longitude() - b.longitude()) * METRES_PER_DEGREE * Math.cos(Math.toRadians(a.latitude()));
        return Math.hypot(north, east);
    }
}
