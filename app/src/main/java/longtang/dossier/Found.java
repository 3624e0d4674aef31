package longtang.dossier;

import java.util.List;
import java.util.Map;
import longtang.register.Focus;
import org.jspecify.annotations.Nullable;

/// One page of the register.
///
/// @param next where the next page begins, null on the last one
public record Found(
        List<Dossier> dossiers, Counts counts, @Nullable String next) {

    /// How many files each tab holds under the same filter, counted up to [#MOST] and one more.
    public record Counts(long focus, long all, long unconfirmed, long removed, Map<Focus, Long> focusKinds) {

        /// Beyond this nobody counts: the figure then says "more".
        public static final int MOST = 1_000;

        long of(RegisterFilter.View view) {
            return switch (view) {
                case FOCUS -> focus;
                case ALL -> all;
                case UNCONFIRMED -> unconfirmed;
                case REMOVED -> removed;
            };
        }
    }

    public Found {
        dossiers = List.copyOf(dossiers);
    }
}
