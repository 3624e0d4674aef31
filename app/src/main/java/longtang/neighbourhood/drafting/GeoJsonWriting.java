package longtang.neighbourhood.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import longtang.law.Ruling;
import longtang.neighbourhood.LanePlan;
import longtang.neighbourhood.LanePlan.Point;
import longtang.neighbourhood.earth.Anchoring;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// A plan as GeoJSON (RFC 7946): in longitude and latitude when it is tied to the earth, else in its own metres.
///
/// The member `longtang` says which, because RFC 7946 knows only WGS 84: CGCS2000 lies within a metre of it.
@Component
class GeoJsonWriting {

    static final String LOCAL = "local-metres";

    private final JsonMapper json;

    GeoJsonWriting(JsonMapper json) {
        this.json = json;
    }

    String write(LanePlan plan) {
        var anchoring = Anchoring.by(plan.anchors()) instanceof Ruling.Allowed(var tied) ? tied : null;
        var features = new ArrayList<Map<String, Object>>();
        plan.streets()
                .forEach(street -> features.add(feature(
                        "Polygon",
                        List.of(ring(street.polygon(), anchoring)),
                        with("kind", "street", "name", street.name()))));
        plan.alleys()
                .forEach(alley -> features.add(feature(
                        "LineString",
                        places(alley.line(), anchoring),
                        with("kind", "alley", "name", alley.name(), "width", alley.width()))));
        plan.buildings()
                .forEach(building -> features.add(feature(
                        "Polygon",
                        List.of(ring(building.outline(), anchoring)),
                        with(
                                "kind",
                                "building",
                                "door",
                                building.door(),
                                "floors",
                                building.floors(),
                                "built",
                                building.built()))));
        plan.spots()
                .forEach(spot -> features.add(feature(
                        "Point",
                        place(spot.at(), anchoring),
                        with("kind", "spot", "door", spot.door(), "part", spot.kind()))));
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(collection(plan, anchoring, features));
    }

    private static Map<String, Object> collection(
            LanePlan plan, @Nullable Anchoring anchoring, List<Map<String, Object>> features) {
        var about = anchoring == null
                ? with("crs", LOCAL, "road", plan.road(), "lane", plan.lane())
                : with(
                        "crs",
                        "CGCS2000",
                        "accuracy",
                        Metres.rounded(anchoring.accuracy()),
                        "source",
                        plan.anchors().getFirst().at().source(),
                        "road",
                        plan.road(),
                        "lane",
                        plan.lane());
        return with("type", "FeatureCollection", "longtang", about, "features", features);
    }

    private static Map<String, Object> feature(String type, Object coordinates, Map<String, Object> properties) {
        return with(
                "type",
                "Feature",
                "properties",
                properties,
                "geometry",
                with("type", type, "coordinates", coordinates));
    }

    private static Map<String, Object> with(@Nullable Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            var value = pairs[i + 1];
            if (value != null) map.put(String.valueOf(pairs[i]), value);
        }
        return map;
    }

    /// Closed, and walked to the left as RFC 7946 asks.
    private static List<List<Double>> ring(List<Point> outline, @Nullable Anchoring anchoring) {
        var left = Box.leftward(outline);
        return Stream.concat(left.stream(), Stream.of(left.getFirst()))
                .map(point -> place(point, anchoring))
                .toList();
    }

    private static List<List<Double>> places(List<Point> points, @Nullable Anchoring anchoring) {
        return points.stream().map(point -> place(point, anchoring)).toList();
    }

    private static List<Double> place(Point point, @Nullable Anchoring anchoring) {
        if (anchoring == null) return List.of(point.x(), point.y());
        var at = anchoring.toEarth(point.x(), point.y());
        return List.of(Math.round(at.longitude() * 1e9) / 1e9, Math.round(at.latitude() * 1e9) / 1e9);
    }
}
