package longtang.neighbourhood;

import java.util.UUID;

/// Which lane.
public record LaneId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
