package longtang.evidence;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.time.Instant;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a device says of its photo: when, where, which device, which side is up. Claims: anybody can write them.
///
/// @param device maker and model, empty where it does not say
/// @param orientation 1 to 8 as TIFF counts, 1 for upright
record Claims(@Nullable Instant takenAt, @Nullable Position place, String device, int orientation) {

    static final Claims NONE = new Claims(null, null, "", 1);

    private static final TimeZone SHANGHAI = TimeZone.getTimeZone("Asia/Shanghai");
    private static final int LONGEST_DEVICE = 80;

    /// @param exif the notes as TIFF; null, or damaged, says nothing
    static Claims in(byte @Nullable [] exif) {
        if (exif == null) return NONE;
        try {
            var read = new Metadata();
            new ExifReader().extract(new ByteArrayReader(exif), read);
            var first = Optional.ofNullable(read.getFirstDirectoryOfType(ExifIFD0Directory.class));
            return new Claims(
                    takenAt(read),
                    place(read),
                    first.map(Claims::device).orElse(""),
                    first.map(Claims::orientation).orElse(1));
        } catch (RuntimeException unreadable) { // notes are no reason to lose a photo
            return NONE;
        }
    }

    // Without an offset the time is one in Shanghai.
    private static @Nullable Instant takenAt(Metadata read) {
        var notes = read.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        var date = notes == null ? null : notes.getDateOriginal(SHANGHAI);
        return date == null || date.getTime() <= 0 ? null : date.toInstant();
    }

    private static @Nullable Position place(Metadata read) {
        var notes = read.getFirstDirectoryOfType(GpsDirectory.class);
        var place = notes == null ? null : notes.getGeoLocation();
        if (place == null || place.isZero()) return null;
        boolean onEarth = Math.abs(place.getLatitude()) <= 90 && Math.abs(place.getLongitude()) <= 180;
        return onEarth ? new Position(place.getLatitude(), place.getLongitude()) : null;
    }

    private static String device(Directory first) {
        var said = Stream.of(ExifDirectoryBase.TAG_MAKE, ExifDirectoryBase.TAG_MODEL)
                .map(first::getString)
                .filter(word -> word != null && !word.isBlank())
                .map(word -> word.replaceAll("\\p{Cntrl}", " ").strip())
                .collect(Collectors.joining(" "));
        return said.length() <= LONGEST_DEVICE ? said : said.substring(0, LONGEST_DEVICE);
    }

    private static int orientation(Directory first) {
        var said = first.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
        return said != null && said >= 1 && said <= 8 ? said : 1;
    }
}
