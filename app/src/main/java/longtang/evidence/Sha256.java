package longtang.evidence;

import java.util.regex.Pattern;

/// The SHA-256 of some bytes, in lower-case hex: their only name.
public record Sha256(String hex) {

    private static final Pattern WRITTEN = Pattern.compile("[0-9a-f]{64}");

    public Sha256 {
        if (!WRITTEN.matcher(hex).matches()) throw new IllegalArgumentException("Not a SHA-256: " + hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
