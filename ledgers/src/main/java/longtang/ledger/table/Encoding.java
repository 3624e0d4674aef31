package longtang.ledger.table;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// How a text file is written: found by decoding all of it strictly, never by likelihood.
record Encoding(Charset charset, int bom) {

    private static final Charset GB18030 = Charset.forName("GB18030");

    static Encoding of(Path file) throws IOException {
        var marked = marked(file);
        if (marked != null) {
            if (marked.fits(file)) return marked;
            throw new Refused("charset.unknown");
        }
        for (var charset : new Charset[] {UTF_8, GB18030}) {
            var unmarked = new Encoding(charset, 0);
            if (unmarked.fits(file)) return unmarked;
        }
        throw new Refused("charset.unknown");
    }

    private static @Nullable Encoding marked(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(3);
            if (starts(bytes, 0xEF, 0xBB, 0xBF)) return new Encoding(UTF_8, 3);
            if (starts(bytes, 0xFF, 0xFE)) return new Encoding(UTF_16LE, 2);
            if (starts(bytes, 0xFE, 0xFF)) return new Encoding(UTF_16BE, 2);
            return null;
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (var i = 0; i < mark.length; i++) if ((bytes[i] & 0xFF) != mark[i]) return false;
        return true;
    }

    private boolean fits(Path file) throws IOException {
        try (var reader = reader(Files.newInputStream(file))) {
            var chars = new char[1 << 14];
            for (int read; (read = reader.read(chars)) >= 0; ) {
                for (var i = 0; i < read; i++) if (chars[i] == 0) throw new Refused("csv.nul");
            }
            return true;
        } catch (CharacterCodingException notThis) {
            return false;
        }
    }

    Reader reader(InputStream in) throws IOException {
        in.skipNBytes(bom);
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
