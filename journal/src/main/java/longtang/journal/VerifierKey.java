package longtang.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Optional;

/// The public key of a log as one line that people can print and compare: `name+number+base64`.
///
/// The name is the log's own (`origin`); the number is the first four bytes of SHA-256 over name, newline, type and
/// key (C2SP signed-note).
public final class VerifierKey {

    private static final int LONGEST = 1000;

    private final String name;
    private final Scheme scheme;
    private final byte[] key;

    VerifierKey(String name, Scheme scheme, byte[] key) {
        this.name = name;
        this.scheme = scheme;
        this.key = key;
    }

    /// Reads the line; empty when it is damaged, its number does not fit or its kind is unknown.
    public static Optional<VerifierKey> read(String line) {
        var parts = line.split("\\+", 3);
        if (line.length() > LONGEST || parts.length < 3 || !isName(parts[0])) return Optional.empty();
        var typed = Text.base64(parts[2]).orElse(new byte[0]);
        return Scheme.of(typed)
                .filter(scheme -> scheme.isPublicKey(scheme.untyped(typed)))
                .map(scheme -> new VerifierKey(parts[0], scheme, scheme.untyped(typed)))
                .filter(key -> key.number().equals(parts[1]));
    }

    /// A key's name has no spaces and no plus.
    public static boolean isName(String name) {
        return !name.isEmpty()
                && name.codePoints()
                        .noneMatch(c -> c == '+'
                                || c == 0xfffd
                                || Character.isSpaceChar(c)
                                || Character.isWhitespace(c)
                                || Character.isISOControl(c));
    }

    public String name() {
        return name;
    }

    /// Eight hexadecimal digits; they tell keys apart, they prove nothing.
    public String number() {
        return Text.hex(id());
    }

    public String algorithm() {
        return scheme.name();
    }

    byte[] id() {
        return id(name, scheme.typed(key));
    }

    static byte[] id(String name, byte[] typed) {
        return Arrays.copyOf(Sha256.of((name + "\n").getBytes(UTF_8), typed), Integer.BYTES);
    }

    boolean verifies(byte[] message, byte[] signature) {
        return scheme.verify(key, message, signature);
    }

    /// The line to print, to publish and to compare.
    public String line() {
        return name + "+" + number() + "+" + Text.base64(scheme.typed(key));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && line().equals(that.line());
    }

    @Override
    public int hashCode() {
        return line().hashCode();
    }

    @Override
    public String toString() {
        return line();
    }
}
