package longtang.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import longtang.place.Part;
import org.jspecify.annotations.Nullable;

/// What the members of a file say together, the surest source first.
///
/// `words` are the kinds as people wrote them.
public record Facts(
        List<Site> sites,
        @Nullable String committee,
        @Nullable Part part,
        @Nullable StructureKind kind,
        List<String> words,
        @Nullable Material material,
        @Nullable Use use,
        @Nullable Double area,
        @Nullable Status status,
        Outcome outcome,
        List<Hazard> hazards,
        @Nullable LocalDate firstSeen,
        @Nullable LocalDate lastSeen,
        @Nullable Double longitude,
        @Nullable Double latitude,
        Set<Focus> focus) {

    public Facts {
        sites = List.copyOf(sites);
        words = List.copyOf(words);
        hazards = List.copyOf(hazards);
        focus = Set.copyOf(focus);
    }
}
