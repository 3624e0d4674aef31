package longtang.linkage.column;

import java.util.Arrays;
import java.util.List;

/// Names of people: Jaro-Winkler, whatever the order and spacing of the parts.
///
/// Bound to a second column (the surname for a given name) there is one level more, for records that have the
/// two the other way round.
public record Name(Thresholds thresholds, boolean swaps) implements Kind {

    public static final Thresholds USUAL = Thresholds.of(0.92, 0.8);

    @Override
    public List<String> levels() {
        return swaps ? thresholds.named("swapped", "different") : thresholds.named("different");
    }

    @Override
    public Levels over(Cells cells) {
        var compact = new String[cells.codes()];
        var sorted = new String[cells.codes()];
        for (int code = 0; code < compact.length; code++) {
            compact[code] = compact(cells.value(code));
            sorted[code] = sorted(cells.value(code));
        }
        int different = levels().size();
        var own = cells.byCode((a, b) -> {
            double similarity = JaroWinkler.similarity(compact[a], compact[b]);
            if (!sorted[a].equals(compact[a]) || !sorted[b].equals(compact[b])) {
                similarity = Math.max(similarity, JaroWinkler.similarity(sorted[a], sorted[b]));
            }
            int missed = thresholds.missed(similarity);
            return missed == thresholds.size() ? different : 2 + missed;
        });
        if (!swaps) return own;
        return (left, right) -> {
            int level = own.of(left, right);
            return level == different && areSwapped(cells, left, right) ? different - 1 : level;
        };
    }

    private static boolean areSwapped(Cells cells, int left, int right) {
        return cells.code(left) == cells.otherCode(right) && cells.otherCode(left) == cells.code(right);
    }

    private static String compact(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String sorted(String name) {
        if (name.indexOf(' ') < 0) return compact(name);
        var parts = name.split(" ", -1);
        Arrays.sort(parts);
        return compact(String.join("", parts));
    }
}
