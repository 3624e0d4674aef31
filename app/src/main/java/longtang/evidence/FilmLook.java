package longtang.evidence;

import java.util.Set;
import longtang.law.Ruling;

/// Walks the boxes of a film or a recording (ISO/IEC 14496-12): whole, and nothing behind them.
final class FilmLook {

    /// Still pictures in a film's clothes, which most browsers do not show.
    private static final Set<String> STILLS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis");

    private FilmLook() {}

    static Ruling<Seen> at(Bytes bytes, String name) {
        if (STILLS.contains(bytes.text(8, 4))) return Suspicion.HEIC.of(name);
        boolean indexed = false;
        int at = 0;
        for (int parts = 0; at < bytes.size() && isBox(bytes, at); parts++) {
            if (parts > Budget.MOST_PARTS) return Suspicion.BOMB.of(name);
            long length = length(bytes, at);
            if (length < 8 || length > bytes.size() - at) return Suspicion.BROKEN.of(name);
            indexed |= bytes.says(at + 4, "moov") || bytes.says(at + 4, "moof");
            at += (int) length;
        }
        if (!indexed) return Suspicion.BROKEN.of(name);
        var hidden = Tail.hidden(bytes, at);
        return hidden.isPresent() ? hidden.get().of(name) : Ruling.allow(Seen.of(Media.MP4));
    }

    private static boolean isBox(Bytes bytes, int at) {
        for (int i = 4; i < 8; i++)
            if (bytes.at(at + i) < ' ' || bytes.at(at + i) > '~' && bytes.at(at + i) != 0xA9) return false;
        return true;
    }

    // 1 stands for a long length that follows, 0 for the rest of the file.
    private static long length(Bytes bytes, int at) {
        long length = bytes.big(at, 4);
        if (length == 1) return bytes.big(at + 8, 8);
        return length == 0 ? bytes.size() - at : length;
    }
}
