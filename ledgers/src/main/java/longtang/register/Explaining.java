package longtang.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import longtang.place.Place;
import org.jspecify.annotations.Nullable;

/// Puts the evidence into reasons: which words, which door, which areas were compared, and what each weighs.
final class Explaining {

    private final Evidence evidence;

    Explaining(Evidence evidence) {
        this.evidence = evidence;
    }

    /// Why this sighting goes, or does not go, with this structure; the heaviest reason first.
    List<Reason> reasons(int sighting, Candidate structure, @Nullable Observation nearest) {
        var levels = evidence.levels(sighting, structure);
        var here = evidence.observation(sighting);
        var reasons = new ArrayList<Reason>();
        for (int c = 0; c < evidence.size(); c++) {
            if (levels[c] == 0) continue;
            var code = evidence.name(c) + "." + evidence.levelName(c, levels[c]);
            reasons.add(new Reason(code, args(evidence.name(c), here, nearest), evidence.bits(c, levels[c])));
        }
        reasons.sort(Comparator.comparingDouble((Reason reason) -> Math.abs(reason.bits()))
                .reversed()
                .thenComparing(Reason::code));
        return reasons;
    }

    private static List<String> args(String comparison, Observation here, @Nullable Observation there) {
        if (there == null) return List.of("", "");
        return switch (comparison) {
            case "place" -> List.of(place(here), place(there));
            case "kind" -> List.of(words(here), words(there));
            case "area" -> List.of(area(here), area(there));
            case "spot" -> List.of(metres(here, there), "");
            default -> List.of("", "");
        };
    }

    static String place(Observation it) {
        return it.places().stream()
                .max(Comparator.comparing(Place::level))
                .map(Explaining::text)
                .orElse("");
    }

    private static String text(Place place) {
        var text = new StringBuilder();
        var road = place.road();
        var lane = place.lane();
        if (lane != null || place.namedLane() == null) {
            if (road != null) text.append(road.name());
            if (lane != null) text.append(lane).append('弄');
        } else {
            text.append(place.namedLane());
        }
        place.subLanes().forEach(sub -> text.append(sub).append("支弄"));
        if (!place.doors().isEmpty()) {
            text.append(String.join(
                            "、", place.doors().stream().map(Object::toString).toList()))
                    .append('号');
        }
        if (!place.rooms().isEmpty())
            text.append(String.join("、", place.rooms())).append('室');
        return text.toString();
    }

    private static String words(Observation it) {
        var words = new ArrayList<>(it.wording().words());
        words.addAll(it.wording().unlisted());
        return String.join("、", words);
    }

    private static String area(Observation it) {
        var area = it.area();
        return area == null ? "" : String.format(Locale.ROOT, "%.1f", area);
    }

    private static String metres(Observation a, Observation b) {
        double metres = Coordinates.metres(a, b);
        return Double.isNaN(metres) ? "" : Long.toString(Math.round(metres));
    }
}
