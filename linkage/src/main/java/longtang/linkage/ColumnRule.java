package longtang.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import longtang.linkage.column.BlockKey;
import longtang.linkage.column.Cells;

/// A blocking rule over columns: a record silent in one part has no key.
///
/// Parts that give several keys (words) are combined each with each, up to a bound.
record ColumnRule(String name, List<BlockKey> parts, List<List<String>> columns) implements BlockingRule {

    private static final int MOST_KEYS = 64;

    @Override
    public void keys(int record, LongConsumer sink) {
        var keys = List.of(0L);
        for (int i = 0; i < parts.size(); i++) {
            var more = new ArrayList<Long>();
            for (var text : parts.get(i).of(Cells.plain(columns.get(i).get(record)))) {
                for (long key : keys) if (more.size() < MOST_KEYS) more.add(Mix.of(key, hash(text)));
            }
            keys = more;
        }
        for (long key : keys) sink.accept(key);
    }

    private static long hash(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) hash = Mix.of(hash, text.charAt(i));
        return hash;
    }
}
