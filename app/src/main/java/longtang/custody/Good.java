package longtang.custody;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A thing that was taken out: what, how many, in what state, with its picture; where it was kept since, and how it
/// left.
///
/// @param kept everybody who had it, in their order; empty while nobody took it over
/// @param end null while it waits for its owner
public record Good(
        UUID id,
        String item,
        String quantity,
        String state,
        UUID photo,
        Instant notedAt,
        String notedBy,
        List<Kept> kept,
        @Nullable End end) {

    /// Where it lies and who received it.
    public record Kept(String place, String keeper, Instant at, String byName) {}

    /// @param exhibit the signed receipt, or the proof that was kept before it was disposed of
    public record End(How how, LocalDate on, @Nullable UUID exhibit, String said, String byName) {}

    public enum How {
        COLLECTED,
        DISPOSED,
        /// The line was wrong.
        STRUCK;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static How of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public Good {
        kept = List.copyOf(kept);
    }

    public boolean isStruck() {
        return end != null && end.how() == How.STRUCK;
    }

    public boolean waits() {
        return end == null;
    }

    /// Whether it was listed in these words, with this picture.
    boolean isAs(Custodies.Listed what) {
        return item.equals(what.item().strip())
                && quantity.equals(what.quantity().strip())
                && state.equals(what.state().strip())
                && photo.equals(what.photo());
    }

    /// Whether this keeper has it now, at this place.
    boolean liesWith(String place, String keeper) {
        if (kept.isEmpty()) return false;
        var last = kept.getLast();
        return last.place().equals(place) && last.keeper().equals(keeper);
    }

    /// 煤气灶 1台（完好）
    public String said() {
        return item + " " + quantity + "（" + state + "）";
    }
}
