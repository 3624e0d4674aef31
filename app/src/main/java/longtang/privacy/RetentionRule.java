package longtang.privacy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How long one kind of personal data is kept, on what basis, and what was erased last. `internal` when the number of
/// days is the house's own and from no statute.
record RetentionRule(
        String code,
        int days,
        String basis,
        boolean internal,
        @Nullable Instant lastRun,
        int lastErased,
        int everErased) {}
