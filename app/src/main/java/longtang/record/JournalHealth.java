package longtang.record;

import java.time.Duration;
import java.util.Optional;

/// How the journal is: how many entries wait for their number and how long the oldest has, the newest checkpoint,
/// whether this node numbers and signs, and why it signs nothing any more.
public record JournalHealth(
        String log,
        long waiting,
        Duration oldestWaits,
        Optional<Journal.Signed> checkpoint,
        boolean sequencing,
        Optional<String> refusal) {

    private static final Duration TOO_LONG = Duration.ofSeconds(60);

    public boolean late() {
        return oldestWaits.compareTo(TOO_LONG) > 0;
    }
}
