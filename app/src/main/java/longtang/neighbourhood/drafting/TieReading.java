package longtang.neighbourhood.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import longtang.neighbourhood.earth.ControlPoint;
import longtang.neighbourhood.earth.Crs;
import longtang.neighbourhood.earth.Position;

/// Reads the control points of a form. A point that is kept already and was not touched stays as it is: what was
/// converted once from GCJ-02 must not be converted again when the next point comes from a telephone.
final class TieReading {

    private final List<ControlPoint> before;
    private final Draft.Earth earth;
    private final List<Flaw> flaws;

    private TieReading(List<ControlPoint> before, Draft.Earth earth, List<Flaw> flaws) {
        this.before = before;
        this.earth = earth;
        this.flaws = flaws;
    }

    /// @param before the control points of the plan that was drawn on
    /// @param flaws what is wrong is added here
    static List<ControlPoint> read(List<ControlPoint> before, Draft.Earth earth, List<Flaw> flaws) {
        return new TieReading(before, earth, flaws).read();
    }

    private List<ControlPoint> read() {
        var anchors = new ArrayList<ControlPoint>();
        if (earth.ties().isEmpty()) return anchors;
        var crs = Crs.read(earth.crs());
        var accuracy = Metres.read(earth.accuracy());
        if (crs.isEmpty() || accuracy.isEmpty() || accuracy.getAsDouble() <= 0) {
            flaws.add(Flaw.at("earth", "", "neighbourhood.flaw.accuracy"));
            return anchors;
        }
        for (var i = 0; i < earth.ties().size(); i++) {
            var read = tie(earth.ties().get(i), crs.get(), accuracy.getAsDouble());
            if (read.isEmpty()) flaws.add(Flaw.at("earth", "", "neighbourhood.flaw.tie", i + 1));
            read.ifPresent(anchors::add);
        }
        return anchors;
    }

    private Optional<ControlPoint> tie(Draft.Tie tie, Crs crs, double accuracy) {
        var x = Metres.read(tie.x());
        var y = Metres.read(tie.y());
        if (x.isEmpty() || y.isEmpty()) return Optional.empty();
        var at = kept(tie, crs).or(() -> typed(tie, crs, accuracy));
        return at.map(position -> new ControlPoint(x.getAsDouble(), y.getAsDouble(), position));
    }

    /// The position as it is kept, unless its accuracy or source were typed anew, which is said in CGCS2000.
    private Optional<Position> kept(Draft.Tie tie, Crs crs) {
        var shown = Draft.Earth.of(before);
        var asShown =
                shown.accuracy().equals(earth.accuracy()) && shown.source().equals(earth.source());
        if (crs == Crs.CGCS2000 && !asShown) return Optional.empty();
        return before.stream()
                .map(ControlPoint::at)
                .filter(at -> Draft.degrees(at.longitude()).equals(tie.longitude())
                        && Draft.degrees(at.latitude()).equals(tie.latitude()))
                .findFirst();
    }

    private Optional<Position> typed(Draft.Tie tie, Crs crs, double accuracy) {
        var longitude = Metres.read(tie.longitude());
        var latitude = Metres.read(tie.latitude());
        if (longitude.isEmpty() || latitude.isEmpty()) return Optional.empty();
        if (!Position.isInReach(longitude.getAsDouble(), latitude.getAsDouble())) return Optional.empty();
        var at = new Position(longitude.getAsDouble(), latitude.getAsDouble(), crs, accuracy, earth.source())
                .inCgcs2000();
        return Position.isInReach(at.longitude(), at.latitude()) ? Optional.of(rounded(at)) : Optional.empty();
    }

    // To 1e-9 degrees, a tenth of a millimetre, as the form shows them: a form sent back unchanged is the same plan.
    private static Position rounded(Position at) {
        return new Position(
                Double.parseDouble(Draft.degrees(at.longitude())),
                Double.parseDouble(Draft.degrees(at.latitude())),
                at.crs(),
                at.accuracy(),
                at.source());
    }
}
