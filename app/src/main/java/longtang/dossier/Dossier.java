package longtang.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import longtang.ledger.LedgerKind;
import longtang.neighbourhood.LaneId;
import longtang.place.Part;
import longtang.register.Focus;
import longtang.register.Hazard;
import longtang.register.Material;
import longtang.register.Outcome;
import longtang.register.Site;
import longtang.register.Status;
import longtang.register.StructureKind;
import longtang.register.StructureNumber;
import longtang.register.Use;
import org.jspecify.annotations.Nullable;

/// One structure's file: its number for good, and what its sightings say together now.
///
/// @param committee the code of the committee in whose area it stands
/// @param address its place as a door plate would say it
/// @param words what people call it
/// @param confirmed whether somebody on duty has seen it
/// @param succeeds the file of the removed structure in whose place it came up
/// @param sources the ledgers that speak of it, once for every row
public record Dossier(
        UUID id,
        StructureNumber number,
        @Nullable LaneId lane,
        @Nullable String committee,
        Site site,
        String address,
        @Nullable Part part,
        @Nullable StructureKind kind,
        List<String> words,
        @Nullable Material material,
        @Nullable Use use,
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
        int version,
        Instant openedAt,
        Instant changedAt) {

    public Dossier {
        words = List.copyOf(words);
        hazards = List.copyOf(hazards);
        focus = Set.copyOf(focus);
        sources = List.copyOf(sources);
    }

    public boolean isRemoved() {
        return outcome == Outcome.REMOVED;
    }

    public boolean isInFocus() {
        return !focus.isEmpty() && !isRemoved();
    }
}
