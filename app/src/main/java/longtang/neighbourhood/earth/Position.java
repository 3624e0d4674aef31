package longtang.neighbourhood.earth;

/// A place on the earth with all that makes it mean something.
///
/// @param longitude degrees east, 72 to 138: Longtang works in China
/// @param latitude degrees north, 0.8 to 56
/// @param accuracy metres within which the place is meant to lie, more than 0
/// @param source where the numbers come from: a survey, a telephone, a web map
public record Position(double longitude, double latitude, Crs crs, double accuracy, String source) {

    // WGS-84 follows the plates, CGCS2000 stands at epoch 2000.0: some 3 cm a year in eastern China, 0.8 m by 2026.
    private static final double PLATES = 1;
    // No authority has published GCJ-02; how far the published algorithm is off is unverified.
    private static final double GCJ_DOUBT = 5;

    public Position {
        if (!isInReach(longitude, latitude)) {
            throw new IllegalArgumentException("Not in China: " + longitude + ", " + latitude);
        }
        if (!(accuracy > 0)) throw new IllegalArgumentException("An accuracy is more than 0 m, was " + accuracy);
    }

    /// Whether these degrees can be a place in China; the box is that of the published GCJ-02 algorithm.
    public static boolean isInReach(double longitude, double latitude) {
        return longitude >= 72.004 && longitude <= 137.8347 && latitude >= 0.8293 && latitude <= 55.8271;
    }

    /// The same place in CGCS2000. The accuracy grows by what the conversion cannot know, the source says so.
    public Position inCgcs2000() {
        return switch (crs) {
            case CGCS2000 -> this;
            case WGS_84 -> converted(lonLat(), PLATES);
            case GCJ_02 -> converted(Gcj02.toWgs84(lonLat()), PLATES + GCJ_DOUBT);
        };
    }

    private Position converted(LonLat at, double doubt) {
        return new Position(
                at.longitude(),
                at.latitude(),
                Crs.CGCS2000,
                accuracy + doubt,
                source.isEmpty() ? crs.code() : source + " (" + crs.code() + ")");
    }

    public LonLat lonLat() {
        return new LonLat(longitude, latitude);
    }
}
