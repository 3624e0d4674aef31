package longtang.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import longtang.codes.Codes;
import longtang.neighbourhood.Lane;
import longtang.neighbourhood.LaneDrawing;
import longtang.neighbourhood.Neighbourhood;
import longtang.people.Person;
import longtang.register.StructureNumber;
import longtang.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A file in few strokes, for the pages of other modules: what it is, how it stands, where it is on the plan.
@Component
public class Sketches {

    /// @param urgent whether it is being built, new, or gravely dangerous
    /// @param drawing the plan of its lane with the files asked about on it; null where no door is known
    public record Sketch(
            String number,
            String title,
            String standing,
            String colour,
            boolean urgent,
            String hazards,
            String address,
            @Nullable LaneDrawing drawing) {}

    private final Dossiers dossiers;
    private final Neighbourhood neighbourhood;
    private final Codes codes;

    Sketches(Dossiers dossiers, Neighbourhood neighbourhood, Codes codes) {
        this.codes = codes;
        this.dossiers = dossiers;
        this.neighbourhood = neighbourhood;
    }

    /// Empty where this person may not see the file.
    ///
    /// @param beside another file to put on the same plan, where it stands on the same lane
    public Optional<Sketch> of(Person by, StructureNumber number, @Nullable StructureNumber beside, Words words) {
        var telling = new Telling(words, codes.book());
        return dossiers.get(by, number).map(file -> {
            var standing = telling.standingShown(file);
            return new Sketch(
                    number.toString(),
                    telling.title(file),
                    standing.label(),
                    standing.colour(),
                    file.isInFocus(),
                    telling.hazards(file),
                    telling.address(file),
                    drawing(by, file, beside, telling));
        });
    }

    private @Nullable LaneDrawing drawing(Person by, Dossier file, @Nullable StructureNumber beside, Telling telling) {
        var door = file.site().door();
        var lane = Optional.ofNullable(file.lane()).flatMap(neighbourhood::lane).orElse(null);
        if (lane == null || door == null) return null;
        var files = new ArrayList<>(List.of(file));
        if (beside != null && !beside.equals(file.number())) {
            dossiers.get(by, beside).filter(other -> isOn(lane, other)).ifPresent(files::add);
        }
        return new LaneMarks(telling).draw(lane, neighbourhood.plan(lane.id()), files, door);
    }

    private static boolean isOn(Lane lane, Dossier other) {
        return lane.id().equals(other.lane());
    }
}
