package longtang.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// What every page or step asks and what changes seldom: read anew after five seconds. What another node has changed is
/// known here that much later; who changes it here forgets it first.
public final class Remembered<K, V> {

    private static final Duration KEPT = Duration.ofSeconds(5);
    private static final int MOST = 100;

    private record Known<V>(V value, Instant until) {}

    private final Clock clock;
    private final Map<K, Known<V>> known = new ConcurrentHashMap<>();

    public Remembered(Clock clock) {
        this.clock = clock;
    }

    public V get(K key, Supplier<V> read) {
        var now = clock.instant();
        var kept = known.get(key);
        if (kept != null && now.isBefore(kept.until())) return kept.value();
        var value = read.get();
        if (known.size() >= MOST) known.clear();
        known.put(key, new Known<>(value, now.plus(KEPT)));
        return value;
    }

    public void forget() {
        known.clear();
    }
}
