package longtang.neighbourhood;

import java.util.List;
import java.util.stream.Stream;

/// A lane's plan on which somebody taps a house and a spot, for the form fields `door`, `part`, `x` and `y`.
///
/// Any page includes it: `@template.neighbourhood.place(frame = frame, picker = page.picker())` inside its form, with
/// `/js/place-picker.js` as a module and `/css/plan.css`. Without JavaScript the fields are chosen and typed.
/// `prefix` goes before the four names where a form has several places.
///
/// @param x metres from the plan's corner, as text, empty when nobody has chosen
public record PlacePicker(
        PlanSheet sheet,
        List<String> doors,
        List<String> parts,
        String prefix,
        String door,
        String part,
        String x,
        String y) {

    public static PlacePicker of(
            String label, LanePlan plan, String prefix, String door, String part, String x, String y) {
        var parts = Stream.concat(plan.spots().stream().map(LanePlan.Spot::kind), Stream.of(part))
                .filter(kind -> !kind.isBlank())
                .distinct()
                .toList();
        var doors = plan.buildings().stream()
                .map(LanePlan.Building::door)
                .sorted(Doors.ORDER)
                .toList();
        return new PlacePicker(PlanSheet.of(label, plan), doors, parts, prefix, door, part, x, y);
    }
}
