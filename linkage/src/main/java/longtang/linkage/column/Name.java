package longtang.linkage.column;

import java.util.Arrays;
import java.util.List;

/// Names of people: Jaro-Winkler, whatever the order and spacing of the parts.
///
/// Bound to a second column (the surname for a given name) there is one level more, for records that have the
/// two the other way round. A cell without a letter or digit is silence.
public record Name(Thresholds thresholds, boolean swaps) implements Kind {

    public static final Thresholds USUAL = Thresholds.of(0.92, 0.8);

    @Override
    public List<String> levels() {
        return swaps ? thresholds.named("swapped", "different") : thresholds.named("different");
    }

    @Override
    public Levels over(Cells cells) {
        var likeness = new Likeness(cells, thresholds.least());
        int different = levels().size();
        var own = cells.byCode(likeness::isName, (a, b) -> {
            int missed = thresholds.missed(likeness.of(a, b));
            return missed == thresholds.size() ? different : 2 + missed;
        });
        if (!swaps) return own;
        return (left, right) -> {
            int level = own.of(left, right);
            return level == different && areSwapped(cells, left, right) ? different - 1 : level;
        };
    }

    /// Names by code, without spaces, as written and with their parts in alphabetical order.
    private static final class Likeness {

        private final String[] written;
        private final String[] sorted;
        private final long[] letters;
        private final double least;

        Likeness(Cells cells, double least) {
            this.least = least;
            this.written = new String[cells.codes()];
            this.sorted = new String[cells.codes()];
            this.letters = new long[cells.codes()];
            for (int code = 0; code < written.length; code++) {
                written[code] = compact(cells.value(code));
                sorted[code] = sorted(cells.value(code));
                letters[code] = Letters.of(written[code]);
            }
        }

        // 〇〇〇 is one, ——— is none.
        boolean isName(int code) {
            return !written[code].isEmpty();
        }

        double of(int a, int b) {
            boolean isInOrder = sorted[a].equals(written[a]) && sorted[b].equals(written[b]);
            double most = Letters.mostJaroWinkler(written[a], letters[a], written[b], letters[b]);
            if (isInOrder && most < least) return 0;
            double asWritten = JaroWinkler.similarity(written[a], written[b]);
            return isInOrder ? asWritten : Math.max(asWritten, JaroWinkler.similarity(sorted[a], sorted[b]));
        }
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
