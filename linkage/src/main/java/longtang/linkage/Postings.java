package longtang.linkage;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// Which records stand under which 64-bit key, growing record by record. Open addressing over primitive arrays.
final class Postings {

    private static final int NOBODY = -1;

    private long[] keys = new long[1 << 10];
    private int[] last = filled(1 << 10);
    private int[] count = new int[1 << 10];
    private int used;

    private int[] record = new int[1 << 10];
    private int[] before = new int[1 << 10];
    private int size;

    void add(long key, int newRecord) {
        if (used * 2 >= keys.length) grow();
        if (size == record.length) {
            record = Arrays.copyOf(record, size * 2);
            before = Arrays.copyOf(before, size * 2);
        }
        int slot = slot(key);
        if (last[slot] == NOBODY) {
            keys[slot] = key;
            used++;
        }
        record[size] = newRecord;
        before[size] = last[slot];
        last[slot] = size++;
        count[slot]++;
    }

    int count(long key) {
        return count[slot(key)];
    }

    void under(long key, IntConsumer sink) {
        for (int at = last[slot(key)]; at != NOBODY; at = before[at]) sink.accept(record[at]);
    }

    private int slot(long key) {
        int slot = (int) Mix.of(key) & (keys.length - 1);
        while (last[slot] != NOBODY && keys[slot] != key) slot = (slot + 1) & (keys.length - 1);
        return slot;
    }

    private void grow() {
        var oldKeys = keys;
        var oldLast = last;
        var oldCount = count;
        keys = new long[oldKeys.length * 2];
        last = filled(keys.length);
        count = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldLast[i] == NOBODY) continue;
            int slot = slot(oldKeys[i]);
            keys[slot] = oldKeys[i];
            last[slot] = oldLast[i];
            count[slot] = oldCount[i];
        }
    }

    private static int[] filled(int length) {
        var empty = new int[length];
        Arrays.fill(empty, NOBODY);
        return empty;
    }
}
