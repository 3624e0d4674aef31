package longtang.neighbourhood.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import longtang.neighbourhood.LanePlan;
import longtang.neighbourhood.LanePlan.Point;
import org.jspecify.annotations.Nullable;

/// Reads a draft as a plan, and collects every flaw on the way: where, what, what to do.
final class DraftReading {

    private final LanePlan before;
    private final Draft draft;
    private final List<Flaw> flaws = new ArrayList<>();
    private final List<LanePlan.Building> buildings = new ArrayList<>();
    private final List<LanePlan.Spot> spots = new ArrayList<>();
    private final List<LanePlan.Street> streets = new ArrayList<>();
    private final List<LanePlan.Alley> alleys = new ArrayList<>();

    private DraftReading(LanePlan before, Draft draft) {
        this.before = before;
        this.draft = draft;
    }

    /// What came of it. With flaws the plan holds what could be read, to be shown, never to be kept.
    record Read(LanePlan plan, List<Flaw> flaws) {}

    /// @param before what the form does not hold (names, committee) is taken from here
    static Read read(LanePlan before, Draft draft) {
        return new DraftReading(before, draft).read();
    }

    /// Reads one house alone, without asking whether the plan would make sense.
    static Read legible(LanePlan plan, Draft.House house) {
        var reading = new DraftReading(plan, Draft.of(plan, 0));
        reading.house("", house);
        return new Read(plan.withBuildings(reading.buildings, reading.spots), reading.flaws);
    }

    private Read read() {
        for (var i = 0; i < draft.houses().size(); i++)
            house("house-" + i, draft.houses().get(i));
        for (var i = 0; i < draft.ways().size(); i++)
            way("way-" + i, draft.ways().get(i));
        var anchors = TieReading.read(before.anchors(), draft.earth(), flaws);
        var plan = new LanePlan(
                before.names(),
                before.committee(),
                before.road(),
                before.lane(),
                before.origin(),
                length(draft.width(), before.width()),
                length(draft.height(), before.height()),
                streets,
                alleys,
                buildings,
                spots,
                anchors);
        // First legible, then sensible: only then does a house of the plan stand in the same row of the form.
        if (flaws.isEmpty()) flaws.addAll(PlanCheck.flaws(plan));
        return new Read(plan, List.copyOf(flaws));
    }

    private double length(String typed, double otherwise) {
        var read = Metres.read(typed);
        if (read.isPresent() && read.getAsDouble() >= 1) return Metres.rounded(read.getAsDouble());
        flaws.add(Flaw.at("sheet", "", "neighbourhood.flaw.sheetlength", typed));
        return otherwise;
    }

    private void house(String where, Draft.House row) {
        var outline = outline(where, row);
        if (outline.isEmpty()) return;
        var door = Metres.plain(row.door()).replaceFirst("号$", "");
        var there = SpotText.read(door, row.spots());
        if (there.isEmpty()) flaws.add(Flaw.at(where, row.door(), "neighbourhood.flaw.spots"));
        buildings.add(new LanePlan.Building(
                door,
                outline.get(),
                whole(where, row, row.floors(), "floors"),
                whole(where, row, row.built(), "built")));
        spots.addAll(moved(row, there.orElse(List.of()), outline.get()));
    }

    private @Nullable Integer whole(String where, Draft.House row, String typed, String field) {
        var plain = Metres.plain(typed).replaceFirst("(层|年)$", "");
        if (plain.isEmpty()) return null;
        if (plain.matches("\\d{1,4}")) return Integer.valueOf(plain);
        flaws.add(Flaw.at(where, row.door(), "neighbourhood.flaw." + field, typed));
        return null;
    }

    private Optional<List<Point>> outline(String where, Draft.House row) {
        var points = Metres.readPoints(row.points());
        if (points.isEmpty()) {
            flaws.add(Flaw.at(where, row.door(), "neighbourhood.flaw.points"));
            return Optional.empty();
        }
        var box = box(row);
        if (points.get().isEmpty()) {
            if (box.isEmpty()) flaws.add(Flaw.at(where, row.door(), "neighbourhood.flaw.numbers"));
            return box.map(Box::corners);
        }
        if (points.get().size() < 3) {
            flaws.add(Flaw.at(where, row.door(), "neighbourhood.flaw.points"));
            return Optional.empty();
        }
        var drawn = Box.around(points.get());
        if (box.isEmpty() || box.get().isNearly(drawn) || !(drawn.width() > 0 && drawn.depth() > 0)) return points;
        return Optional.of(drawn.carry(points.get(), box.get()));
    }

    private static Optional<Box> box(Draft.House row) {
        var x = Metres.read(row.x());
        var y = Metres.read(row.y());
        var width = Metres.read(row.width());
        var depth = Metres.read(row.depth());
        var turn = Metres.read(row.turn().isBlank() ? "0" : row.turn());
        if (x.isEmpty() || y.isEmpty() || width.isEmpty() || depth.isEmpty() || turn.isEmpty()) return Optional.empty();
        if (width.getAsDouble() <= 0 || depth.getAsDouble() <= 0) return Optional.empty();
        return Optional.of(new Box(
                x.getAsDouble(), y.getAsDouble(), width.getAsDouble(), depth.getAsDouble(), turn.getAsDouble()));
    }

    /// Spots go along when the numbers move a house.
    private static List<LanePlan.Spot> moved(Draft.House row, List<LanePlan.Spot> spots, List<Point> outline) {
        var drawn = Metres.readPoints(row.points()).orElse(List.of());
        if (drawn.size() < 3 || drawn.equals(outline)) return spots;
        var from = Box.around(drawn);
        var to = box(row).orElse(from);
        return spots.stream()
                .map(spot -> new LanePlan.Spot(spot.door(), spot.kind(), from.carry(spot.at(), to)))
                .toList();
    }

    private void way(String where, Draft.Way row) {
        var points = Metres.readPoints(row.points()).orElse(List.of());
        var isStreet = row.kind().equals(Draft.Way.STREET);
        if (points.size() < (isStreet ? 3 : 2)) {
            flaws.add(Flaw.at(where, row.name(), isStreet ? "neighbourhood.flaw.street" : "neighbourhood.flaw.alley"));
        } else if (isStreet) {
            streets.add(new LanePlan.Street(row.name(), points));
        } else {
            var width = Metres.read(row.width().isBlank() ? "2" : row.width());
            if (width.isEmpty() || width.getAsDouble() <= 0) {
                flaws.add(Flaw.at(where, row.name(), "neighbourhood.flaw.alleywidth"));
            }
            alleys.add(new LanePlan.Alley(row.name(), Metres.rounded(width.orElse(2)), points));
        }
    }
}
