package longtang.ledger.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How a text file is written: in one charset from end to end, or, where rows of several computers were put together,
/// row by row.
sealed interface Encoding {

    Charset GB18030 = Charset.forName("GB18030");

    static Encoding of(Path file) throws IOException {
        var marked = marked(file);
        if (marked == null) return unmarked(file, 0);
        if (marked.charset.equals(UTF_8)) return unmarked(file, marked.bom);
        if (marked.fits(file)) return marked;
        throw new Refused("charset.unknown");
    }

    private static @Nullable Whole marked(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(3);
            if (starts(bytes, 0xEF, 0xBB, 0xBF)) return new Whole(UTF_8, 3);
            if (starts(bytes, 0xFF, 0xFE)) return new Whole(UTF_16LE, 2);
            if (starts(bytes, 0xFE, 0xFF)) return new Whole(UTF_16BE, 2);
            return null;
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (var i = 0; i < mark.length; i++) if ((bytes[i] & 0xFF) != mark[i]) return false;
        return true;
    }

    // Nearly any text decodes as GB18030, UTF-8 too: so that all of it decodes is not enough, no line may be UTF-8.
    private static Encoding unmarked(Path file, int bom) throws IOException {
        var lines = Census.of(file, bom);
        var utf8 = new Whole(UTF_8, bom);
        if (!lines.has(Hand.GB18030) && utf8.fits(file)) return utf8;
        var gb18030 = new Whole(GB18030, bom);
        if (bom == 0 && !lines.has(Hand.UTF_8) && !lines.has(Hand.BROKEN) && gb18030.fits(file)) return gb18030;
        if (lines.has(Hand.UTF_8) || lines.has(Hand.GB18030)) return new Mixed(lines.most(), bom);
        throw new Refused("charset.unknown");
    }

    Reader reader(InputStream in) throws IOException;

    /// The row as it reads in this encoding.
    Row row(Row written);

    String name();

    /// All of the file in one charset.
    record Whole(Charset charset, int bom) implements Encoding {

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

        @Override
        public Reader reader(InputStream in) throws IOException {
            in.skipNBytes(bom);
            return new InputStreamReader(in, charset.newDecoder()); // a decoder by itself is strict
        }

        @Override
        public Row row(Row written) {
            return written;
        }

        @Override
        public String name() {
            return charset.name();
        }
    }

    /// UTF-8 and GB18030 in one file. Rows in the hand of most lines are taken, the others are given back.
    ///
    /// Taking each row in its own charset would be kinder, and wrong now and then: a row of UTF-8 that lost a
    /// byte often decodes as GB18030, so what differs from most of its file is looked at by a person. It is given
    /// back as it reads in its own charset, so that this costs one look.
    ///
    /// The reader hands out bytes as characters, and the budget counts bytes. That takes rows apart as well: in
    /// both charsets commas, quotes and ends of lines are never part of another character.
    record Mixed(Hand most, int bom) implements Encoding {

        @Override
        public Reader reader(InputStream in) throws IOException {
            in.skipNBytes(bom);
            return new InputStreamReader(in, ISO_8859_1);
        }

        @Override
        public Row row(Row written) {
            var hand = hand(written);
            var charset = hand.isSure() ? hand.charset() : most.charset();
            var cells = written.cells().stream()
                    .map(cell -> new Cell(new String(cell.text().getBytes(ISO_8859_1), charset), cell.kind()))
                    .toList();
            return new Row(written.number(), cells, flaw(hand, written.flaw()));
        }

        // Of a cell beyond the limit only the beginning is there, cut anywhere.
        private static Hand hand(Row written) {
            var text = written.cells().stream()
                    .filter(cell -> cell.kind() == Cell.Kind.TEXT)
                    .map(Cell::text)
                    .collect(Collectors.joining("\n"));
            var hand = hand(text);
            return hand == Hand.GB18030 && text.lines().anyMatch(Mixed::isForeign) ? Hand.BROKEN : hand;
        }

        // One line of UTF-8 in a cell of GB18030 decodes with the rest.
        private static boolean isForeign(String line) {
            var hand = hand(line);
            return hand == Hand.UTF_8 || hand == Hand.BROKEN;
        }

        private static Hand hand(String bytes) {
            return Hand.of(bytes.getBytes(ISO_8859_1));
        }

        private @Nullable String flaw(Hand hand, @Nullable String flaw) {
            return switch (hand) {
                case ANY -> flaw;
                case UTF_8, GB18030 -> hand == most || flaw != null ? flaw : Row.OTHER_HAND;
                case EITHER -> "charset.row_unclear";
                case BROKEN -> "charset.row_broken";
            };
        }

        @Override
        public String name() {
            var other = most == Hand.UTF_8 ? Hand.GB18030 : Hand.UTF_8;
            return most.charset().name() + "+" + other.charset().name();
        }
    }
}
