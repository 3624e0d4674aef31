package longtang.dossier;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import longtang.neighbourhood.Lane;
import longtang.neighbourhood.LaneDrawing;
import longtang.neighbourhood.LanePlan;
import org.jspecify.annotations.Nullable;

/// Puts the files of a lane on its plan.
record LaneMarks(Telling telling) {

    LaneDrawing draw(Lane lane, Optional<LanePlan> plan, List<Dossier> files, @Nullable String selected) {
        var doors = new LinkedHashSet<String>();
        var standings = new ArrayList<LaneDrawing.Standing>();
        for (var file : files) {
            var door = file.site().door();
            if (door == null) continue;
            doors.add(door);
            standings.add(new LaneDrawing.Standing(
                    door,
                    Telling.sign(file),
                    Telling.isGrave(file),
                    "/register/" + file.number(),
                    telling.whole(file)));
        }
        return LaneDrawing.of(
                telling.words().say("dossier.plan.of", lane.text()),
                plan.orElse(null),
                doors,
                standings,
                selected == null ? "" : selected,
                door -> LaneScreen.href(lane.id(), door),
                door -> house(door, files));
    }

    private String house(String door, List<Dossier> files) {
        var here =
                files.stream().filter(file -> door.equals(file.site().door())).toList();
        var focus = here.stream().filter(Dossier::isInFocus).count();
        var words = telling.words();
        if (here.isEmpty()) return words.say("dossier.house.empty", door);
        return focus == 0
                ? words.say("dossier.house", door, here.size())
                : words.say("dossier.house.focus", door, here.size(), focus);
    }
}
