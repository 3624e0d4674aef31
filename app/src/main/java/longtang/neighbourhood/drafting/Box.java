package longtang.neighbourhood.drafting;

import java.util.List;
import longtang.neighbourhood.LanePlan.Point;

/// A shape in five numbers: a corner, how wide and deep, and by how many degrees it is turned to the left around that
/// corner. For a rectangle they are the shape; for any other shape the upright box around it.
record Box(double x, double y, double width, double depth, double turn) {

    // Corners are kept to the millimetre: a turned rectangle is one only nearly.
    private static final double NEARLY = 0.005;

    static Box around(List<Point> outline) {
        var corners = leftward(outline);
        for (var i = 0; corners.size() == 4 && i < 4; i++) {
            var box = startingAt(corners, i);
            if (box.turn > -45 && box.turn <= 45 && box.isNearly(corners, i)) return box;
        }
        return upright(outline);
    }

    private static Box startingAt(List<Point> corners, int i) {
        var from = corners.get(i);
        var along = corners.get((i + 1) % 4);
        var across = corners.get((i + 2) % 4);
        var width = Math.hypot(along.x() - from.x(), along.y() - from.y());
        var depth = Math.hypot(across.x() - along.x(), across.y() - along.y());
        // The longer side knows the direction better.
        var turn = width >= depth ? direction(from, along) : direction(along, across) - 90;
        return new Box(from.x(), from.y(), width, depth, turn <= -180 ? turn + 360 : turn);
    }

    private static double direction(Point from, Point to) {
        return Math.toDegrees(Math.atan2(to.y() - from.y(), to.x() - from.x()));
    }

    private boolean isNearly(List<Point> corners, int first) {
        var mine = corners();
        for (var i = 0; i < 4; i++) {
            var meant = corners.get((first + i) % 4);
            if (Math.hypot(mine.get(i).x() - meant.x(), mine.get(i).y() - meant.y()) > NEARLY) return false;
        }
        return true;
    }

    private static Box upright(List<Point> outline) {
        var xs = outline.stream().mapToDouble(Point::x).summaryStatistics();
        var ys = outline.stream().mapToDouble(Point::y).summaryStatistics();
        return new Box(xs.getMin(), ys.getMin(), xs.getMax() - xs.getMin(), ys.getMax() - ys.getMin(), 0);
    }

    List<Point> corners() {
        return List.of(at(0, 0), at(width, 0), at(width, depth), at(0, depth));
    }

    /// The point so far along and so far across.
    Point at(double along, double across) {
        var cos = Math.cos(Math.toRadians(turn));
        var sin = Math.sin(Math.toRadians(turn));
        return Metres.rounded(x + along * cos - across * sin, y + along * sin + across * cos);
    }

    /// Moves, stretches and turns what lies in this box so that it lies in the other.
    List<Point> carry(List<Point> points, Box to) {
        return points.stream().map(point -> carry(point, to)).toList();
    }

    Point carry(Point point, Box to) {
        var cos = Math.cos(Math.toRadians(turn));
        var sin = Math.sin(Math.toRadians(turn));
        var along = (point.x() - x) * cos + (point.y() - y) * sin;
        var across = (point.y() - y) * cos - (point.x() - x) * sin;
        return to.at(along * to.width / width, across * to.depth / depth);
    }

    boolean isNearly(Box other) {
        return Math.abs(x - other.x) < 0.0015
                && Math.abs(y - other.y) < 0.0015
                && Math.abs(width - other.width) < 0.0015
                && Math.abs(depth - other.depth) < 0.0015
                && Math.abs(turn - other.turn) < 0.015;
    }

    /// The same outline walked so that the inside lies to the left.
    static List<Point> leftward(List<Point> outline) {
        return area(outline) < 0 ? outline.reversed() : outline;
    }

    /// Square metres; less than 0 when the inside lies to the right.
    static double area(List<Point> outline) {
        var twice = 0.0;
        for (var i = 0; i < outline.size(); i++) {
            var from = outline.get(i);
            var to = outline.get((i + 1) % outline.size());
            twice += from.x() * to.y() - to.x() * from.y();
        }
        return twice / 2;
    }
}
