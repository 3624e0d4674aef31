package longtang.evidence;

/// How much a file may cost whoever opens it.
final class Budget {

    /// Phones of today make photos of up to 200 megapixels.
    static final long MOST_PIXELS = 210_000_000;

    /// A picture that must be unpacked as a whole to be shown (PNG, WebP, progressive JPEG).
    static final long MOST_PIXELS_AT_ONCE = 60_000_000;

    /// What notes and colour profiles may unpack to.
    static final long MOST_UNPACKED_NOTES = 8L << 20;

    /// What the object streams of a PDF may unpack to.
    static final long MOST_UNPACKED_OBJECTS = 16L << 20;

    /// A progressive JPEG of a camera has about ten scans; each costs a pass over the whole picture.
    static final int MOST_SCANS = 100;

    /// Segments, chunks and boxes.
    static final int MOST_PARTS = 100_000;

    static final int MOST_EXIF = 1 << 20;

    private Budget() {}

    static boolean allows(long width, long height, long most) {
        return width <= most && height <= most && width * height <= most;
    }
}
