package longtang.dossier;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A file as it was from one moment on: who made it so, when, for what cause, and what it said.
///
/// @param name of the person at that time; empty when it was the system
/// @param fields the codes of the facts that it changed
/// @param shown what the file said, fact by fact, without names of people
public record Version(
        int version,
        Instant at,
        String actorKind,
        String role,
        String name,
        Cause cause,
        List<String> fields,
        Map<String, Object> shown) {

    public enum Cause {
        OPENED,
        MATCHED,
        SETTLED,
        WITHDRAWN
    }

    public Version {
        fields = List.copyOf(fields);
        shown = new HashMap<>(shown);
    }

    /// What it said of this fact, as kept; nothing where it was silent.
    public Optional<String> value(FactField field) {
        if (shown.get("settled") instanceof Map<?, ?> settled && settled.get(field.code()) instanceof String value) {
            return Optional.of(value);
        }
        var hazard = field.hazard();
        return Optional.ofNullable(hazard == null ? text(shown.get(field.code())) : level(hazard.name()));
    }

    /// Whether this fact became another in this version. A match changes all hazards at once.
    public boolean changed(FactField field) {
        return fields.contains(field.code()) || field.hazard() != null && fields.contains("hazards");
    }

    private @Nullable String level(String type) {
        if (!(shown.get("hazards") instanceof List<?> hazards)) return null;
        return hazards.stream()
                .filter(item -> item instanceof Map<?, ?> hazard && type.equals(hazard.get("type")))
                .map(item -> String.valueOf(((Map<?, ?>) item).get("level")))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Number number ->
                new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
            default -> value.toString();
        };
    }
}
