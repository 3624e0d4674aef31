package longtang.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Bytes as text and back, in one spelling only: what can be written in two ways can be changed unseen.
final class Text {

    private static final HexFormat HEX = HexFormat.of();
    private static final int LONGEST_NUMBER = 19;

    private Text() {}

    static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static Optional<byte[]> base64(String text) {
        try {
            var bytes = Base64.getDecoder().decode(text);
            return base64(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    static String hex(byte[] bytes) {
        return HEX.formatHex(bytes);
    }

    static Optional<byte[]> hex(String text) {
        try {
            var bytes = HEX.parseHex(text);
            return hex(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    /// A decimal from 0 to 2^63 − 1 without leading zeroes.
    static Optional<Long> number(String text) {
        if (text.isEmpty() || text.length() > LONGEST_NUMBER) return Optional.empty();
        try {
            long number = Long.parseLong(text);
            return number >= 0 && Long.toString(number).equals(text) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException other) {
            return Optional.empty();
        }
    }

    /// The lines of a text whose every line ends in a newline.
    static Optional<List<String>> lines(String text) {
        if (!text.endsWith("\n")) return Optional.empty();
        return Optional.of(List.of(text.substring(0, text.length() - 1).split("\n", -1)));
    }
}
