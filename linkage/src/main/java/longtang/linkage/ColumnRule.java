package longtang.linkage;

import java.util.List;
import java.util.function.LongConsumer;

/// A blocking rule over columns: a record silent in one part has no key.
///
/// Parts that give several keys (words) are combined each with each, up to a bound.
record ColumnRule(String name, List<KeyColumn> parts) implements BlockingRule {

    private static final int MOST_KEYS = 64;

    @Override
    public void keys(int record, LongConsumer sink) {
        var keys = new long[1];
        for (var part : parts) {
            int count = part.count(record);
            if (count == 0) return;
            keys = count == 1 ? mixed(keys, part.key(record, 0)) : each(keys, part, record);
        }
        for (long key : keys) sink.accept(key);
    }

    private static long[] mixed(long[] keys, long one) {
        for (int k = 0; k < keys.length; k++) keys[k] = Mix.of(keys[k], one);
        return keys;
    }

    private static long[] each(long[] keys, KeyColumn part, int record) {
        var more = new long[Math.min(MOST_KEYS, keys.length * part.count(record))];
        for (int i = 0; i < more.length; i++) {
            more[i] = Mix.of(keys[i % keys.length], part.key(record, i / keys.length));
        }
        return more;
    }
}
