package longtang.matter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Two photos of a round beside each other: what was, and what is.
///
/// @param photos of the round, the oldest first; fewer than two leave nothing to compare
/// @param apart how far from each other the devices say they were, empty where one does not say
record ComparisonPage(
        String id,
        String number,
        String place,
        int round,
        List<Photo> photos,
        @Nullable Side before,
        @Nullable Side after,
        String apart,
        boolean far) {

    record Photo(String id, String said) {}

    /// @param device what the device calls itself; `deviceTime` and `position` are its claims
    /// @param doubt why its clock is not to be trusted, empty where nothing speaks against it
    record Side(
            String id,
            String label,
            String href,
            String deviceTime,
            String doubt,
            String keptAt,
            String position,
            String device,
            String who,
            String sha256) {}

    boolean isBefore(Photo photo) {
        return before != null && before.id().equals(photo.id());
    }

    boolean isAfter(Photo photo) {
        return after != null && after.id().equals(photo.id());
    }
}
