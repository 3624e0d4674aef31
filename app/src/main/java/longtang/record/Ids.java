package longtang.record;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/// Time-ordered ids (UUIDv7, RFC 9562 section 5.7), made here because PostgreSQL 15 cannot.
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID at(Instant now) {
        var high = (now.toEpochMilli() << 16) | 0x7000L | (RANDOM.nextLong() & 0xFFFL);
        var low = 0x8000_0000_0000_0000L | (RANDOM.nextLong() >>> 2);
        return new UUID(high, low);
    }
}
