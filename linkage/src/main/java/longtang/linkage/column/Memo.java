package longtang.linkage.column;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.IntBinaryOperator;

/// Remembers the level of pairs of values lately compared, in a table of fixed size.
///
/// An entry holds both codes and the level in one long, so that threads may race without harm.
final class Memo {

    private static final int MOST_BITS = 18;

    private final AtomicLongArray table;
    private final int shift;
    private final IntBinaryOperator levels;

    /// @param codes how many values there are: a few rows need no large table
    Memo(IntBinaryOperator levels, int codes) {
        int bits = Math.min(MOST_BITS, 2 * (Integer.SIZE - Integer.numberOfLeadingZeros(codes)));
        this.table = new AtomicLongArray(1 << bits);
        this.shift = Long.SIZE - bits;
        this.levels = levels;
    }

    int level(int x, int y) {
        int a = Math.min(x, y);
        int b = Math.max(x, y);
        long key = ((long) a << 28) ^ b;
        int slot = (int) ((key * 0x9e3779b97f4a7c15L) >>> shift);
        long entry = table.getOpaque(slot);
        if (entry >>> 8 == key && entry != 0) return (int) entry & 0xff;

        int level = levels.applyAsInt(a, b);
        if (b < 1 << 28) table.setOpaque(slot, (key << 8) | level);
        return level;
    }
}
