package longtang.neighbourhood.earth;

import java.util.ArrayList;
import java.util.List;
import longtang.law.Ruling;

/// A plan's metres tied to the earth by control points, through the plane of a Gauss-Krüger zone.
///
/// Two points give a similarity (turn, scale, shift). Three and more give the affine map with the least sum of squared
/// distances; what is left over at each point is its residual. What cannot be tied is refused.
public final class Anchoring {

    /// How far the map misses a control point, in metres on the ground.
    public record Residual(ControlPoint point, double east, double north) {
        public double length() {
            return Math.hypot(east, north);
        }
    }

    private static final double CLOSEST = 1; // metre between control points
    private static final double THINNEST = 0.02; // breadth of the points to their length, below which they are a line
    private static final double SHORTEST = 0.8;
    private static final double LONGEST = 1.25; // of a plan's metre on the ground: the plan is in metres

    private final List<ControlPoint> points;
    private final GaussKrueger zone;
    private final Affine there;

    private Anchoring(List<ControlPoint> points, GaussKrueger zone, Affine there) {
        this.points = points;
        this.zone = zone;
        this.there = there;
    }

    /// Refuses fewer than two points, points on one spot or (from three on) on one line, and maps that mirror the plan
    /// or make a metre much shorter or longer: one of the numbers is mistyped then.
    public static Ruling<Anchoring> by(List<ControlPoint> points) {
        if (points.size() < 2) return no("neighbourhood.anchor.few");
        var zone = GaussKrueger.around(points.getFirst().at().longitude());
        var grid =
                points.stream().map(point -> zone.project(point.at().lonLat())).toList();
        var spread = new Spread(points, grid);
        if (spread.closest() < CLOSEST) return no("neighbourhood.anchor.same");
        if (points.size() > 2 && spread.thinness() < THINNEST) return no("neighbourhood.anchor.line");

        var map = points.size() == 2 ? spread.similarity() : spread.affine();
        if (map.determinant() <= 0) return no("neighbourhood.anchor.mirrored");
        var stretches = map.stretches();
        if (stretches[0] < SHORTEST || stretches[1] > LONGEST) return no("neighbourhood.anchor.scale");
        return Ruling.allow(new Anchoring(List.copyOf(points), zone, map));
    }

    private static Ruling<Anchoring> no(String fact) {
        return Ruling.refuse("plan-not-anchored", "", fact);
    }

    /// Where a point of the plan lies on the earth, in CGCS2000.
    public Position toEarth(double x, double y) {
        var at = zone.unproject(new GaussKrueger.Grid(there.x(x, y), there.y(x, y)));
        return new Position(at.longitude(), at.latitude(), Crs.CGCS2000, accuracy(), "plan");
    }

    /// Where a place lies on the plan: metres from its corner.
    public double[] toPlan(Position position) {
        var grid = zone.project(position.inCgcs2000().lonLat());
        var back = there.inverse();
        return new double[] {back.x(grid.east(), grid.north()), back.y(grid.east(), grid.north())};
    }

    public List<Residual> residuals() {
        var residuals = new ArrayList<Residual>();
        for (var point : points) {
            var meant = zone.project(point.at().lonLat());
            residuals.add(new Residual(
                    point,
                    there.x(point.x(), point.y()) - meant.east(),
                    there.y(point.x(), point.y()) - meant.north()));
        }
        return residuals;
    }

    /// The root of the mean square of the residuals, in metres; 0 for two points, which fit always.
    public double rms() {
        return Math.sqrt(residuals().stream()
                .mapToDouble(residual -> residual.length() * residual.length())
                .average()
                .orElse(0));
    }

    /// Metres: the worst control point's own accuracy together with how far the map misses them.
    public double accuracy() {
        var worst = points.stream()
                .mapToDouble(point -> point.at().accuracy())
                .max()
                .orElseThrow();
        return Math.hypot(worst, rms());
    }

    public GaussKrueger zone() {
        return zone;
    }
}
