package longtang.linkage;

import java.util.Arrays;
import longtang.linkage.column.BlockKey;
import longtang.linkage.column.Cells;
import longtang.linkage.column.Column;

/// What a column gives to a blocking key, as 64-bit numbers, worked out once for each writing.
final class KeyColumn {

    private final Column column;
    private final int[] start;
    private final long[] keys;

    private KeyColumn(Column column, int[] start, long[] keys) {
        this.column = column;
        this.start = start;
        this.keys = keys;
    }

    static KeyColumn of(BlockKey by, Column column) {
        var start = new int[column.writings() + 1];
        var keys = new long[column.writings()];
        int size = 0;
        for (int writing = 0; writing < column.writings(); writing++) {
            for (var text : by.of(Cells.plain(column.writing(writing)))) {
                if (size == keys.length) keys = Arrays.copyOf(keys, size * 2);
                keys[size++] = hash(text);
            }
            start[writing + 1] = size;
        }
        return new KeyColumn(column, start, keys);
    }

    int count(int row) {
        int writing = column.code(row);
        return start[writing + 1] - start[writing];
    }

    long key(int row, int number) {
        return keys[start[column.code(row)] + number];
    }

    private static long hash(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) hash = Mix.of(hash, text.charAt(i));
        return hash;
    }
}
