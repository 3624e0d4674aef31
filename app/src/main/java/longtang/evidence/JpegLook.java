package longtang.evidence;

import longtang.law.Ruling;
import org.jspecify.annotations.Nullable;

/// Walks a JPEG from marker to marker, without unpacking it (ITU-T T.81, annex B).
final class JpegLook {

    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP1 = 0xE1;
    private static final int PROGRESSIVE = 0xC2;

    private final Bytes bytes;
    private final String name;
    private int width;
    private int height;
    private int scans;
    private boolean progressive;
    private byte @Nullable [] exif;

    private JpegLook(Bytes bytes, String name) {
        this.bytes = bytes;
        this.name = name;
    }

    static Ruling<Seen> at(Bytes bytes, String name) {
        return new JpegLook(bytes, name).look();
    }

    private Ruling<Seen> look() {
        int at = 2;
        for (int parts = 0; parts < Budget.MOST_PARTS; parts++) {
            while (bytes.at(at) == 0xFF && bytes.at(at + 1) == 0xFF) at++;
            if (bytes.at(at) != 0xFF) return Suspicion.BROKEN.of(name);
            int marker = bytes.at(at + 1);
            if (marker == EOI) return ended(at + 2);
            if (standsAlone(marker)) {
                at += 2;
                continue;
            }
            int length = (int) bytes.big(at + 2, 2);
            if (length < 2 || at + 2 + length > bytes.size()) return Suspicion.BROKEN.of(name);
            var wrong = wrongWith(marker, at + 4, length - 2);
            if (wrong != null) return wrong.of(name);
            at += 2 + length;
            if (marker == SOS) at = endOfScan(at);
        }
        return Suspicion.BOMB.of(name);
    }

    private static boolean standsAlone(int marker) {
        return marker == 0x01 || marker >= 0xD0 && marker <= 0xD7;
    }

    private @Nullable Suspicion wrongWith(int marker, int at, int length) {
        if (isFrame(marker)) return frame(marker, at);
        if (marker == SOS) return scan();
        if (marker == APP1 && exif == null && bytes.says(at, "Exif\0\0")) exif = bytes.copy(at + 6, length - 6);
        boolean isNote = marker >= 0xE0 && marker <= 0xEF || marker == 0xFE;
        return isNote ? Tail.between(bytes, at, at + length).orElse(null) : null;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    // Baseline, extended and progressive: what every viewer shows. A second frame would be a second picture.
    private @Nullable Suspicion frame(int marker, int at) {
        if (marker > PROGRESSIVE || width > 0) return Suspicion.BROKEN;
        height = (int) bytes.big(at + 1, 2);
        width = (int) bytes.big(at + 3, 2);
        progressive = marker == PROGRESSIVE;
        if (width < 1 || height < 1) return Suspicion.BROKEN;
        long most = progressive ? Budget.MOST_PIXELS_AT_ONCE : Budget.MOST_PIXELS;
        return Budget.allows(width, height, most) ? null : Suspicion.TOO_MANY_PIXELS;
    }

    private @Nullable Suspicion scan() {
        if (width == 0) return Suspicion.BROKEN;
        return ++scans > Budget.MOST_SCANS ? Suspicion.BOMB : null;
    }

    // In a scan 0xFF is followed by 0 or by a restart marker; anything else ends it.
    private int endOfScan(int from) {
        int at = from;
        for (; at < bytes.size(); at++) {
            if (bytes.at(at) != 0xFF) continue;
            int next = bytes.at(at + 1);
            if (next != 0 && next != 0xFF && !standsAlone(next)) return at;
        }
        return at;
    }

    private Ruling<Seen> ended(int end) {
        if (scans == 0) return Suspicion.BROKEN.of(name);
        var hidden = Tail.hidden(bytes, end);
        return hidden.isPresent() ? hidden.get().of(name) : Ruling.allow(new Seen(Media.JPEG, width, height, exif));
    }
}
