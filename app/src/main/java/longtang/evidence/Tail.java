package longtang.evidence;

import java.util.List;
import java.util.Optional;

/// What follows the end of a picture or a film, or stands between its lines.
///
/// Phones write behind their photos: zeros, a second picture, the film of a moving photo, notes of their own. That is
/// part of the original and stays. What another programme would open when the file is given a new name is refused: an
/// archive, a PDF, a page with a script, a programme.
final class Tail {

    private static final int LONGEST_END_OF_ARCHIVE = 22 + 65_535;
    private static final int WHERE_READERS_LOOK_FOR_A_PDF = 1_024;
    private static final List<String> MARKUP = List.of("<script", "<html", "<!doctype", "<iframe", "<?php", "<object");

    private static final String MARKUP_BEGINS = "sShHdDiIoO!?";

    private Tail() {}

    /// What a file of any kind hides beside what it claims to be, from `end` on, where what it claims ends.
    static Optional<Suspicion> hidden(Bytes bytes, int end) {
        if (isArchive(bytes)) return Optional.of(Suspicion.HIDES_ARCHIVE);
        var behind = opened(bytes, end);
        return behind.isPresent() ? behind : between(bytes, end, bytes.size());
    }

    // The first bytes behind the padding.
    private static Optional<Suspicion> opened(Bytes bytes, int end) {
        int at = end;
        while (bytes.at(at) == 0 || bytes.at(at) == 0xFF || Character.isWhitespace(bytes.at(at))) at++;
        if (bytes.says(at, "PK\u0003\u0004") || bytes.says(at, "Rar!\u001a") || bytes.says(at, "7z\u00bc\u00af"))
            return Optional.of(Suspicion.HIDES_ARCHIVE);
        boolean runs = bytes.says(at, "\u007fELF") || bytes.says(at, "#!") || isWindowsProgram(bytes, at);
        return runs ? Optional.of(Suspicion.HIDES_PROGRAM) : Optional.empty();
    }

    private static boolean isWindowsProgram(Bytes bytes, int at) {
        long header = bytes.little(at + 0x3c, 4);
        return bytes.says(at, "MZ") && header > 0 && header < 4096 && bytes.says(at + (int) header, "PE\0\0");
    }

    /// Pages, scripts and PDFs in a stretch of bytes. The words are long enough not to occur in a film by chance.
    static Optional<Suspicion> between(Bytes bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            int first = bytes.at(at);
            if (first == '<' && MARKUP_BEGINS.indexOf(bytes.at(at + 1)) >= 0 && isMarkup(bytes, at))
                return Optional.of(Suspicion.HIDES_SCRIPT);
            if (first == '%' && bytes.says(at, "%PDF-")) return Optional.of(Suspicion.HIDES_PDF);
        }
        return Optional.empty();
    }

    private static boolean isMarkup(Bytes bytes, int at) {
        for (var word : MARKUP) if (bytes.saysAnyCase(at, word)) return true;
        return bytes.saysAnyCase(at, "<svg") && " \t\r\n/>".indexOf(bytes.at(at + 4)) >= 0;
    }

    /// Readers of PDF take a file for one when it says so anywhere in its first kilobyte.
    static boolean passesForPdf(Bytes bytes) {
        for (int at = 0; at < WHERE_READERS_LOOK_FOR_A_PDF; at++) if (bytes.says(at, "%PDF-")) return true;
        return false;
    }

    // An archive is read from its end: its directory must lie right before the record that closes it.
    private static boolean isArchive(Bytes bytes) {
        int first = Math.max(0, bytes.size() - LONGEST_END_OF_ARCHIVE);
        for (int at = bytes.size() - 22; at >= first; at--) {
            if (bytes.at(at) == 'P' && bytes.says(at, "PK\u0005\u0006") && hasDirectory(bytes, at)) return true;
        }
        return false;
    }

    private static boolean hasDirectory(Bytes bytes, int end) {
        if (bytes.says(end - 20, "PK\u0006\u0007")) return true;
        long length = bytes.little(end + 12, 4);
        return length > 0 && length <= end && bytes.says(end - (int) length, "PK\u0001\u0002");
    }
}
