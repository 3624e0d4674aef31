package longtang.web;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A number beside a line of the navigation, as the module's own question to the database: one count, one value for
/// each of its names. All of a page are asked at once.
public record Count(String sql, Map<String, @Nullable Object> values) {

    // Map.copyOf takes no null, and an area that is not asked for is one.
    public Count {
        values = Collections.unmodifiableMap(new HashMap<>(values));
    }

    public static Count of(String sql) {
        return new Count(sql, Map.of());
    }

    public Count with(String name, @Nullable Object value) {
        var more = new HashMap<String, @Nullable Object>(values);
        more.put(name, value);
        return new Count(sql, more);
    }
}
