package longtang.evidence;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import longtang.law.Ruling;
import org.jspecify.annotations.Nullable;

/// Reads the names in a PDF, also those in its packed object streams (ISO 32000-1): does it act when it is opened?
///
/// A page to begin with (`/OpenAction [ … /Fit ]`) is no act; nearly every office program writes one. What cannot be
/// looked into is refused, for nobody can say what it does. This is no reader of PDF: a file made to be understood
/// otherwise by a careless reader than by us may get through, so PDFs are handed out and never shown.
final class PdfLook {

    private static final Set<String> ACTS = Set.of(
            "JavaScript",
            "Launch",
            "EmbeddedFile",
            "EmbeddedFiles",
            "RichMedia",
            "SubmitForm",
            "ImportData",
            "GoToE",
            "XFA");
    private static final Set<String> OTHER_PACKINGS =
            Set.of("ASCII85Decode", "ASCIIHexDecode", "LZWDecode", "RunLengthDecode", "DecodeParms", "Crypt");
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_ACTION = 400;
    private static final int MOST_NAMES = 2_000_000;
    private static final int MOST_OBJECT_STREAMS = 5_000;

    private final Bytes paper;
    private int names;
    private int objectStreams;
    private long unpacked;
    private boolean holdsObjects;
    private boolean otherwisePacked;

    private PdfLook(Bytes paper) {
        this.paper = paper;
    }

    static Ruling<Seen> at(Bytes bytes, String name) {
        int end = endOfPaper(bytes);
        if (end < 0) return Suspicion.BROKEN.of(name);
        var wrong = new PdfLook(bytes).wrong();
        if (wrong == null) wrong = Tail.hidden(bytes, end).orElse(null);
        return wrong == null ? Ruling.allow(Seen.of(Media.PDF)) : wrong.of(name);
    }

    private static int endOfPaper(Bytes bytes) {
        for (int at = bytes.size() - 5; at >= 0; at--) {
            if (bytes.at(at) == '%' && bytes.says(at, "%%EOF")) return at + 5;
        }
        return -1;
    }

    private @Nullable Suspicion wrong() {
        for (int at = 0; at < paper.size(); at++) {
            int here = paper.at(at);
            var wrong = here == '/' ? wrongName(paper, at) : here == 's' ? wrongStream(at) : null;
            if (wrong != null) return wrong;
        }
        return null;
    }

    private @Nullable Suspicion wrongName(Bytes text, int slash) {
        if (++names > MOST_NAMES) return Suspicion.PDF_OPAQUE;
        var word = nameAt(text, slash + 1);
        if (word.equals("ObjStm")) holdsObjects = true;
        if (OTHER_PACKINGS.contains(word)) otherwisePacked = true;
        if (word.equals("Encrypt")) return Suspicion.PDF_LOCKED;
        boolean acts = ACTS.contains(word) || word.equals("OpenAction") && opensAddress(text, slash);
        return acts ? Suspicion.PDF_ACTS : null;
    }

    // A letter may be written as its number: /J#61vaScript.
    private static String nameAt(Bytes text, int from) {
        var read = new StringBuilder();
        int end = Math.min(text.size(), from + LONGEST_NAME);
        for (int at = from; at < end; at++) {
            int letter = text.at(at);
            if (letter <= ' ' || "()<>[]{}/%".indexOf(letter) >= 0) break;
            boolean numbered = letter == '#' && at + 2 < end && digit(text, at + 1) >= 0 && digit(text, at + 2) >= 0;
            read.append((char) (numbered ? digit(text, at + 1) << 4 | digit(text, at + 2) : letter));
            if (numbered) at += 2;
        }
        return read.toString();
    }

    private static int digit(Bytes text, int at) {
        return Character.digit(text.at(at), 16);
    }

    // Everything else that could be done at once has a name of its own.
    private static boolean opensAddress(Bytes text, int slash) {
        int end = Math.min(text.size(), slash + LONGEST_ACTION);
        for (int at = slash + 1; at < end && text.at(at) != '>'; at++) {
            if (text.at(at) == '/' && nameAt(text, at + 1).equals("URI")) return true;
        }
        return false;
    }

    private @Nullable Suspicion wrongStream(int at) {
        if (!paper.says(at, "stream")) return null;
        if (at >= 3 && paper.says(at - 3, "endstream") || !holdsObjects) {
            holdsObjects = false;
            otherwisePacked = false;
            return null;
        }
        boolean readable = !otherwisePacked && ++objectStreams <= MOST_OBJECT_STREAMS;
        holdsObjects = false;
        return readable ? wrongObjects(startOfData(at + 6)) : Suspicion.PDF_OPAQUE;
    }

    private int startOfData(int at) {
        int start = at;
        if (paper.says(start, "\r")) start++;
        if (paper.says(start, "\n")) start++;
        return start;
    }

    private @Nullable Suspicion wrongObjects(int from) {
        var objects = new ByteArrayOutputStream();
        try (var packed = new Unpacking()) {
            var part = paper.part(from, paper.size() - from);
            var wrong = packed.unpack(part, Budget.MOST_UNPACKED_OBJECTS - unpacked, objects);
            unpacked += packed.counted();
            if (wrong == Suspicion.BROKEN || packed.counted() == 0) return Suspicion.PDF_OPAQUE;
            if (wrong != null) return wrong;
        }
        return wrongAmong(objects.toByteArray());
    }

    private @Nullable Suspicion wrongAmong(byte[] objects) {
        try (var text = Bytes.of(objects)) {
            for (int at = 0; at < text.size(); at++) {
                var wrong = text.at(at) == '/' ? wrongName(text, at) : null;
                if (wrong != null) return wrong;
            }
            return null;
        }
    }
}
