package longtang.place;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import longtang.place.NumberList.Item;

/// Doors written together: 3、5号, 3-7号, and on a road also 12-1号, which is one door.
final class DoorList {

    private static final int LONGEST_ROW = 60;

    private DoorList() {}

    /// @param joints what stands between the doors, `,` or `-` for each gap
    static List<Plate> of(List<Item> items, String joints, boolean onRoad) {
        if (items.size() == 1) return List.of(items.getFirst().plate());
        var written = items.stream().map(Item::plate).toList();
        var doors = new ArrayList<Plate>();
        for (int i = 0; i < written.size(); i++) {
            boolean row = i > 0 && joints.charAt(i - 1) == '-';
            if (!row) {
                doors.add(written.get(i));
            } else if (written.get(i).number() > written.get(i - 1).number()) {
                doors.addAll(row(written.get(i - 1), written.get(i), onRoad));
            } else {
                doors = new ArrayList<>(withLast(doors, "之" + written.get(i).number()));
            }
        }
        return sorted(doors);
    }

    /// The doors between two, both included. Along a road one side bears even numbers, the other odd ones.
    static List<Plate> row(Plate from, Plate to, boolean onRoad) {
        int low = Math.min(from.number(), to.number());
        int high = Math.max(from.number(), to.number());
        int step = onRoad && (high - low) % 2 == 0 ? 2 : 1;
        if (high - low > LONGEST_ROW) return sorted(List.of(from, to));
        var doors = new ArrayList<Plate>(List.of(from, to));
        for (int number = low + step; number < high; number += step) doors.add(Plate.of(number));
        return sorted(doors);
    }

    static List<Plate> withLast(List<Plate> doors, String suffix) {
        var changed = new ArrayList<>(doors);
        var last = changed.removeLast();
        changed.add(new Plate(last.number(), last.suffix().isEmpty() ? suffix : last.suffix()));
        return changed;
    }

    static List<Plate> sorted(List<Plate> doors) {
        return doors.size() < 2 ? List.copyOf(doors) : List.copyOf(new TreeSet<>(doors));
    }
}
