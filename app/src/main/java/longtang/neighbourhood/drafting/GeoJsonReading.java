package longtang.neighbourhood.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import longtang.neighbourhood.LanePlan;
import longtang.neighbourhood.LanePlan.Point;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads GeoJSON, ours or anybody's: polygons with a door become houses, points with a door spots, lines alleys.
///
/// Every feature that cannot be taken is a flaw that says which one and why; the others are taken.
final class GeoJsonReading {

    static final int MOST_FEATURES = 4_000;

    private final GeoJsonPlaces places;
    private final List<Flaw> flaws = new ArrayList<>();
    private final List<LanePlan.Building> buildings = new ArrayList<>();
    private final List<LanePlan.Spot> spots = new ArrayList<>();
    private final List<LanePlan.Street> streets = new ArrayList<>();
    private final List<LanePlan.Alley> alleys = new ArrayList<>();

    private GeoJsonReading(GeoJsonPlaces places) {
        this.places = places;
    }

    /// @param crs what the person said the numbers are: a code of [longtang.neighbourhood.earth.Crs],
    ///            [GeoJsonWriting#LOCAL], or empty for what the file says, and CGCS2000 when it says nothing
    static Imported read(JsonMapper json, String text, String crs, LanePlan plan) {
        JsonNode root;
        try {
            root = json.readTree(text);
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            return Imported.refused("neighbourhood.geojson.broken", at == null ? 0 : at.getLineNr());
        }
        var features = root.path("type").asString("").equals("Feature") ? List.of(root) : listed(root.path("features"));
        if (features.isEmpty()) return Imported.refused("neighbourhood.geojson.none");
        if (features.size() > MOST_FEATURES) {
            return Imported.refused("neighbourhood.geojson.many", MOST_FEATURES, features.size());
        }
        return switch (GeoJsonPlaces.of(root, features, crs, plan)) {
            case GeoJsonPlaces.Found(var places) -> new GeoJsonReading(places).read(features);
            case GeoJsonPlaces.Lost(var why) -> Imported.houses(List.of(), List.of(), List.of(why));
        };
    }

    private static List<JsonNode> listed(JsonNode array) {
        var all = new ArrayList<JsonNode>();
        array.forEach(all::add);
        return all;
    }

    private Imported read(List<JsonNode> features) {
        for (var i = 0; i < features.size(); i++) {
            var geometry = features.get(i).path("geometry");
            var properties = features.get(i).path("properties");
            switch (geometry.path("type").asString("")) {
                case "Polygon" -> polygon(i + 1, properties, geometry.path("coordinates"));
                case "MultiPolygon" -> {
                    if (geometry.path("coordinates").size() == 1) {
                        polygon(i + 1, properties, geometry.path("coordinates").path(0));
                    } else flaw(i + 1, "neighbourhood.geojson.parts");
                }
                case "LineString" -> line(i + 1, properties, geometry.path("coordinates"));
                case "Point" -> point(i + 1, properties, geometry.path("coordinates"));
                default -> flaw(i + 1, "neighbourhood.geojson.type");
            }
        }
        return new Imported(buildings, spots, streets, alleys, places.anchors(), flaws);
    }

    private void flaw(int feature, String code, Object... args) {
        var all = new ArrayList<Object>();
        all.add(feature);
        all.addAll(List.of(args));
        flaws.add(new Flaw("", "", code, all));
    }

    private void polygon(int feature, JsonNode properties, JsonNode rings) {
        var outline = ring(rings.path(0));
        if (outline.isEmpty() || outline.get().size() < 3) {
            flaw(feature, "neighbourhood.geojson.ring");
            return;
        }
        if (outline.get().size() > PlanCheck.MOST_POINTS) {
            flaw(feature, "neighbourhood.geojson.corners", PlanCheck.MOST_POINTS);
            return;
        }
        if (text(properties, "kind").equals("street")) {
            streets.add(new LanePlan.Street(text(properties, "name"), outline.get()));
            return;
        }
        var door = door(properties);
        if (door.isEmpty()) {
            flaw(feature, "neighbourhood.geojson.door");
            return;
        }
        if (rings.size() > 1) flaw(feature, "neighbourhood.geojson.hole");
        buildings.add(new LanePlan.Building(
                door,
                outline.get(),
                number(feature, properties, "floors", "层数"),
                number(feature, properties, "built", "年份", "建成年份")));
    }

    private void line(int feature, JsonNode properties, JsonNode coordinates) {
        var points = points(coordinates);
        if (points.isEmpty() || points.get().size() < 2 || points.get().size() > PlanCheck.MOST_POINTS) {
            flaw(feature, "neighbourhood.geojson.line");
            return;
        }
        var width = Metres.read(text(properties, "width", "宽")).orElse(2);
        alleys.add(new LanePlan.Alley(text(properties, "name"), width > 0 ? width : 2, points.get()));
    }

    private void point(int feature, JsonNode properties, JsonNode coordinates) {
        var at = places.read(coordinates);
        var kind = text(properties, "part", "部位", "name");
        if (at.isEmpty() || kind.isEmpty() || door(properties).isEmpty()) flaw(feature, "neighbourhood.geojson.spot");
        else spots.add(new LanePlan.Spot(door(properties), kind, at.get()));
    }

    /// A ring without its last point, which repeats the first.
    private Optional<List<Point>> ring(JsonNode coordinates) {
        return points(coordinates)
                .map(points -> points.size() > 1 && points.getFirst().equals(points.getLast())
                        ? points.subList(0, points.size() - 1)
                        : points);
    }

    private Optional<List<Point>> points(JsonNode coordinates) {
        var points = new ArrayList<Point>();
        for (var pair : coordinates) {
            if (points.size() > PlanCheck.MOST_POINTS + 1) break;
            var point = places.read(pair);
            if (point.isEmpty()) return Optional.empty();
            points.add(point.get());
        }
        return points.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(points));
    }

    private static String door(JsonNode properties) {
        return text(properties, "door", "门牌", "门牌号", "号").replaceFirst("号$", "");
    }

    private static String text(JsonNode properties, String... names) {
        for (var name : names) {
            var value = properties.path(name);
            if (value.isValueNode() && !value.isNull()) return Metres.plain(value.asString(""));
        }
        return "";
    }

    private @Nullable Integer number(int feature, JsonNode properties, String... names) {
        var typed = text(properties, names);
        if (typed.isEmpty()) return null;
        if (typed.matches("\\d{1,4}(\\.0+)?")) return (int) Double.parseDouble(typed);
        flaw(feature, "neighbourhood.geojson.number", names[0], typed);
        return null;
    }
}
