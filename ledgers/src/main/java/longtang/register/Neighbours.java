package longtang.register;

import java.util.Arrays;
import longtang.linkage.ScoredPairs;

/// For each sighting the others it was compared with.
final class Neighbours {

    private final int[] from;
    private final int[] others;

    Neighbours(int size, ScoredPairs pairs) {
        from = new int[size + 1];
        for (int p = 0; p < pairs.size(); p++) {
            from[pairs.left(p) + 1]++;
            from[pairs.right(p) + 1]++;
        }
        for (int i = 0; i < size; i++) from[i + 1] += from[i];
        others = new int[from[size]];
        var next = Arrays.copyOf(from, size);
        for (int p = 0; p < pairs.size(); p++) {
            others[next[pairs.left(p)]++] = pairs.right(p);
            others[next[pairs.right(p)]++] = pairs.left(p);
        }
        for (int i = 0; i < size; i++) Arrays.sort(others, from[i], from[i + 1]);
    }

    int[] of(int sighting) {
        return Arrays.copyOfRange(others, from[sighting], from[sighting + 1]);
    }
}
