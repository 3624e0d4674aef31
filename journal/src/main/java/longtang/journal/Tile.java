package longtang.journal;

/// Up to 256 neighbouring hashes of one level; what lies between is hashed when it is asked for.
final class Tile {

    private Tile() {}

    /// The node over `width` hashes (a power of two) from `start` on.
    static Hash node(byte[] hashes, int start, int width) {
        if (width == 1) return Hash.at(hashes, start * Hash.LENGTH);
        int half = width / 2;
        return Hash.node(node(hashes, start, half), node(hashes, start + half, half));
    }
}
