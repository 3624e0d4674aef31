package longtang.journal;

/// The entries from `start` up to, not including, `end`, where they form a node of every tree that holds them.
///
/// That is so when `start` is a multiple of the smallest power of two that is not below the width (Merkle Tree
/// Certificates, draft-ietf-plants-merkle-tree-certs, section 4.1).
public record Subtree(long start, long end) {

    private static final long WIDEST = 1L << 62;

    public Subtree {
        if (start < 0 || end < start) throw new IllegalArgumentException("No entries from " + start + " to " + end);
    }

    public long width() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    public boolean holds(long index) {
        return start <= index && index < end;
    }

    /// Whether these entries are a node of the tree; nothing at all is one everywhere.
    public boolean isNode() {
        if (isEmpty() || start == 0) return true;
        return width() <= WIDEST && start % powerOfTwoFrom(width()) == 0;
    }

    private static long powerOfTwoFrom(long width) {
        return width == 1 ? 1 : Long.highestOneBit(width - 1) << 1;
    }
}
