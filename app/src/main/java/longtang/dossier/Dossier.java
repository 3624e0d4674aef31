package longtang.dossier;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import longtang.ledger.LedgerKind;
import longtang.neighbourhood.LaneId;
import longtang.register.Focus;
import longtang.register.Hazard;
import longtang.register.Outcome;
import longtang.register.Site;
import longtang.register.Status;
import longtang.register.StructureNumber;
import org.jspecify.annotations.Nullable;

/// One structure's file: its number for good, and what its sightings say together now.
///
/// @param committee the code of the committee in whose area it stands
/// @param address its place as a door plate would say it
/// @param words what people call it
/// @param confirmed whether somebody on duty has seen it
/// @param succeeds the file of the removed structure in whose place it came up
/// @param part, kind, material, use codes of the lists of those names
/// @param sources the ledgers that speak of it, once for every row
/// @param settled what people settled, by the codes of the facts; names of people are not among them
public record Dossier(
        UUID id,
        StructureNumber number,
        @Nullable LaneId lane,
        @Nullable String committee,
        Site site,
        String address,
        @Nullable String part,
        @Nullable String kind,
        List<String> words,
        @Nullable String material,
        @Nullable String use,
        @Nullable Double area,
        @Nullable Status status,
        Outcome outcome,
        List<Hazard> hazards,
        Set<Focus> focus,
        boolean confirmed,
        @Nullable StructureNumber succeeds,
        @Nullable LocalDate firstSeen,
        @Nullable LocalDate lastSeen,
        List<LedgerKind> sources,
        Map<String, String> settled,
        int version,
        Instant openedAt,
        Instant changedAt) {

    public Dossier {
        words = List.copyOf(words);
        hazards = List.copyOf(hazards);
        focus = Set.copyOf(focus);
        sources = List.copyOf(sources);
        settled = Map.copyOf(settled);
    }

    /// What the file says of this fact, as it is kept; empty where it is silent, and for names of people always.
    public String value(FactField field) {
        var value = settled.get(field.code());
        return value != null ? value : matched(field);
    }

    private String matched(FactField field) {
        if (field.hazard() != null) return level(field.hazard());
        return switch (field) {
            case BRANCH -> orEmpty(site.branch());
            case DOOR -> orEmpty(site.door());
            case FLOOR -> orEmpty(site.floor());
            case ROOM -> orEmpty(site.room());
            case PART -> orEmpty(part);
            case KIND -> orEmpty(kind);
            case MATERIAL -> orEmpty(material);
            case USE -> orEmpty(use);
            case AREA ->
                area == null
                        ? ""
                        : BigDecimal.valueOf(area).stripTrailingZeros().toPlainString();
            case STATUS -> status == null ? "" : status.name();
            case OUTCOME -> outcome.name();
            case POSITION, GRID, ESTATE, PROPERTY_MANAGER, OCCUPANCY, LENGTH, WIDTH, HEIGHT, AREA_BASIS, STOREYS -> "";
            case NECESSITY, BUILT, PERMIT, TENURE, PROTECTION, BUILDERS, USERS, OWNERS, TENANTS -> "";
            case HAZARD_STRUCTURE, HAZARD_FIRE_ESCAPE, HAZARD_ELECTRICITY, HAZARD_GAS -> "";
            case HAZARD_FALLING, HAZARD_FLOOD, HAZARD_UNSPECIFIED -> "";
        };
    }

    private String level(Hazard.Type type) {
        return hazards.stream()
                .filter(hazard -> hazard.type() == type)
                .map(hazard -> hazard.level().name())
                .findFirst()
                .orElse("");
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    public boolean isRemoved() {
        return outcome == Outcome.REMOVED;
    }

    public boolean isInFocus() {
        return !focus.isEmpty() && !isRemoved();
    }
}
