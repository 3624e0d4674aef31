package longtang.register;

import java.util.HashMap;
import java.util.Map;

/// Numbers for values, so that comparing them is comparing ints.
final class Codes {

    static final int NONE = -1;

    private final Map<Object, Integer> codes = new HashMap<>();

    int of(Object value) {
        return codes.computeIfAbsent(value, v -> codes.size());
    }

    int size() {
        return codes.size();
    }
}
