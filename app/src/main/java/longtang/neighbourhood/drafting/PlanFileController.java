package longtang.neighbourhood.drafting;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import longtang.neighbourhood.Lane;
import longtang.neighbourhood.PlanSheet;
import longtang.neighbourhood.PlanVersion;
import longtang.people.Door;
import longtang.people.Person;
import longtang.web.NotHere;
import longtang.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A plan to take along: GeoJSON for other systems, SVG for papers.
@Controller
@Door("lanes")
class PlanFileController {

    private final PlanDesk desk;
    private final GeoJsonWriting geoJson;
    private final TemplateEngine engine;
    private final MessageSource messages;

    PlanFileController(PlanDesk desk, GeoJsonWriting geoJson, TemplateEngine engine, MessageSource messages) {
        this.desk = desk;
        this.geoJson = geoJson;
        this.engine = engine;
        this.messages = messages;
    }

    @GetMapping("/lanes/{id}/plan.geojson")
    ResponseEntity<byte[]> geoJson(Person by, @PathVariable UUID id) {
        var lane = desk.lane(by, id);
        return file(
                lane,
                "geojson",
                "application/geo+json",
                geoJson.write(newest(lane).plan()));
    }

    @GetMapping("/lanes/{id}/plan.svg")
    ResponseEntity<byte[]> svg(Person by, @PathVariable UUID id, Locale locale) {
        var lane = desk.lane(by, id);
        var drawn = new StringOutput();
        var label = new Words(messages, locale).say("neighbourhood.plan.of", lane.text());
        engine.render(
                "neighbourhood/sheet.jte", PlanSheet.of(label, newest(lane).plan()), drawn);
        return file(lane, "svg", "image/svg+xml", drawn.toString());
    }

    private PlanVersion newest(Lane lane) {
        return desk.newest(lane).orElseThrow(() -> new NotHere("no plan yet"));
    }

    private static ResponseEntity<byte[]> file(Lane lane, String ending, String type, String text) {
        var name = URLEncoder.encode(lane.text() + "." + ending, StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type + ";charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"plan." + ending + "\"; filename*=UTF-8''" + name)
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
