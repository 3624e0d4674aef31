package longtang.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A number beside a line of the navigation, as the module's own question to the database: one count, one value for
/// each of its names. All of a page are asked at once.
public record Count(String sql, Map<String, @Nullable Object> values) {

    public static Count of(String sql) {
        return new Count(sql, new HashMap<>());
    }

    public Count with(String name, @Nullable Object value) {
        values.put(name, value);
        return this;
    }
}
