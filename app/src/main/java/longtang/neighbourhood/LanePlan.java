package longtang.neighbourhood;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import longtang.law.Ruling;
import longtang.neighbourhood.earth.Anchoring;
import longtang.neighbourhood.earth.ControlPoint;
import longtang.neighbourhood.earth.Position;
import org.jspecify.annotations.Nullable;

/// A lane's plan: metres from the south-west corner, y to the north.
///
/// @param anchors points known on the plan and on the earth; fewer than two say nothing
public record LanePlan(
        List<String> names,
        @Nullable String committee,
        String road,
        String lane,
        @Nullable Origin origin,
        double width,
        double height,
        List<Street> streets,
        List<Alley> alleys,
        List<Building> buildings,
        List<Spot> spots,
        List<ControlPoint> anchors) {

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"x", "y"})
    public record Point(double x, double y) {}

    /// Where the south-west corner lies on the earth, roughly: it does not say how the plan is turned.
    public record Origin(double longitude, double latitude, String crs) {}

    public record Street(String name, List<Point> polygon) {}

    public record Alley(String name, double width, List<Point> line) {}

    public record Building(
            String door,
            List<Point> outline,
            @Nullable Integer floors,
            @Nullable Integer built) {}

    /// Where on a building something may stand: 天井, 晒台, 通道.
    public record Spot(String door, String kind, Point at) {}

    public LanePlan {
        names = List.copyOf(Objects.requireNonNullElse(names, List.<String>of()));
        streets = List.copyOf(Objects.requireNonNullElse(streets, List.<Street>of()));
        alleys = List.copyOf(Objects.requireNonNullElse(alleys, List.<Alley>of()));
        buildings = List.copyOf(buildings);
        spots = List.copyOf(Objects.requireNonNullElse(spots, List.<Spot>of()));
        if (road.isBlank()) throw new IllegalArgumentException("A plan names its road");
        if (!(width > 0 && height > 0)) throw new IllegalArgumentException("A plan has a width and a height");
        anchors = List.copyOf(Objects.requireNonNullElse(anchors, List.<ControlPoint>of()));
    }

    /// An empty sheet for a lane.
    public static LanePlan blank(Lane lane) {
        return new LanePlan(
                lane.names(),
                lane.committee(),
                lane.road(),
                lane.number(),
                null,
                60,
                40,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /// Where a point of the plan lies on the earth; empty when the plan is not tied to it.
    public Optional<Position> onEarth(double x, double y) {
        return Anchoring.by(anchors) instanceof Ruling.Allowed(var tied)
                ? Optional.of(tied.toEarth(x, y))
                : Optional.empty();
    }

    /// A spot of this kind at this door.
    public Optional<Spot> spot(String door, String kind) {
        return spots.stream()
                .filter(spot -> spot.door().equals(door) && spot.kind().equals(kind))
                .findFirst();
    }

    public LanePlan withBuildings(List<Building> buildings, List<Spot> spots) {
        return new LanePlan(
                names, committee, road, lane, origin, width, height, streets, alleys, buildings, spots, anchors);
    }
}
