package longtang.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.util.Optional;

/// The secret key of a log. It never leaves the key file except to sign.
public final class SigningKey {

    private static final String PREFIX = "PRIVATE+KEY+";

    private final Scheme scheme;
    private final byte[] secret;
    private final VerifierKey verifier;
    private final SecureRandom random;

    private SigningKey(String name, Scheme scheme, byte[] secret, SecureRandom random) {
        if (!VerifierKey.isName(name)) throw new IllegalArgumentException("Not a key's name: " + name);
        this.scheme = scheme;
        this.secret = secret;
        this.verifier = new VerifierKey(name, scheme, scheme.publicKey(secret));
        this.random = random;
    }

    public static SigningKey newEd25519(String name, SecureRandom random) {
        return new SigningKey(name, Scheme.ED25519, Scheme.ED25519.newPrivateKey(random), random);
    }

    public static SigningKey newSm2(String name, SecureRandom random) {
        return new SigningKey(name, Scheme.SM2, Scheme.SM2.newPrivateKey(random), random);
    }

    /// Reads `PRIVATE+KEY+name+number+base64`; empty when it is damaged or of an unknown kind.
    public static Optional<SigningKey> read(String line, SecureRandom random) {
        if (!line.startsWith(PREFIX)) return Optional.empty();
        var parts = line.substring(PREFIX.length()).split("\\+", 3);
        if (parts.length < 3 || !VerifierKey.isName(parts[0])) return Optional.empty();
        var typed = Text.base64(parts[2]).orElse(new byte[0]);
        return Scheme.of(typed)
                .filter(scheme -> scheme.isPrivateKey(scheme.untyped(typed)))
                .map(scheme -> new SigningKey(parts[0], scheme, scheme.untyped(typed), random))
                .filter(key -> key.verifier.number().equals(parts[1]));
    }

    public VerifierKey verifier() {
        return verifier;
    }

    boolean isEd25519() {
        return scheme == Scheme.ED25519;
    }

    NoteSignature sign(String text) {
        return new NoteSignature(verifier.name(), verifier.number(), scheme.sign(secret, text.getBytes(UTF_8), random));
    }

    /// What stands in the key file: never to be logged or sent.
    String secretLine() {
        return PREFIX + verifier.name() + "+" + verifier.number() + "+" + Text.base64(scheme.typed(secret));
    }

    @Override
    public String toString() {
        return "SigningKey of " + verifier.line();
    }
}
