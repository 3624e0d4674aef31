package longtang.dossier;

import java.util.Optional;
import java.util.UUID;
import longtang.ledger.LedgerKind;
import longtang.register.Focus;
import longtang.register.Hazard;
import org.jspecify.annotations.Nullable;

/// What the register's form sends. A field that says nothing readable asks for nothing.
public record RegisterAsk(
        @Nullable String view,
        @Nullable String q,
        @Nullable String committee,
        @Nullable String lane,
        @Nullable String door,
        @Nullable String status,
        @Nullable String hazard,
        @Nullable String source,
        @Nullable String focus,
        @Nullable String after,
        @Nullable UUID parted) {

    private static final int LONGEST_SEARCH = 100;

    public RegisterFilter filter() {
        var words = q == null ? "" : q.strip();
        var asked = RegisterFilter.read(RegisterFilter.View.class, view);
        return new RegisterFilter(
                asked != null ? asked : words.isEmpty() ? RegisterFilter.View.FOCUS : RegisterFilter.View.ALL,
                words.substring(0, Math.min(words.length(), LONGEST_SEARCH)),
                present(committee),
                laneId().orElse(null),
                present(door),
                RegisterFilter.read(RegisterFilter.Standing.class, status),
                RegisterFilter.read(Hazard.Type.class, hazard),
                RegisterFilter.read(LedgerKind.class, source),
                RegisterFilter.read(Focus.class, focus));
    }

    @Nullable
    String place() {
        return present(after);
    }

    private static @Nullable String present(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private Optional<UUID> laneId() {
        if (lane == null) return Optional.empty();
        try {
            return Optional.of(UUID.fromString(lane.strip()));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
