package longtang.journal;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/// A node of the tree: a SHA-256 value of thirty-two bytes.
///
/// Leaves and inner nodes are hashed under different first bytes (RFC 6962, section 2.1), so that neither can pass
/// for the other.
public final class Hash {

    public static final int LENGTH = 32;

    /// The root of a tree without entries: SHA-256 of nothing.
    public static final Hash EMPTY = new Hash(Sha256.of());

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    // One digest a thread: asking the provider anew costs as much as the hash itself.
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Sha256::digest);

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Takes thirty-two bytes.
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) throw new IllegalArgumentException("A hash has 32 bytes, not " + bytes.length);
        return new Hash(bytes.clone());
    }

    static Hash at(byte[] bytes, int offset) {
        return new Hash(Arrays.copyOfRange(bytes, offset, offset + LENGTH));
    }

    /// The leaf of an entry: SHA-256(0x00 ‖ entry).
    public static Hash leaf(byte[] entry) {
        var digest = DIGEST.get();
        digest.update(LEAF);
        return new Hash(digest.digest(entry));
    }

    /// The parent of two nodes: SHA-256(0x01 ‖ left ‖ right).
    public static Hash node(Hash left, Hash right) {
        var digest = DIGEST.get();
        digest.update(NODE);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    /// Reads standard Base64 with padding; other spellings of the same bytes are not read.
    public static Optional<Hash> readBase64(String text) {
        return Text.base64(text).filter(read -> read.length == LENGTH).map(Hash::new);
    }

    /// Reads sixty-four lower-case hexadecimal digits.
    public static Optional<Hash> readHex(String text) {
        return Text.hex(text).filter(read -> read.length == LENGTH).map(Hash::new);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    void copyTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, LENGTH);
    }

    public String base64() {
        return Text.base64(bytes);
    }

    public String hex() {
        return Text.hex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
