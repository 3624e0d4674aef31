package longtang.neighbourhood.earth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import longtang.law.Ruling;
import org.junit.jupiter.api.Test;

class AnchoringTest {

    private static final GaussKrueger ZONE = new GaussKrueger(120);
    private static final double EAST = 641_474;
    private static final double NORTH = 3_458_534;

    @Test
    void two_points_turn_scale_and_shift_a_plan() {
        var plan = tied(turned(0, 0), turned(54, 0));

        for (var corner : List.of(new double[] {54, 56}, new double[] {12.5, 30})) {
            var meant = turned(corner[0], corner[1]).at().lonLat();
            assertThat(EarthTest.metres(plan.toEarth(corner[0], corner[1]).lonLat(), meant))
                    .isLessThan(1e-4);
        }
        assertThat(plan.rms()).isEqualTo(0, within(1e-6));
        assertThat(plan.toEarth(1, 1).crs()).isEqualTo(Crs.CGCS2000);
    }

    @Test
    void a_plan_comes_back_within_a_tenth_of_a_millimetre() {
        var random = new Random(44);
        var plan = tied(turned(0, 0), turned(54, 0), turned(54, 56), turned(3, 50));
        for (var i = 0; i < 1_000; i++) {
            var x = 300 * random.nextDouble();
            var y = 300 * random.nextDouble();
            var back = plan.toPlan(plan.toEarth(x, y));
            assertThat(Math.hypot(back[0] - x, back[1] - y)).isLessThan(1e-4);
        }
    }

    @Test
    void a_point_that_does_not_fit_shows_its_residual() {
        var plan =
                tied(turned(0, 0), turned(54, 0), turned(54, 56), at(0, 56, turnedEast(0, 56) + 2, turnedNorth(0, 56)));

        // An affine map has six numbers for eight: the misfit of 2 m is shared out over the corners, half a metre each.
        assertThat(plan.residuals())
                .allSatisfy(left -> assertThat(left.length()).isEqualTo(0.5, within(0.01)));
        assertThat(plan.rms()).isEqualTo(0.5, within(0.01));
        assertThat(plan.accuracy()).isEqualTo(Math.hypot(0.1, 0.5), within(0.01));
    }

    @Test
    void what_cannot_be_tied_is_refused_with_its_reason() {
        assertThat(refused(turned(0, 0))).isEqualTo("neighbourhood.anchor.few");
        assertThat(refused(turned(0, 0), turned(0.4, 0))).isEqualTo("neighbourhood.anchor.same");
        assertThat(refused(turned(0, 0), at(50, 0, EAST, NORTH))).isEqualTo("neighbourhood.anchor.same");
        assertThat(refused(turned(0, 0), turned(20, 0.1), turned(50, 0))).isEqualTo("neighbourhood.anchor.line");
        assertThat(refused(turned(0, 0), at(50, 0, EAST + 500, NORTH))).isEqualTo("neighbourhood.anchor.scale");
        assertThat(refused(at(0, 0, EAST, NORTH), at(50, 0, EAST - 50, NORTH), at(0, 50, EAST, NORTH + 50)))
                .isEqualTo("neighbourhood.anchor.mirrored");
    }

    /// The plan turned by 12 degrees and put on the grid near 天津路.
    private static ControlPoint turned(double x, double y) {
        return at(x, y, turnedEast(x, y), turnedNorth(x, y));
    }

    private static double turnedEast(double x, double y) {
        return EAST + Math.cos(Math.toRadians(12)) * x - Math.sin(Math.toRadians(12)) * y;
    }

    private static double turnedNorth(double x, double y) {
        return NORTH + Math.sin(Math.toRadians(12)) * x + Math.cos(Math.toRadians(12)) * y;
    }

    private static ControlPoint at(double x, double y, double east, double north) {
        var on = ZONE.unproject(new GaussKrueger.Grid(east, north));
        return new ControlPoint(x, y, new Position(on.longitude(), on.latitude(), Crs.CGCS2000, 0.1, "测量"));
    }

    private static Anchoring tied(ControlPoint... points) {
        if (Anchoring.by(List.of(points)) instanceof Ruling.Allowed(var anchoring)) return anchoring;
        throw new AssertionError("refused");
    }

    private static String refused(ControlPoint... points) {
        if (Anchoring.by(List.of(points)) instanceof Ruling.Refused(var why)) return why.fact();
        throw new AssertionError("not refused");
    }
}
