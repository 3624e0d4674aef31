package longtang.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// What kinds of files may prove something here. Told by their first bytes, never by their names.
///
/// No SVG, no HTML, no office macros: nothing that a browser or an office program would run.
public enum Media {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    PDF("application/pdf", "pdf"),
    MP4("video/mp4", "mp4"),
    MP3("audio/mpeg", "mp3"),
    WAV("audio/wav", "wav");

    static final int ENOUGH = 16;

    private final String type;
    private final String ending;

    Media(String type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    public String type() {
        return type;
    }

    public String ending() {
        return ending;
    }

    public boolean isPicture() {
        return this == JPEG || this == PNG || this == WEBP;
    }

    /// A PDF is not: a browser's reader does not open in a sandbox.
    public boolean isShownByBrowsers() {
        return this != PDF;
    }

    static Optional<Media> of(byte[] head) {
        if (begins(head, 0xFF, 0xD8, 0xFF)) return Optional.of(JPEG);
        if (begins(head, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) return Optional.of(PNG);
        if (says(head, 0, "RIFF") && says(head, 8, "WEBP")) return Optional.of(WEBP);
        if (says(head, 0, "RIFF") && says(head, 8, "WAVE")) return Optional.of(WAV);
        if (says(head, 0, "%PDF-")) return Optional.of(PDF);
        if (says(head, 4, "ftyp")) return Optional.of(MP4);
        if (says(head, 0, "ID3") || begins(head, 0xFF, 0xFB) || begins(head, 0xFF, 0xF3)) return Optional.of(MP3);
        return Optional.empty();
    }

    private static boolean begins(byte[] head, int... bytes) {
        if (head.length < bytes.length) return false;
        for (int i = 0; i < bytes.length; i++) if ((head[i] & 0xFF) != bytes[i]) return false;
        return true;
    }

    private static boolean says(byte[] head, int at, String word) {
        var bytes = word.getBytes(StandardCharsets.US_ASCII);
        return head.length >= at + bytes.length && Arrays.equals(head, at, at + bytes.length, bytes, 0, bytes.length);
    }
}
