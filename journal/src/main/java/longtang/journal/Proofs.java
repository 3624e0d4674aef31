package longtang.journal;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/// Checks what a log claims, with nothing but hashes.
///
/// Every proof is one walk from the root to a node and back (RFC 6962, sections 2.1.1 and 2.1.2; for nodes in the
/// middle, Merkle Tree Certificates, sections 4.3 and 4.4). Numbers that make no sense are a "no", never an exception.
public final class Proofs {

    private Proofs() {}

    /// Is `leaf` the entry number `index` of the tree?
    public static boolean includes(Hash leaf, long index, long size, Hash root, List<Hash> proof) {
        return index >= 0 && index < size && holds(new Subtree(index, index + 1), leaf, size, root, proof);
    }

    /// Is `leaf` the entry number `index` of the log, seen through one node of its tree?
    public static boolean includes(Hash leaf, long index, Subtree node, Hash nodeHash, List<Hash> proof) {
        return node.isNode()
                && node.holds(index)
                && includes(leaf, index - node.start(), node.width(), nodeHash, proof);
    }

    /// Does the newer tree hold the older one unchanged? From a tree without entries nothing can be shown: "no".
    public static boolean continues(long oldSize, Hash oldRoot, long newSize, Hash newRoot, List<Hash> proof) {
        return oldSize > 0 && oldSize <= newSize && holds(new Subtree(0, oldSize), oldRoot, newSize, newRoot, proof);
    }

    /// Is `nodeHash` the hash of these entries in the tree? An empty part is in every tree.
    public static boolean holds(Subtree node, Hash nodeHash, long size, Hash root, List<Hash> proof) {
        if (!node.isNode() || node.end() > size) return false;
        if (node.isEmpty()) return proof.isEmpty() && nodeHash.equals(Hash.EMPTY);
        var walk = new Walk(nodeHash, proof.iterator());
        try {
            var pair = walk.down(node.start(), node.end(), size, true);
            return !walk.rest.hasNext() && pair.part.equals(nodeHash) && pair.whole.equals(root);
        } catch (NoSuchElementException tooShort) {
            return false;
        }
    }

    /// The same node, once as it was in the part and once as it is in the whole tree.
    private record Pair(Hash part, Hash whole) {}

    private record Walk(Hash known, Iterator<Hash> rest) {

        // The cases are those of SUBTREE_SUBPROOF; the proof lists the deepest hash first.
        Pair down(long start, long end, long size, boolean isKnown) {
            if (start == 0 && end == size) {
                var hash = isKnown ? known : rest.next();
                return new Pair(hash, hash);
            }
            long half = Long.highestOneBit(size - 1);
            if (end <= half) {
                var left = down(start, end, half, isKnown);
                return new Pair(left.part, Hash.node(left.whole, rest.next()));
            }
            if (start >= half) {
                var right = down(start - half, end - half, size - half, isKnown);
                return new Pair(right.part, Hash.node(rest.next(), right.whole));
            }
            var right = down(0, end - half, size - half, false);
            var left = rest.next();
            return new Pair(Hash.node(left, right.part), Hash.node(left, right.whole));
        }
    }
}
