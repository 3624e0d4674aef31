package longtang.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The tree over the first `size` entries: its root and its proofs (RFC 6962, section 2.1).
///
/// Costs O(log size) nodes each.
public record Tree(long size, Nodes nodes) {

    public Tree {
        if (size < 0) throw new IllegalArgumentException("A tree has no negative size");
    }

    public Hash root() {
        return size == 0 ? Hash.EMPTY : hash(0, size);
    }

    /// The hash of some entries; they must be a node of the tree.
    public Hash hash(Subtree part) {
        check(part);
        return part.isEmpty() ? Hash.EMPTY : hash(part.start(), part.end());
    }

    /// Shows that entry number `index` is in the tree.
    public List<Hash> inclusion(long index) {
        return inclusion(index, new Subtree(0, size));
    }

    /// Shows that entry number `index` is in one node of the tree.
    public List<Hash> inclusion(long index, Subtree part) {
        check(part);
        if (!part.holds(index)) throw new IllegalArgumentException("Entry " + index + " is not in " + part);
        long at = index - part.start();
        return walk(part.start(), part.width(), at, at + 1);
    }

    /// Shows that this tree continues the one of `oldSize` entries.
    public List<Hash> consistency(long oldSize) {
        if (oldSize == 0) throw new IllegalArgumentException("Nothing can be shown of a tree without entries");
        return consistency(new Subtree(0, oldSize));
    }

    /// Shows that these entries stand in the tree as one node.
    public List<Hash> consistency(Subtree part) {
        check(part);
        return part.isEmpty() ? List.of() : walk(0, size, part.start(), part.end());
    }

    private void check(Subtree part) {
        if (!part.isNode() || part.end() > size) {
            throw new IllegalArgumentException(part + " is no node of a tree of " + size);
        }
    }

    private List<Hash> walk(long from, long width, long start, long end) {
        var proof = new ArrayList<Hash>();
        walk(from, width, start, end, true, proof);
        return List.copyOf(proof);
    }

    // SUBTREE_SUBPROOF of the draft, which for start 0 is SUBPROOF of RFC 6962.
    private void walk(long from, long width, long start, long end, boolean known, List<Hash> proof) {
        if (start == 0 && end == width) {
            if (!known) proof.add(hash(from, from + width));
            return;
        }
        long half = Long.highestOneBit(width - 1);
        if (end <= half) {
            walk(from, half, start, end, known, proof);
            proof.add(hash(from + half, from + width));
        } else if (start >= half) {
            walk(from + half, width - half, start - half, end - half, known, proof);
            proof.add(hash(from, from + half));
        } else {
            walk(from + half, width - half, 0, end - half, false, proof);
            proof.add(hash(from, from + half));
        }
    }

    private Hash hash(long start, long end) {
        long width = end - start;
        if (Long.bitCount(width) == 1) {
            int level = Long.numberOfTrailingZeros(width);
            return Objects.requireNonNull(nodes.at(level, start >> level));
        }
        long half = Long.highestOneBit(width);
        return Hash.node(hash(start, start + half), hash(start + half, end));
    }
}
