package longtang.linkage;

import java.util.Arrays;

/// Sorts 64-bit keys and what belongs to them, stably: radix sort, eleven bits a pass.
final class KeySort {

    private static final int BITS = 11;
    private static final int BUCKETS = 1 << BITS;

    private KeySort() {}

    /// Sorts the first `size` keys as unsigned numbers, and the payload with them.
    static void sort(long[] keys, int[] payload, int size) {
        long differing = differingBits(keys, size);
        var otherKeys = new long[size];
        var otherPayload = new int[size];
        var next = new int[BUCKETS + 1];
        long[] fromKeys = keys;
        int[] fromPayload = payload;
        boolean isAway = false;

        for (int shift = 0; shift < Long.SIZE; shift += BITS) {
            if (((differing >>> shift) & (BUCKETS - 1)) == 0) continue;
            count(fromKeys, size, shift, next);
            pass(fromKeys, fromPayload, otherKeys, otherPayload, size, shift, next);
            var keysSwap = fromKeys;
            fromKeys = otherKeys;
            otherKeys = keysSwap;
            var payloadSwap = fromPayload;
            fromPayload = otherPayload;
            otherPayload = payloadSwap;
            isAway = !isAway;
        }
        if (isAway) {
            System.arraycopy(fromKeys, 0, keys, 0, size);
            System.arraycopy(fromPayload, 0, payload, 0, size);
        }
    }

    // Where each bucket begins.
    private static void count(long[] keys, int size, int shift, int[] next) {
        Arrays.fill(next, 0);
        for (int i = 0; i < size; i++) next[bucket(keys[i], shift) + 1]++;
        for (int b = 0; b < BUCKETS; b++) next[b + 1] += next[b];
    }

    private static void pass(
            long[] fromKeys, int[] fromPayload, long[] toKeys, int[] toPayload, int size, int shift, int[] next) {
        for (int i = 0; i < size; i++) {
            int to = next[bucket(fromKeys[i], shift)]++;
            toKeys[to] = fromKeys[i];
            toPayload[to] = fromPayload[i];
        }
    }

    private static int bucket(long key, int shift) {
        return (int) (key >>> shift) & (BUCKETS - 1);
    }

    private static long differingBits(long[] keys, int size) {
        long all = -1;
        long any = 0;
        for (int i = 0; i < size; i++) {
            all &= keys[i];
            any |= keys[i];
        }
        return all ^ any;
    }
}
