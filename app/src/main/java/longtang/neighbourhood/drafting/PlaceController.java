package longtang.neighbourhood.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.UUID;
import longtang.neighbourhood.LanePlan;
import longtang.neighbourhood.PlacePicker;
import longtang.neighbourhood.PlanVersion;
import longtang.people.Door;
import longtang.people.Person;
import longtang.web.NotHere;
import longtang.web.Pages;
import longtang.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Tap a place, read where it is: to look a position up, and to try a plan out.
@Controller
@Door("lanes")
class PlaceController {

    private final PlanDesk desk;
    private final Pages pages;
    private final MessageSource messages;

    PlaceController(PlanDesk desk, Pages pages, MessageSource messages) {
        this.desk = desk;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping("/lanes/{id}/plan/place")
    View place(
            Person by,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String door,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "") String x,
            @RequestParam(defaultValue = "") String y,
            Locale locale) {
        var lane = desk.lane(by, id);
        var words = new Words(messages, locale);
        var plan = desk.newest(lane).map(PlanVersion::plan).orElseThrow(() -> new NotHere("no plan yet"));
        var spot = plan.spot(door, part).map(LanePlan.Spot::at);
        var atX = spot.isPresent() && x.isBlank() ? OptionalDouble.of(spot.get().x()) : Metres.read(x);
        var atY = spot.isPresent() && y.isBlank() ? OptionalDouble.of(spot.get().y()) : Metres.read(y);
        var known = atX.isPresent() && atY.isPresent()
                ? known(plan, door, part, atX.getAsDouble(), atY.getAsDouble(), words)
                : List.<String>of();
        var label = words.say("neighbourhood.plan.of", lane.text());
        return pages.show(
                "neighbourhood/drafting/placepage",
                new PlacePage(
                        "/lanes/" + lane.id() + "/plan/place",
                        "/lanes/" + lane.id(),
                        lane.text(),
                        PlacePicker.of(label, plan, "", door, part, shown(atX), shown(atY)),
                        known));
    }

    private static String shown(OptionalDouble metres) {
        return metres.isPresent() ? Metres.text(metres.getAsDouble()) : "";
    }

    private static List<String> known(LanePlan plan, String door, String part, double x, double y, Words words) {
        var known = new ArrayList<String>();
        if (!door.isBlank()) known.add(words.say("neighbourhood.door", door) + " " + part);
        known.add(words.say("neighbourhood.place.local", Metres.text(x), Metres.text(y)));
        known.add(plan.onEarth(x, y)
                .map(at -> words.say(
                        "neighbourhood.place.earth",
                        Draft.degrees(Math.round(at.longitude() * 1e7) / 1e7),
                        Draft.degrees(Math.round(at.latitude() * 1e7) / 1e7),
                        at.crs().code(),
                        Metres.text(Metres.rounded(at.accuracy()))))
                .orElseGet(() -> words.say("neighbourhood.place.untied")));
        return known;
    }
}
