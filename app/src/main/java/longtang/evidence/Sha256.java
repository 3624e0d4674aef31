package longtang.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// The SHA-256 of some bytes, in lower-case hex: their only name.
public record Sha256(String hex) {

    private static final Pattern WRITTEN = Pattern.compile("[0-9a-f]{64}");

    public Sha256 {
        if (!WRITTEN.matcher(hex).matches()) throw new IllegalArgumentException("Not a SHA-256: " + hex);
    }

    public static Optional<Sha256> read(String text) {
        return WRITTEN.matcher(text).matches() ? Optional.of(new Sha256(text)) : Optional.empty();
    }

    static Sha256 of(InputStream bytes) throws IOException {
        var digest = digest();
        var buffer = new byte[1 << 16];
        for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) digest.update(buffer, 0, n);
        return of(digest);
    }

    static Sha256 of(MessageDigest digest) {
        return new Sha256(HexFormat.of().formatHex(digest.digest()));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
