package longtang.neighbourhood.earth;

import static java.lang.Math.atan2;
import static java.lang.Math.cos;
import static java.lang.Math.cosh;
import static java.lang.Math.hypot;
import static java.lang.Math.sin;
import static java.lang.Math.sinh;
import static java.lang.Math.sqrt;
import static java.lang.Math.toDegrees;
import static java.lang.Math.toRadians;

/// The Gauss-Krüger projection in zones of three degrees, as CGCS2000 is mapped (EPSG:4534 to 4554): metres east and
/// north, 500 km added to the east, no zone number in front.
///
/// Krüger's series to the fourth power of the third flattening, as in C. F. F. Karney, Transverse Mercator with an
/// accuracy of a few nanometers, Journal of Geodesy 85 (2011), equations 7 to 15, 35 and 36; within a zone the series
/// is exact to 0.001 mm.
///
/// @param centralMeridian degrees east, a multiple of three
public record GaussKrueger(int centralMeridian) {

    /// Metres east and north in one zone.
    public record Grid(double east, double north) {}

    private static final double A = 6378137;
    private static final double F = 1 / 298.257222101;
    private static final double E = sqrt(F * (2 - F));
    private static final double N = F / (2 - F);
    private static final double RADIUS = A / (1 + N) * (1 + N * N / 4 + Math.pow(N, 4) / 64);
    private static final double FALSE_EAST = 500_000;

    private static final double[] THERE = {
        N / 2 - 2 * N * N / 3 + 5 * Math.pow(N, 3) / 16 + 41 * Math.pow(N, 4) / 180,
        13 * N * N / 48 - 3 * Math.pow(N, 3) / 5 + 557 * Math.pow(N, 4) / 1440,
        61 * Math.pow(N, 3) / 240 - 103 * Math.pow(N, 4) / 140,
        49561 * Math.pow(N, 4) / 161280
    };
    private static final double[] BACK = {
        N / 2 - 2 * N * N / 3 + 37 * Math.pow(N, 3) / 96 - Math.pow(N, 4) / 360,
        N * N / 48 + Math.pow(N, 3) / 15 - 437 * Math.pow(N, 4) / 1440,
        17 * Math.pow(N, 3) / 480 - 37 * Math.pow(N, 4) / 840,
        4397 * Math.pow(N, 4) / 161280
    };

    public GaussKrueger {
        if (centralMeridian % 3 != 0) throw new IllegalArgumentException("No such zone: " + centralMeridian);
    }

    /// The zone in which a longitude lies: 121.47 east is in the zone of 120 east or of 123 east, whichever is nearer.
    public static GaussKrueger around(double longitude) {
        return new GaussKrueger(3 * (int) Math.round(longitude / 3));
    }

    public Grid project(LonLat at) {
        var tau = Math.tan(toRadians(at.latitude()));
        var lambda = toRadians(at.longitude() - centralMeridian);
        var conformal = conformal(tau);
        var xi = atan2(conformal, cos(lambda));
        var eta = asinh(sin(lambda) / hypot(conformal, cos(lambda)));
        return new Grid(
                FALSE_EAST + RADIUS * (eta + eastSeries(THERE, xi, eta)), RADIUS * (xi + northSeries(THERE, xi, eta)));
    }

    public LonLat unproject(Grid grid) {
        var eta = (grid.east() - FALSE_EAST) / RADIUS;
        var xi = grid.north() / RADIUS;
        var eta0 = eta - eastSeries(BACK, xi, eta);
        var xi0 = xi - northSeries(BACK, xi, eta);
        var lambda = atan2(sinh(eta0), cos(xi0));
        var tau = geographic(sin(xi0) / hypot(sinh(eta0), cos(xi0)));
        return new LonLat(centralMeridian + toDegrees(lambda), toDegrees(Math.atan(tau)));
    }

    private static double northSeries(double[] series, double xi, double eta) {
        var sum = 0.0;
        for (var j = 1; j <= series.length; j++) sum += series[j - 1] * sin(2 * j * xi) * cosh(2 * j * eta);
        return sum;
    }

    private static double eastSeries(double[] series, double xi, double eta) {
        var sum = 0.0;
        for (var j = 1; j <= series.length; j++) sum += series[j - 1] * cos(2 * j * xi) * sinh(2 * j * eta);
        return sum;
    }

    /// The tangent of the conformal latitude (Karney, equations 7 to 9).
    private static double conformal(double tau) {
        var sigma = sinh(E * atanh(E * tau / hypot(1, tau)));
        return tau * hypot(1, sigma) - sigma * hypot(1, tau);
    }

    /// Newton's method for its inverse (Karney, equations 19 to 21); three rounds are enough for doubles.
    private static double geographic(double conformal) {
        var tau = conformal / (1 - E * E);
        for (var round = 0; round < 5; round++) {
            var there = conformal(tau);
            tau += (conformal - there)
                    / hypot(1, there)
                    * (1 + (1 - E * E) * tau * tau)
                    / ((1 - E * E) * hypot(1, tau));
        }
        return tau;
    }

    private static double asinh(double x) {
        return Math.signum(x) * Math.log(Math.abs(x) + hypot(1, x));
    }

    private static double atanh(double x) {
        return Math.log1p(2 * x / (1 - x)) / 2;
    }
}
