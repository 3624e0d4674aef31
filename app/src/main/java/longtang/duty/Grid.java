package longtang.duty;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A unit grid (单元网格): the lanes that one grid worker walks. The code is the committee's, with three more digits.
public record Grid(String code, String name, @Nullable UUID worker, Set<UUID> lanes) {

    public Grid {
        lanes = Set.copyOf(lanes);
    }

    String committee() {
        return code.substring(0, 12);
    }
}
