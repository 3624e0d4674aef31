package longtang.neighbourhood;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A lane's plan as a file gives it: metres from the south-west corner, y to the north.
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
        List<Spot> spots) {

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"x", "y"})
    public record Point(double x, double y) {}

    /// Where the south-west corner lies on the earth.
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

    /// What lies between the houses.
    record Ground(@Nullable Origin origin, double width, double height, List<Street> streets, List<Alley> alleys) {}

    public LanePlan {
        names = List.copyOf(Objects.requireNonNullElse(names, List.<String>of()));
        streets = List.copyOf(Objects.requireNonNullElse(streets, List.<Street>of()));
        alleys = List.copyOf(Objects.requireNonNullElse(alleys, List.<Alley>of()));
        buildings = List.copyOf(buildings);
        spots = List.copyOf(Objects.requireNonNullElse(spots, List.<Spot>of()));
        if (road.isBlank()) throw new IllegalArgumentException("A plan names its road");
        if (!(width > 0 && height > 0)) throw new IllegalArgumentException("A plan has a width and a height");
        if (buildings.isEmpty()) throw new IllegalArgumentException("A plan has buildings");
    }

    Ground ground() {
        return new Ground(origin, width, height, streets, alleys);
    }
}
