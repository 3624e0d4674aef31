package longtang.evidence;

import java.util.Arrays;
import longtang.law.Ruling;
import org.jspecify.annotations.Nullable;

/// Reads the chunks of a WebP: the sizes that it declares, and whether it moves (RFC 9649).
final class WebpLook {

    private static final int MOVES = 0x02;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    private final Bytes bytes;
    private final String name;
    private int width;
    private int height;
    private boolean pictured;
    private byte @Nullable [] exif;

    private WebpLook(Bytes bytes, String name) {
        this.bytes = bytes;
        this.name = name;
    }

    static Ruling<Seen> at(Bytes bytes, String name) {
        return new WebpLook(bytes, name).look();
    }

    private Ruling<Seen> look() {
        long end = bytes.little(4, 4) + 8;
        if (end > bytes.size()) return Suspicion.BROKEN.of(name);
        int at = 12;
        for (int parts = 0; at < end; parts++) {
            if (parts > Budget.MOST_PARTS) return Suspicion.BOMB.of(name);
            long length = bytes.little(at + 4, 4);
            if (length < 0 || at + 8 + length > end) return Suspicion.BROKEN.of(name);
            var wrong = wrongWith(bytes.text(at, 4), at + 8, (int) length);
            if (wrong != null) return wrong.of(name);
            at += 8 + (int) length + (int) (length & 1);
        }
        if (!pictured) return Suspicion.BROKEN.of(name);
        var hidden = Tail.hidden(bytes, (int) end);
        return hidden.isPresent() ? hidden.get().of(name) : Ruling.allow(new Seen(Media.WEBP, width, height, exif));
    }

    private @Nullable Suspicion wrongWith(String kind, int at, int length) {
        return switch (kind) {
            case "VP8X" -> canvas(at);
            case "VP8 " -> lossy(at, length);
            case "VP8L" -> lossless(at);
            case "ANIM", "ANMF" -> Suspicion.ANIMATED;
            case "EXIF" -> exif(at, length);
            case "XMP " -> Tail.between(bytes, at, at + length).orElse(null);
            default -> null;
        };
    }

    private @Nullable Suspicion canvas(int at) {
        if ((bytes.at(at) & MOVES) != 0) return Suspicion.ANIMATED;
        return sized(bytes.little(at + 4, 3) + 1, bytes.little(at + 7, 3) + 1);
    }

    private @Nullable Suspicion lossy(int at, int length) {
        if (length < 10 || bytes.big(at + 3, 3) != 0x9D012A) return Suspicion.BROKEN;
        pictured = true;
        return sized(bytes.little(at + 6, 2) & 0x3FFF, bytes.little(at + 8, 2) & 0x3FFF);
    }

    private @Nullable Suspicion lossless(int at) {
        long bits = bytes.little(at + 1, 4);
        if (bytes.at(at) != 0x2F || bits < 0) return Suspicion.BROKEN;
        pictured = true;
        return sized((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1);
    }

    private @Nullable Suspicion sized(long declaredWidth, long declaredHeight) {
        if (declaredWidth < 1 || declaredHeight < 1) return Suspicion.BROKEN;
        if (!Budget.allows(declaredWidth, declaredHeight, Budget.MOST_PIXELS_AT_ONCE)) return Suspicion.TOO_MANY_PIXELS;
        width = (int) declaredWidth;
        height = (int) declaredHeight;
        return null;
    }

    private @Nullable Suspicion exif(int at, int length) {
        if (length > Budget.MOST_EXIF) return Suspicion.BOMB;
        var notes = bytes.copy(at, length);
        boolean titled = Arrays.equals(notes, 0, Math.min(6, notes.length), EXIF, 0, 6);
        exif = titled ? Arrays.copyOfRange(notes, 6, notes.length) : notes;
        return null;
    }
}
