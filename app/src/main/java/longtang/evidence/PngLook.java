package longtang.evidence;

import java.util.zip.CRC32;
import longtang.law.Ruling;
import org.jspecify.annotations.Nullable;

/// Walks a PNG from chunk to chunk, every one by its checksum; unpacks into nothing and counts (W3C PNG, 3rd edition).
final class PngLook {

    private static final int LONGEST_KEYWORD = 80;
    private static final int SLACK = 1 << 16;
    private static final int MOST_PACKED_NOTES = 200;
    private static final int[][] PASSES = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private final Bytes bytes;
    private final String name;
    private final Unpacking picture;
    private int width;
    private int height;
    private long wanted;
    private long notes;
    private int packedNotes;
    private int frames;
    private byte @Nullable [] exif;

    private PngLook(Bytes bytes, String name, Unpacking picture) {
        this.bytes = bytes;
        this.name = name;
        this.picture = picture;
    }

    static Ruling<Seen> at(Bytes bytes, String name) {
        try (var picture = new Unpacking()) {
            return new PngLook(bytes, name, picture).look();
        }
    }

    private Ruling<Seen> look() {
        int at = 8;
        for (int parts = 0; parts < Budget.MOST_PARTS; parts++) {
            long length = bytes.big(at, 4);
            if (length < 0 || length > bytes.size() - at - 12) return Suspicion.BROKEN.of(name);
            if (crc(at + 4, (int) length + 4) != bytes.big(at + 8 + (int) length, 4)) return Suspicion.BROKEN.of(name);
            var kind = bytes.text(at + 4, 4);
            if (parts == 0 && !kind.equals("IHDR")) return Suspicion.BROKEN.of(name);
            var wrong = wrongWith(kind, at + 8, (int) length);
            if (wrong != null) return wrong.of(name);
            at += 12 + (int) length;
            if (kind.equals("IEND")) return ended(at);
        }
        return Suspicion.BOMB.of(name);
    }

    private long crc(int from, int length) {
        var crc = new CRC32();
        crc.update(bytes.part(from, length));
        return crc.getValue();
    }

    private @Nullable Suspicion wrongWith(String kind, int at, int length) {
        return switch (kind) {
            case "IHDR" -> header(at, length);
            case "IDAT" -> picture.count(bytes.part(at, length), wanted + SLACK);
            case "fcTL", "fdAT" -> ++frames > 1 ? Suspicion.ANIMATED : null;
            case "acTL" -> bytes.big(at, 4) > 1 ? Suspicion.ANIMATED : null;
            case "eXIf" -> exif(at, length);
            case "iCCP", "zTXt" -> packed(at, length, 2);
            case "iTXt" -> text(at, length);
            case "tEXt" -> Tail.between(bytes, at, at + length).orElse(null);
            default -> null;
        };
    }

    private @Nullable Suspicion header(int at, int length) {
        long declaredWidth = bytes.big(at, 4);
        long declaredHeight = bytes.big(at + 4, 4);
        if (length != 13 || width > 0 || declaredWidth < 1 || declaredHeight < 1) return Suspicion.BROKEN;
        if (!Budget.allows(declaredWidth, declaredHeight, Budget.MOST_PIXELS_AT_ONCE)) return Suspicion.TOO_MANY_PIXELS;
        width = (int) declaredWidth;
        height = (int) declaredHeight;
        int bits = bytes.at(at + 8) * samples(bytes.at(at + 9));
        if (bits <= 0 || bits > 64) return Suspicion.BROKEN;
        wanted = bytes.at(at + 12) == 0 ? pass(width, height, bits) : interlaced(bits);
        return null;
    }

    private static int samples(int colour) {
        return switch (colour) {
            case 0, 3 -> 1;
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 0;
        };
    }

    private static long pass(long columns, long rows, int bits) {
        return columns == 0 ? 0 : rows * (1 + (columns * bits + 7) / 8);
    }

    // Adam7: every pass is a picture of its own.
    private long interlaced(int bits) {
        long all = 0;
        for (var pass : PASSES) {
            long columns = (width - pass[0] + pass[2] - 1L) / pass[2];
            long rows = (height - pass[1] + pass[3] - 1L) / pass[3];
            all += pass(columns, rows, bits);
        }
        return all;
    }

    private @Nullable Suspicion exif(int at, int length) {
        if (length > Budget.MOST_EXIF) return Suspicion.BOMB;
        exif = bytes.copy(at, length);
        return null;
    }

    private @Nullable Suspicion text(int at, int length) {
        int flag = endOfKeyword(at, length);
        if (bytes.at(flag) == 0) return Tail.between(bytes, at, at + length).orElse(null);
        int language = endOfKeyword(flag + 2, at + length - flag - 2);
        int translated = endOfKeyword(language, at + length - language);
        return unpacks(translated, at + length);
    }

    private @Nullable Suspicion packed(int at, int length, int gap) {
        return unpacks(endOfKeyword(at, length) + gap - 1, at + length);
    }

    // The place behind the zero that ends a word.
    private int endOfKeyword(int at, int length) {
        int end = at;
        while (end < at + Math.min(length, LONGEST_KEYWORD * 8) && bytes.at(end) > 0) end++;
        return end + 1;
    }

    private @Nullable Suspicion unpacks(int from, int to) {
        if (from >= to) return Suspicion.BROKEN;
        if (++packedNotes > MOST_PACKED_NOTES) return Suspicion.BOMB;
        try (var packed = new Unpacking()) {
            var wrong = packed.count(bytes.part(from, to - from), Budget.MOST_UNPACKED_NOTES - notes);
            notes += packed.counted();
            return wrong;
        }
    }

    private Ruling<Seen> ended(int end) {
        if (picture.counted() < wanted) return Suspicion.BROKEN.of(name);
        var hidden = Tail.hidden(bytes, end);
        return hidden.isPresent() ? hidden.get().of(name) : Ruling.allow(new Seen(Media.PNG, width, height, exif));
    }
}
