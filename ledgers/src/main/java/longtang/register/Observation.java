package longtang.register;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import longtang.place.Level;
import longtang.place.Part;
import longtang.place.Place;
import org.jspecify.annotations.Nullable;

/// What one row of a ledger says, read into types; what it does not say is absent and counts for nothing.
///
/// @param places where; several when a text speaks of several
/// @param guessed whether only a coincidence that no person has confirmed tells which lane a name here means
/// @param parts 部位, of cells and text together
/// @param ownParts those of the cells, which are surely the structure's own: a text names others in passing
/// @param wording what it calls the structure
/// @param removed the day by which it was taken down, where the row says so: of a month or a year the last
/// @param built the year in which it was built, as the row has it
public record Observation(
        SightingKey key,
        @Nullable LocalDate seen,
        List<Place> places,
        boolean guessed,
        Set<Part> parts,
        Set<Part> ownParts,
        Wording wording,
        @Nullable Material material,
        @Nullable Use use,
        @Nullable Double area,
        @Nullable Integer built,
        @Nullable Status status,
        @Nullable Outcome outcome,
        @Nullable LocalDate removed,
        List<Hazard> hazards,
        Topic topic,
        @Nullable Phone phone,
        @Nullable Party party,
        @Nullable Double longitude,
        @Nullable Double latitude) {

    public Observation {
        places = List.copyOf(places);
        parts = parts.isEmpty() ? Set.of() : EnumSet.copyOf(parts);
        ownParts = ownParts.isEmpty() ? Set.of() : EnumSet.copyOf(ownParts);
        hazards = List.copyOf(hazards);
    }

    /// The same, but there: once the names of lanes are known.
    Observation at(List<Place> where, boolean guessed) {
        return new Observation(
                key, seen, where, guessed, parts, ownParts, wording, material, use, area, built, status, outcome,
                removed, hazards, topic, phone, party, longitude, latitude);
    }

    /// The day on which it was as the row says: of something taken down the day of that, where it is told.
    @Nullable
    LocalDate heldOn() {
        return outcome == Outcome.REMOVED && removed != null ? removed : seen;
    }

    /// How exactly the best of its places is known.
    public Level level() {
        return places.stream().map(Place::level).max(Level::compareTo).orElse(Level.NOTHING);
    }

    public boolean isAboutOtherMatter() {
        return topic instanceof Topic.OfOtherMatter;
    }
}
