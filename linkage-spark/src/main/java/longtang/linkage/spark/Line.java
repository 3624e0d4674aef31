package longtang.linkage.spark;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/// A row with its id, as it travels between machines.
///
/// @param id must be unique; pairs are named by it, the lower one first
public record Line(String id, HashMap<String, String> cells) implements Serializable {

    public static Line of(String id, Map<String, String> cells) {
        return new Line(id, new HashMap<>(cells));
    }
}
