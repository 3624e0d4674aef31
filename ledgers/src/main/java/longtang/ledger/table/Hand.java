package longtang.ledger.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// In which charset a line or a row is written, judged by its bytes alone.
enum Hand {
    /// ASCII, which is the same in both.
    ANY,
    UTF_8,
    GB18030,
    /// Reads well in both: `3m²` in UTF-8 is `3m虏` in GB18030, and `路` in GB18030 is `·` in UTF-8.
    EITHER,
    /// Reads in neither, or is UTF-8 that lost something on its way.
    BROKEN;

    private static final Charset KEYBOARD = Charset.forName("GBK");

    /// From here on, UTF-8 takes three bytes: Chinese, its punctuation, full-width forms, ㎡.
    private static final char WIDE = '\u2000';

    static Hand of(byte[] text) {
        if (isAscii(text)) return ANY;
        var read = strictly(StandardCharsets.UTF_8, text);
        if (read == null) return isDamaged(text) || strictly(Encoding.GB18030, text) == null ? BROKEN : GB18030;
        if (read.chars().anyMatch(c -> c >= WIDE) || strictly(Encoding.GB18030, text) == null) return UTF_8;
        return isTypedInChina(read) ? EITHER : GB18030;
    }

    private static boolean isAscii(byte[] text) {
        for (var b : text) if (b < 0) return false;
        return true;
    }

    private static @Nullable String strictly(Charset charset, byte[] text) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(text)).toString();
        } catch (CharacterCodingException notThis) {
            return null;
        }
    }

    // UTF-8 that lost a byte or was cut keeps most of its characters, and then often decodes as GB18030. Of GB18030
    // hardly a character is one of UTF-8: of 17,000 Chinese sentences and cells with eight characters or more, none had
    // as many of those as of errors.
    private static boolean isDamaged(byte[] text) {
        var read = new String(text, StandardCharsets.UTF_8);
        var errors = read.chars().filter(c -> c == '\uFFFD').count();
        return read.chars().filter(c -> c >= WIDE && c != '\uFFFD').count() > errors;
    }

    // 44弄, 太原路 and 学院路 in GB18030 are strict UTF-8 by chance, of letters (44Ū, ̫ԭ·, ѧԺ·) that no office types.
    private static boolean isTypedInChina(String read) {
        var keyboard = KEYBOARD.newEncoder();
        return read.chars().allMatch(c -> c <= 0xFF || keyboard.canEncode((char) c));
    }

    boolean isSure() {
        return this == UTF_8 || this == GB18030;
    }

    /// The charset of a hand that is sure.
    Charset charset() {
        return switch (this) {
            case UTF_8 -> StandardCharsets.UTF_8;
            case GB18030 -> Encoding.GB18030;
            case ANY, EITHER, BROKEN -> throw new IllegalStateException(this + " has no charset of its own");
        };
    }
}
