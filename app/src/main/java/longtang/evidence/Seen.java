package longtang.evidence;

import org.jspecify.annotations.Nullable;

/// What was seen in a file that may be kept: its kind, its size in pixels, what the device wrote into it.
///
/// @param width and `height` are 0 for what is no picture
/// @param exif the device's own notes as TIFF, null without any
record Seen(Media media, int width, int height, byte @Nullable [] exif) {

    static Seen of(Media media) {
        return new Seen(media, 0, 0, null);
    }
}
