package longtang.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One act in the log: who acted in what role, when, on what ground, and commitments in place of content.
///
/// No personal data: `actorRole` is a code or a number of a role held by somebody, never a name. `time` is the
/// server's, `deviceTime` what the phone's clock said; both to the microsecond, from 2000 to 9999.
public record Entry(
        UUID id,
        String type,
        Instant time,
        @Nullable Instant deviceTime,
        String actorRole,
        Ground ground,
        List<Erasure> erasures,
        List<Commitment> commitments) {

    /// Entries hold at most this many commitments and erasures together.
    public static final int MOST_LINES = 400;

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    public Entry {
        if (!isCode(type)) throw new IllegalArgumentException("Not a type: " + type);
        if (!isCode(actorRole)) throw new IllegalArgumentException("Not a role: " + actorRole);
        if (!isTime(time)) throw new IllegalArgumentException("Not a time of an entry: " + time);
        if (deviceTime != null && !isTime(deviceTime)) {
            throw new IllegalArgumentException("Not a time of an entry: " + deviceTime);
        }
        erasures = List.copyOf(new TreeSet<>(erasures));
        commitments = List.copyOf(byLabel(commitments).values());
        if (erasures.size() + commitments.size() > MOST_LINES) {
            throw new IllegalArgumentException("An entry holds at most " + MOST_LINES + " commitments and erasures");
        }
    }

    private static Map<String, Commitment> byLabel(List<Commitment> commitments) {
        var byLabel = new TreeMap<String, Commitment>();
        for (var commitment : commitments) {
            if (byLabel.put(commitment.label(), commitment) != null) {
                throw new IllegalArgumentException("Two commitments are called " + commitment.label());
            }
        }
        return byLabel;
    }

    static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    static boolean isTime(Instant time) {
        return time.equals(time.truncatedTo(ChronoUnit.MICROS)) && !time.isBefore(EARLIEST) && !time.isAfter(LATEST);
    }

    /// Reads canonical bytes; anything that `bytes` would write otherwise is not read.
    public static Optional<Entry> read(byte[] bytes) {
        return EntryText.read(bytes);
    }

    /// The canonical bytes, version 1; docs/journal-format.md defines them.
    public byte[] bytes() {
        return EntryText.write(this);
    }

    public Hash leaf() {
        return Hash.leaf(bytes());
    }

    public Optional<Commitment> commitment(String label) {
        return commitments.stream()
                .filter(commitment -> commitment.label().equals(label))
                .findFirst();
    }
}
