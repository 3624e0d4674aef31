package longtang.neighbourhood.drafting;

import java.util.List;
import java.util.Optional;
import longtang.law.Ruling;
import longtang.neighbourhood.LanePlan;
import longtang.neighbourhood.LanePlan.Point;
import longtang.neighbourhood.earth.Anchoring;
import longtang.neighbourhood.earth.ControlPoint;
import longtang.neighbourhood.earth.Crs;
import longtang.neighbourhood.earth.GaussKrueger;
import longtang.neighbourhood.earth.Position;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Turns a file's coordinates into the plan's metres.
///
/// In longitude and latitude a lane's own control points are used; a lane without any is laid out with the file's
/// south-west corner near its own, north up, and tied to the earth there.
///
/// @param crs null when the file is in metres already
record GeoJsonPlaces(@Nullable Crs crs, @Nullable Anchoring anchoring, List<ControlPoint> anchors) {

    sealed interface Sought {}

    record Found(GeoJsonPlaces places) implements Sought {}

    record Lost(Flaw why) implements Sought {}

    private static final double MARGIN = 2;
    private static final double BASELINE = 50; // metres between the two points that tie a new plan
    private static final double UNKNOWN_ACCURACY = 10;

    static Sought of(JsonNode root, List<JsonNode> features, String said, LanePlan plan) {
        var declared = said.isEmpty() ? declared(root) : said;
        if (declared.equals(GeoJsonWriting.LOCAL)) return new Found(new GeoJsonPlaces(null, null, List.of()));
        var crs = declared.isEmpty() ? Optional.of(Crs.CGCS2000) : Crs.read(declared);
        if (crs.isEmpty()) return new Lost(Flaw.whole("neighbourhood.geojson.crs", declared));
        if (Anchoring.by(plan.anchors()) instanceof Ruling.Allowed(var tied)) {
            return new Found(new GeoJsonPlaces(crs.get(), tied, List.of()));
        }
        var corner = new double[] {Double.MAX_VALUE, Double.MAX_VALUE};
        features.forEach(feature -> southWest(feature.path("geometry").path("coordinates"), corner, 0));
        if (!Position.isInReach(corner[0], corner[1])) return new Lost(Flaw.whole("neighbourhood.geojson.far"));
        return laidOut(crs.get(), corner, accuracy(root));
    }

    private static String declared(JsonNode root) {
        var ours = root.path("longtang").path("crs").asString("");
        return ours.isEmpty() ? root.path("crs").path("properties").path("name").asString("") : ours;
    }

    private static double accuracy(JsonNode root) {
        var said = root.path("longtang").path("accuracy").asDouble(0);
        return said > 0 ? said : UNKNOWN_ACCURACY;
    }

    private static void southWest(JsonNode coordinates, double[] corner, int depth) {
        if (depth > 4) return;
        if (coordinates.path(0).isNumber() && coordinates.path(1).isNumber()) {
            corner[0] = Math.min(corner[0], coordinates.path(0).asDouble());
            corner[1] = Math.min(corner[1], coordinates.path(1).asDouble());
        } else coordinates.forEach(inner -> southWest(inner, corner, depth + 1));
    }

    private static Sought laidOut(Crs crs, double[] corner, double accuracy) {
        var at = new Position(corner[0], corner[1], crs, accuracy, "GeoJSON").inCgcs2000();
        var zone = GaussKrueger.around(at.longitude());
        var grid = zone.project(at.lonLat());
        var anchors = List.of(
                tie(0, 0, zone, grid.east() - MARGIN, grid.north() - MARGIN, at),
                tie(BASELINE, 0, zone, grid.east() - MARGIN + BASELINE, grid.north() - MARGIN, at));
        return switch (Anchoring.by(anchors)) {
            case Ruling.Allowed(var tied) -> new Found(new GeoJsonPlaces(crs, tied, anchors));
            case Ruling.Refused(var why) -> new Lost(Flaw.whole(why.fact()));
        };
    }

    private static ControlPoint tie(double x, double y, GaussKrueger zone, double east, double north, Position like) {
        var there = zone.unproject(new GaussKrueger.Grid(east, north));
        return new ControlPoint(
                x, y, new Position(there.longitude(), there.latitude(), Crs.CGCS2000, like.accuracy(), like.source()));
    }

    /// Empty for what is no pair of numbers, or lies nowhere in China.
    Optional<Point> read(JsonNode pair) {
        if (!pair.path(0).isNumber() || !pair.path(1).isNumber()) return Optional.empty();
        var x = pair.path(0).asDouble();
        var y = pair.path(1).asDouble();
        if (crs == null || anchoring == null) {
            var isShort = Math.abs(x) < 100_000 && Math.abs(y) < 100_000;
            return isShort ? Optional.of(Metres.rounded(x, y)) : Optional.empty();
        }
        if (!Position.isInReach(x, y)) return Optional.empty();
        var at = anchoring.toPlan(new Position(x, y, crs, UNKNOWN_ACCURACY, "GeoJSON"));
        return Optional.of(Metres.rounded(at[0], at[1]));
    }
}
