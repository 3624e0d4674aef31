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
    ///
    /// @param complete whether nothing was left uncounted below that
    public record Counts(
            long focus, long all, long unconfirmed, long removed, Map<Focus, Long> focusKinds, boolean complete) {

        /// Beyond this nobody counts: the figure then says "more".
        public static final int MOST = 1_000;

        Counts beside(boolean whole) {
            return new Counts(focus, all, unconfirmed, removed, focusKinds, whole);
        }

        /// 12, 1000+, or 12+ where there may be more that nobody counted.
        String shown(long count) {
            return count > MOST ? MOST + "+" : complete ? String.valueOf(count) : count + "+";
        }

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
