package longtang.neighbourhood.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import longtang.neighbourhood.LanePlan;
import org.jspecify.annotations.Nullable;

/// A row of like houses: the first door's number and the step to the next, where the first corner is, how large each
/// is, what is left between two, and how the row is turned.
record HouseRow(
        int first,
        int step,
        int count,
        double x,
        double y,
        double width,
        double depth,
        double gap,
        double turn,
        @Nullable Integer floors,
        @Nullable Integer built) {

    private static final double LARGEST = 200;

    /// Reads the fields `first`, `step`, `count`, `x`, `y`, `width`, `depth`, `gap`, `turn`, `floors`, `built`; step
    /// and
    /// gap and what follows may be left out. Empty when a number is missing or makes no house.
    static Optional<HouseRow> read(UnaryOperator<String> field) {
        var first = whole(field.apply("first"), null);
        var step = whole(field.apply("step"), 2);
        var count = whole(field.apply("count"), null);
        var x = Metres.read(field.apply("x"));
        var y = Metres.read(field.apply("y"));
        var width = Metres.read(field.apply("width"));
        var depth = Metres.read(field.apply("depth"));
        var gap = Metres.read(orZero(field.apply("gap")));
        var turn = Metres.read(orZero(field.apply("turn")));
        if (first == null || step == null || count == null || count < 1 || count > PlanCheck.MOST_HOUSES) {
            return Optional.empty();
        }
        if (x.isEmpty() || y.isEmpty() || width.isEmpty() || depth.isEmpty() || gap.isEmpty() || turn.isEmpty()) {
            return Optional.empty();
        }
        if (!isSize(width.getAsDouble()) || !isSize(depth.getAsDouble()) || gap.getAsDouble() < 0) {
            return Optional.empty();
        }
        return Optional.of(new HouseRow(
                first,
                step,
                count,
                x.getAsDouble(),
                y.getAsDouble(),
                width.getAsDouble(),
                depth.getAsDouble(),
                gap.getAsDouble(),
                turn.getAsDouble(),
                whole(field.apply("floors"), null),
                whole(field.apply("built"), null)));
    }

    private static boolean isSize(double metres) {
        return metres > 0 && metres <= LARGEST;
    }

    private static String orZero(String typed) {
        return typed.isBlank() ? "0" : typed;
    }

    private static @Nullable Integer whole(String typed, @Nullable Integer otherwise) {
        var plain = Metres.plain(typed).replaceFirst("[号层年]$", "");
        if (plain.isEmpty()) return otherwise;
        return plain.matches("-?\\d{1,5}") ? Integer.valueOf(plain) : null;
    }

    List<LanePlan.Building> houses() {
        var row = new Box(x, y, 1, 1, turn);
        var houses = new ArrayList<LanePlan.Building>();
        for (var i = 0; i < count; i++) {
            var corner = row.at(i * (width + gap), 0);
            houses.add(new LanePlan.Building(
                    String.valueOf(first + i * step),
                    new Box(corner.x(), corner.y(), width, depth, turn).corners(),
                    floors,
                    built));
        }
        return houses;
    }
}
