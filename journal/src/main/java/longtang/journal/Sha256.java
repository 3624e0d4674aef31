package longtang.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// SHA-256 over bytes put one behind the other.
public final class Sha256 {

    private Sha256() {}

    public static byte[] of(byte[]... parts) {
        var digest = digest();
        for (var part : parts) digest.update(part);
        return digest.digest();
    }

    public static String hex(byte[]... parts) {
        return Text.hex(of(parts));
    }

    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
