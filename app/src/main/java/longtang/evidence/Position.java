package longtang.evidence;

/// A place on the earth as a device notes it: WGS-84, in degrees.
public record Position(double latitude, double longitude) {

    private static final double EARTH_METRES = 6_371_000;

    public Position {
        boolean onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        if (!onEarth) throw new IllegalArgumentException("no place on the earth"); // NaN too
    }

    /// As the crow flies on a sphere: good to half a percent.
    public long metresTo(Position other) {
        double north = Math.toRadians(other.latitude - latitude);
        double east = Math.toRadians(other.longitude - longitude);
        double h = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(east / 2), 2);
        return Math.round(2 * EARTH_METRES * Math.asin(Math.sqrt(h)));
    }
}
