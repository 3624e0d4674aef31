package longtang.neighbourhood.earth;

import java.util.List;

/// Control points around their centres, on the plan and on the grid, and the maps that fit them best.
final class Spread {

    private final List<ControlPoint> plan;
    private final List<GaussKrueger.Grid> grid;
    private final double planX;
    private final double planY;
    private final double east;
    private final double north;

    // Sums over the points around their centres: plan by plan, then grid by plan.
    private double xx;
    private double xy;
    private double yy;
    private double ex;
    private double ey;
    private double nx;
    private double ny;

    Spread(List<ControlPoint> plan, List<GaussKrueger.Grid> grid) {
        this.plan = plan;
        this.grid = grid;
        planX = plan.stream().mapToDouble(ControlPoint::x).average().orElseThrow();
        planY = plan.stream().mapToDouble(ControlPoint::y).average().orElseThrow();
        east = grid.stream().mapToDouble(GaussKrueger.Grid::east).average().orElseThrow();
        north = grid.stream().mapToDouble(GaussKrueger.Grid::north).average().orElseThrow();
        for (var i = 0; i < plan.size(); i++) add(plan.get(i), grid.get(i));
    }

    private void add(ControlPoint point, GaussKrueger.Grid on) {
        var x = point.x() - planX;
        var y = point.y() - planY;
        var e = on.east() - east;
        var n = on.north() - north;
        xx += x * x;
        xy += x * y;
        yy += y * y;
        ex += e * x;
        ey += e * y;
        nx += n * x;
        ny += n * y;
    }

    /// The least distance between two of the points, on the plan or on the ground.
    double closest() {
        var closest = Double.MAX_VALUE;
        for (var i = 0; i < plan.size(); i++) {
            for (var j = 0; j < i; j++) {
                var p = plan.get(i);
                var q = plan.get(j);
                var g = grid.get(i);
                var h = grid.get(j);
                closest = Math.min(closest, Math.hypot(p.x() - q.x(), p.y() - q.y()));
                closest = Math.min(closest, Math.hypot(g.east() - h.east(), g.north() - h.north()));
            }
        }
        return closest;
    }

    /// How broad the points lie on the plan to how long: 0 on a line, 1 when they lie evenly around.
    double thinness() {
        var middle = (xx + yy) / 2;
        var half = Math.hypot((xx - yy) / 2, xy);
        return Math.sqrt(Math.max(0, middle - half) / (middle + half));
    }

    Affine similarity() {
        var cos = (ex + ny) / (xx + yy);
        var sin = (nx - ey) / (xx + yy);
        return new Affine(planX, planY, east, north, cos, -sin, sin, cos);
    }

    Affine affine() {
        var det = xx * yy - xy * xy;
        return new Affine(
                planX,
                planY,
                east,
                north,
                (ex * yy - ey * xy) / det,
                (ey * xx - ex * xy) / det,
                (nx * yy - ny * xy) / det,
                (ny * xx - nx * xy) / det);
    }
}
