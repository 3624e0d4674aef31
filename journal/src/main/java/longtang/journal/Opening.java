package longtang.journal;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Salt and content: what shows what a commitment stands for, and what is destroyed when content must go.
public final class Opening {

    /// Bytes of a salt.
    public static final int SALT = 32;

    private static final String HMAC = "HmacSHA256";

    private final byte[] salt;
    private final byte[] content;

    private Opening(byte[] salt, byte[] content) {
        if (salt.length != SALT) throw new IllegalArgumentException("A salt has 32 bytes, not " + salt.length);
        this.salt = salt;
        this.content = content;
    }

    /// Takes a content under a fresh salt. The random source must be a cryptographic one.
    public static Opening seal(byte[] content, SecureRandom random) {
        var salt = new byte[SALT];
        random.nextBytes(salt);
        return new Opening(salt, content.clone());
    }

    /// Puts together what was stored apart.
    public static Opening of(byte[] salt, byte[] content) {
        return new Opening(salt.clone(), content.clone());
    }

    public byte[] salt() {
        return salt.clone();
    }

    public byte[] content() {
        return content.clone();
    }

    public Commitment commit(String label, Commitment.Kind kind) {
        return new Commitment(label, kind, value());
    }

    public boolean opens(Commitment commitment) {
        return MessageDigest.isEqual(value().bytes(), commitment.value().bytes());
    }

    private Hash value() {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(salt, HMAC));
            return Hash.of(mac.doFinal(content));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Says nothing of the content.
    @Override
    public String toString() {
        return "Opening of " + content.length + " bytes";
    }
}
