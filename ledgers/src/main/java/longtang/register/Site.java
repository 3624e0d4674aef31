package longtang.register;

import org.jspecify.annotations.Nullable;

/// Where a structure stands, slot by slot: 天津路 · 44 · 3 · 201.
///
/// `branch` is the 支弄, `name` a lane's own name (慈德里), shown only where the lane has no number.
public record Site(
        @Nullable String road,
        @Nullable String lane,
        @Nullable String branch,
        @Nullable String name,
        @Nullable String door,
        @Nullable String floor,
        @Nullable String room) {

    /// As a Shanghai door plate would say it: 天津路44弄3号201室.
    public String text() {
        var where = lane == null && name != null ? name : part(road, "") + part(lane, "弄");
        return where + part(branch, "支弄") + part(door, "号") + aboveTheDoor();
    }

    private String aboveTheDoor() {
        return room != null ? part(room, "室") : part(floor, "楼");
    }

    private static String part(@Nullable String value, String unit) {
        return value == null ? "" : value + unit;
    }
}
