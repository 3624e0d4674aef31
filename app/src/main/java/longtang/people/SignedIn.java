package longtang.people;

import java.time.Instant;
import java.util.UUID;

/// One device on which somebody is signed in. `proven` when the second factor, where there is one, has been given.
record SignedIn(UUID id, UUID person, String device, boolean proven, Instant openedAt, Instant lastSeenAt) {}
