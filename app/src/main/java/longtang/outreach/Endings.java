package longtang.outreach;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// Says of rounds of handling when persuasion had reached its end: the party removed it, agreed or undertook.
public interface Endings {

    /// Only rounds that came to such an end, each with the moment.
    Map<UUID, Instant> of(Collection<UUID> rounds);
}
