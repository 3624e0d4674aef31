package longtang.notice;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Photos that a paper may show, by the fingerprints that its fields write: twelve or more digits of their SHA-256.
@FunctionalInterface
interface Photos {

    /// A paper without photos.
    Photos NONE = fingerprint -> "";

    Pattern FINGERPRINT = Pattern.compile("(?<![0-9a-fA-F])[0-9a-f]{12,64}(?![0-9a-fA-F])");

    /// The photo as part of the page (`data:`); empty where this round has none of that fingerprint.
    String of(String fingerprint);

    /// The photo that a line of a field names.
    default String named(String line) {
        Matcher found = FINGERPRINT.matcher(line);
        return found.find() ? of(found.group()) : "";
    }
}
