package longtang.evidence;

import java.io.IOException;
import java.nio.file.Path;
import longtang.law.Ruling;

/// Looks at a file before it is kept: what it is, by its bytes, and whether it may harm whoever opens it.
///
/// Nothing is unpacked into memory; the cost grows with the bytes of the file, never with what it declares.
final class Inspection {

    private Inspection() {}

    /// @param name of the file, for the sentence of a refusal
    static Ruling<Seen> of(Path file, String name) throws IOException {
        try (var bytes = Bytes.of(file)) {
            var media = Media.of(bytes.copy(0, Media.ENOUGH));
            if (media.isEmpty()) return (isMarkup(bytes) ? Suspicion.MARKUP : Suspicion.NO_KNOWN_KIND).of(name);
            if (media.get() != Media.PDF && Tail.passesForPdf(bytes)) return Suspicion.HIDES_PDF.of(name);
            return switch (media.get()) {
                case JPEG -> JpegLook.at(bytes, name);
                case PNG -> PngLook.at(bytes, name);
                case WEBP -> WebpLook.at(bytes, name);
                case PDF -> PdfLook.at(bytes, name);
                case MP4 -> FilmLook.at(bytes, name);
                case MP3, WAV -> recording(bytes, media.get(), name);
            };
        }
    }

    private static boolean isMarkup(Bytes bytes) {
        int at = bytes.says(0, "\u00ef\u00bb\u00bf") ? 3 : 0;
        while (Character.isWhitespace(bytes.at(at))) at++;
        return bytes.at(at) == '<';
    }

    // Recorders count the bytes of a recording carelessly; where it ends cannot be said.
    private static Ruling<Seen> recording(Bytes bytes, Media media, String name) {
        var hidden = Tail.hidden(bytes, 0);
        return hidden.isPresent() ? hidden.get().of(name) : Ruling.allow(Seen.of(media));
    }
}
