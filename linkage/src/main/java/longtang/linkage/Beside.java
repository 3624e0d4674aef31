package longtang.linkage;

import java.util.Arrays;

/// A record beside several others, worked out one comparison after the other instead of one pair after the other:
/// what a comparison needs stays at hand. One for each thread.
final class Beside {

    int[] levels = new int[64];
    long[] patterns = new long[64];
    double[] bits = new double[64];

    /// Makes room for so many others, with nothing said of them yet.
    void begin(int count) {
        if (count > levels.length) {
            levels = new int[count];
            patterns = new long[count];
            bits = new double[count];
        }
        Arrays.fill(patterns, 0, count, 0);
    }
}
