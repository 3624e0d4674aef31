package longtang.neighbourhood.earth;

import static java.lang.Math.PI;
import static java.lang.Math.abs;
import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;

/// WGS-84 to GCJ-02 and back.
///
/// GCJ-02 was never published by its authority. This is the algorithm that has been public since 2013
/// (on4wp7.codeplex.com, changeset 21483; the same in eviltransform and PRCoords), on the Krassovsky ellipsoid. The way
/// back is found by iteration to 1e-10 degrees, 0.01 mm.
final class Gcj02 {

    private static final double A = 6378245.0;
    private static final double EE = 0.00669342162296594323;
    private static final double CLOSE = 1e-10;
    private static final int MOST_ROUNDS = 30;

    private Gcj02() {}

    static LonLat fromWgs84(LonLat wgs) {
        var x = wgs.longitude() - 105;
        var y = wgs.latitude() - 35;
        var phi = Math.toRadians(wgs.latitude());
        var w = 1 - EE * sin(phi) * sin(phi);
        var east = Math.toDegrees(eastward(x, y) / (A / sqrt(w) * cos(phi)));
        var north = Math.toDegrees(northward(x, y) / (A * (1 - EE) / (w * sqrt(w))));
        return new LonLat(wgs.longitude() + east, wgs.latitude() + north);
    }

    /// The shift changes by at most 1 % over its own length, so each round gains two digits.
    static LonLat toWgs84(LonLat gcj) {
        var wgs = gcj;
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var there = fromWgs84(wgs);
            var east = gcj.longitude() - there.longitude();
            var north = gcj.latitude() - there.latitude();
            wgs = new LonLat(wgs.longitude() + east, wgs.latitude() + north);
            if (abs(east) < CLOSE && abs(north) < CLOSE) break;
        }
        return wgs;
    }

    private static double northward(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * sqrt(abs(x))
                + (20 * sin(6 * x * PI) + 20 * sin(2 * x * PI)) * 2 / 3
                + (20 * sin(y * PI) + 40 * sin(y / 3 * PI)) * 2 / 3
                + (160 * sin(y / 12 * PI) + 320 * sin(y * PI / 30)) * 2 / 3;
    }

    private static double eastward(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * sqrt(abs(x))
                + (20 * sin(6 * x * PI) + 20 * sin(2 * x * PI)) * 2 / 3
                + (20 * sin(x * PI) + 40 * sin(x / 3 * PI)) * 2 / 3
                + (150 * sin(x / 12 * PI) + 300 * sin(x / 30 * PI)) * 2 / 3;
    }
}
