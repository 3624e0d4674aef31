package longtang.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import longtang.law.Ruling;
import org.jspecify.annotations.Nullable;

/// Reads the names in a PDF, also those in its packed object streams (ISO 32000-1): does it act when it is opened?
///
/// A page to begin with (`/OpenAction [ … /Fit ]`) is no act; nearly every office program writes one. What cannot be
/// looked into is refused, for nobody can say what it does.
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
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_DICTIONARY = 4_096;
    private static final int LONGEST_ACTION = 400;

    private final Bytes bytes;
    private final String name;
    private long unpacked;

    private PdfLook(Bytes bytes, String name) {
        this.bytes = bytes;
        this.name = name;
    }

    static Ruling<Seen> at(Bytes bytes, String name) {
        return new PdfLook(bytes, name).look();
    }

    private Ruling<Seen> look() {
        int end = endOfPaper();
        if (end < 0) return Suspicion.BROKEN.of(name);
        var wrong = wrongWith();
        if (wrong != null) return wrong.of(name);
        var hidden = Tail.hidden(bytes, end);
        return hidden.isPresent() ? hidden.get().of(name) : Ruling.allow(Seen.of(Media.PDF));
    }

    private int endOfPaper() {
        for (int at = bytes.size() - 5; at >= 0; at--) {
            if (bytes.at(at) == '%' && bytes.says(at, "%%EOF")) return at + 5;
        }
        return -1;
    }

    private @Nullable Suspicion wrongWith() {
        for (int at = 0; at < bytes.size(); at++) {
            int here = bytes.at(at);
            var wrong = here == '/' ? wrongName(at) : here == 's' ? wrongStream(at) : null;
            if (wrong != null) return wrong;
        }
        return null;
    }

    private @Nullable Suspicion wrongName(int at) {
        var word = nameAt(at);
        if (word.equals("Encrypt")) return Suspicion.PDF_LOCKED;
        if (word.equals("OpenAction")) return opensElsewhere(at) ? Suspicion.PDF_ACTS : null;
        return ACTS.contains(word) ? Suspicion.PDF_ACTS : null;
    }

    // An address that is opened with the paper; everything else that could run has a name of its own.
    private boolean opensElsewhere(int at) {
        var action = bytes.text(at, LONGEST_ACTION);
        int ends = action.indexOf(">>");
        return names(ends < 0 ? action : action.substring(0, ends)).contains("URI");
    }

    private String nameAt(int slash) {
        return nameIn(bytes.text(slash + 1, LONGEST_NAME));
    }

    // A letter may be written as its number: /J#61vaScript.
    private static String nameIn(String text) {
        var read = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || "()<>[]{}/%".indexOf(c) >= 0) break;
            boolean numbered = c == '#' && i + 2 < text.length() && text.substring(i + 1, i + 3).matches("[0-9A-Fa-f]{2}");
            read.append(numbered ? (char) Integer.parseInt(text.substring(i + 1, i + 3), 16) : c);
            if (numbered) i += 2;
        }
        return read.toString();
    }

    private static List<String> names(String text) {
        var names = new ArrayList<String>();
        for (int at = text.indexOf('/'); at >= 0; at = text.indexOf('/', at + 1)) {
            names.add(nameIn(text.substring(at + 1, Math.min(text.length(), at + 1 + LONGEST_NAME))));
        }
        return names;
    }

    private @Nullable Suspicion wrongStream(int at) {
        if (!bytes.says(at, "stream") || at >= 3 && bytes.says(at - 3, "endstream")) return null;
        var dictionary = names(dictionaryBefore(at));
        if (!dictionary.contains("ObjStm")) return null;
        boolean plain = !dictionary.contains("Filter");
        boolean packed = dictionary.contains("FlateDecode") && !dictionary.contains("DecodeParms");
        boolean twice = dictionary.stream().filter(word -> word.endsWith("Decode")).count() > 1;
        if (plain) return null; // read with everything else
        return packed && !twice ? wrongObjects(startOfData(at + 6)) : Suspicion.PDF_OPAQUE;
    }

    private String dictionaryBefore(int at) {
        int from = Math.max(0, at - LONGEST_DICTIONARY);
        var before = bytes.text(from, at - from);
        return before.substring(Math.max(0, before.lastIndexOf("obj")));
    }

    private int startOfData(int at) {
        int start = at;
        if (bytes.at(start) == '\r') start++;
        if (bytes.at(start) == '\n') start++;
        return start;
    }

    private @Nullable Suspicion wrongObjects(int from) {
        var objects = new ByteArrayOutputStream();
        try (var packed = new Unpacking()) {
            var wrong = packed.unpack(bytes.part(from, bytes.size() - from), Budget.MOST_UNPACKED_OBJECTS - unpacked, objects);
            unpacked += packed.counted();
            if (wrong != null) return wrong == Suspicion.BROKEN ? Suspicion.PDF_OPAQUE : wrong;
        }
        var names = names(objects.toString(StandardCharsets.ISO_8859_1));
        return names.stream().anyMatch(ACTS::contains) ? Suspicion.PDF_ACTS : null;
    }
}
