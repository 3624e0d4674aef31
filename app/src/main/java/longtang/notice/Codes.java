package longtang.notice;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/// The code by which anybody may check a paper, or find an agreement again: 20 characters of Crockford's base 32, 100
/// random bits.
///
/// Nobody finds a paper by trying, and nothing of the paper is in it.
public final class Codes {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 20;
    private static final Pattern WRITTEN = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Codes() {}

    public static String next() {
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        return code.toString();
    }

    public static boolean isWritten(String text) {
        return WRITTEN.matcher(text).matches();
    }
}
