package longtang.linkage.column;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.IntBinaryOperator;

/// Remembers the level of pairs of values lately compared, in a table of fixed size.
///
/// An entry holds both codes and the level in one long, so that threads may race without harm.
final class Memo {

    private static final int SLOTS = 1 << 18;

    private final AtomicLongArray table = new AtomicLongArray(SLOTS);
    private final IntBinaryOperator levels;

    Memo(IntBinaryOperator levels) {
        this.levels = levels;
    }

    int level(int x, int y) {
        int a = Math.min(x, y);
        int b = Math.max(x, y);
        long key = ((long) a << 28) ^ b;
        int slot = (int) ((key * 0x9e3779b97f4a7c15L) >>> 46);
        long entry = table.getOpaque(slot);
        if (entry >>> 8 == key && entry != 0) return (int) entry & 0xff;

        int level = levels.applyAsInt(a, b);
        if (b < 1 << 28) table.setOpaque(slot, (key << 8) | level);
        return level;
    }
}
