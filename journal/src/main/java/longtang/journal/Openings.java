package longtang.journal;

import java.util.Optional;
import java.util.UUID;

/// Where salts and contents are kept: apart from the log, so that they can be destroyed.
@FunctionalInterface
public interface Openings {

    /// Empty once the content has been erased.
    Optional<Opening> find(UUID entry, String label);
}
