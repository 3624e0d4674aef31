package longtang.neighbourhood.earth;

/// A point that is known on a plan and on the earth: a corner stone, a house corner that was surveyed.
///
/// @param x metres east of the plan's corner
/// @param y metres north of it
public record ControlPoint(double x, double y, Position at) {

    public ControlPoint {
        if (at.crs() != Crs.CGCS2000) throw new IllegalArgumentException("Control points are kept in CGCS2000");
    }
}
