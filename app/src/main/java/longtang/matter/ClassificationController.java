package longtang.matter;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import longtang.law.Refusal;
import longtang.law.Ruling;
import longtang.neighbourhood.Lane;
import longtang.neighbourhood.LaneId;
import longtang.neighbourhood.Neighbourhood;
import longtang.people.Access;
import longtang.people.Door;
import longtang.people.Person;
import longtang.register.StructureNumber;
import longtang.web.NotHere;
import longtang.web.Pages;
import longtang.web.RefusedByRule;
import longtang.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A lane's structures put into their categories at once, and the table of like cases.
@Controller
@Door("matters")
class ClassificationController {

    private final Classifying classifying;
    private final ClassificationScreen screen;
    private final Neighbourhood neighbourhood;
    private final Access access;
    private final Pages pages;
    private final MessageSource messages;

    ClassificationController(
            Classifying classifying,
            ClassificationScreen screen,
            Neighbourhood neighbourhood,
            Access access,
            Pages pages,
            MessageSource messages) {
        this.classifying = classifying;
        this.screen = screen;
        this.neighbourhood = neighbourhood;
        this.access = access;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping("/lanes/{id}/classification")
    View classification(Person by, @PathVariable UUID id, Locale locale) {
        return shown(by, lane(by, id), Map.of(), -1, locale);
    }

    /// Those that can be kept are kept; the others are shown with what stands against them.
    @PostMapping("/lanes/{id}/classification")
    @Door("matter-act")
    View confirm(Person by, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Locale locale) {
        var lane = lane(by, id);
        var request = request(sent);
        var refused = new LinkedHashMap<StructureNumber, Refusal>();
        int kept = 0;
        for (var chosen : sent.getOrDefault("file", List.of())) {
            var number = StructureNumber.read(chosen).orElseThrow(() -> new NotHere("no such file"));
            switch (classifying.confirm(by, request, lane.id(), number, asked(sent, chosen))) {
                case Ruling.Allowed<Classification> _ -> kept++;
                case Ruling.Refused<Classification>(var why) -> refused.put(number, why);
            }
        }
        return shown(by, lane, refused, kept, locale);
    }

    @GetMapping("/lanes/{id}/like-cases")
    View likeCases(Person by, @PathVariable UUID id, Locale locale) {
        return pages.show("matter/likecases", screen.likeCases(by, lane(by, id), new Words(messages, locale)));
    }

    private View shown(Person by, Lane lane, Map<StructureNumber, Refusal> refused, int kept, Locale locale) {
        return pages.show("matter/classification", screen.show(by, lane, refused, kept, new Words(messages, locale)));
    }

    private Lane lane(Person by, UUID id) {
        var sight = access.sight(by, "matters");
        return neighbourhood
                .lane(new LaneId(id))
                .filter(lane -> sight.covers(lane.committee(), lane.id().value()))
                .orElseThrow(() -> new NotHere("no such lane"));
    }

    private static UUID request(MultiValueMap<String, String> sent) {
        try {
            return UUID.fromString(Optional.ofNullable(sent.getFirst("request")).orElse(""));
        } catch (IllegalArgumentException noId) {
            throw new RefusedByRule(new Refusal("form-without-request", "", "matter.refused.form", List.of()));
        }
    }

    private static Classifying.Asked asked(MultiValueMap<String, String> sent, String file) {
        var added = new HashMap<String, String>();
        var prefix = file + ".fact.";
        sent.toSingleValueMap().forEach((key, value) -> {
            if (key.startsWith(prefix) && !value.isBlank()) added.put(key.substring(prefix.length()), value.strip());
        });
        return new Classifying.Asked(
                number(text(sent, file + ".version")), added, text(sent, file + ".answer"), text(sent, file + ".why"));
    }

    private static String text(MultiValueMap<String, String> sent, String key) {
        return Optional.ofNullable(sent.getFirst(key)).orElse("").strip();
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }
}
