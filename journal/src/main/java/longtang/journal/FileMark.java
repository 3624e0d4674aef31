package longtang.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Optional;
import java.util.regex.Pattern;

/// What an entry commits to for a file: its SHA-256, its size in bytes, its ending.
///
/// The hash itself is never in the log: a paper made from a template could be found by trying names.
public record FileMark(String sha256, long size, String ending) {

    private static final Pattern WRITTEN =
            Pattern.compile("(?<hash>[0-9a-f]{64}) (?<size>\\d{1,19}) (?<ending>[a-z0-9]{1,8})");

    public FileMark {
        if (!WRITTEN.matcher(sha256 + " " + size + " " + ending).matches()) {
            throw new IllegalArgumentException("Not the mark of a file: " + sha256 + " " + size + " " + ending);
        }
    }

    public static Optional<FileMark> read(byte[] content) {
        var written = WRITTEN.matcher(Text.utf8(content).orElse(""));
        if (!written.matches()) return Optional.empty();
        return Text.number(written.group("size"))
                .map(size -> new FileMark(written.group("hash"), size, written.group("ending")));
    }

    public byte[] content() {
        return (sha256 + " " + size + " " + ending).getBytes(US_ASCII);
    }

    public String fileName() {
        return sha256 + "." + ending;
    }
}
