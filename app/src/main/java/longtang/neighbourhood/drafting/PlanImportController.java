package longtang.neighbourhood.drafting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import longtang.neighbourhood.Lane;
import longtang.neighbourhood.LanePlan;
import longtang.neighbourhood.PlanVersion;
import longtang.people.Door;
import longtang.people.Person;
import longtang.web.Pages;
import longtang.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/// A plan from a file: shown in the form, with what could not be taken, and kept only when somebody saves it there.
@Controller
@RequestMapping("/lanes/{id}/plan/import")
@Door("plans")
class PlanImportController {

    private static final long MOST_BYTES = 2L << 20;

    private final PlanDesk desk;
    private final JsonMapper json;
    private final Pages pages;
    private final MessageSource messages;

    PlanImportController(PlanDesk desk, JsonMapper json, Pages pages, MessageSource messages) {
        this.desk = desk;
        this.json = json;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping
    View ask(Person by, @PathVariable UUID id) {
        return asking(HttpStatus.OK, desk.lane(by, id), List.of());
    }

    private View asking(HttpStatus status, Lane lane, List<PlanPage.Told> flaws) {
        var href = "/lanes/" + lane.id();
        return pages.show(
                status,
                "neighbourhood/drafting/import",
                new ImportPage(href + "/plan/import", href, lane.text(), lane.hasPlan(), flaws));
    }

    @PostMapping
    View preview(
            Person by,
            @PathVariable UUID id,
            @RequestParam MultipartFile file,
            @RequestParam MultiValueMap<String, String> form,
            Locale locale)
            throws IOException {
        var lane = desk.lane(by, id);
        var words = new Words(messages, locale);
        var newest = desk.newest(lane);
        var plan = newest.map(PlanVersion::plan).orElseGet(() -> LanePlan.blank(lane));
        var brought = read(file, form, plan);
        var told =
                brought.flaws().stream().map(flaw -> PlanDesk.told(flaw, words)).toList();
        if (brought.buildings().isEmpty()) return asking(HttpStatus.UNPROCESSABLE_CONTENT, lane, told);

        var result = "replace".equals(form.getFirst("how")) ? brought.insteadOf(plan) : brought.addedTo(plan);
        var draft = Draft.of(result, newest.map(PlanVersion::number).orElse(0))
                .because(words.say("neighbourhood.import.why", shortName(file)));
        var lines = new ArrayList<String>();
        lines.add(PlanDesk.told(PlanChanges.between(plan, result), words));
        told.forEach(flaw -> lines.add(words.say("neighbourhood.import.left", flaw.text())));
        return pages.show(
                PlanController.PAGE,
                desk.page(
                        lane,
                        draft,
                        DraftReading.read(plan, draft),
                        new PlanPage.Notice("warn", words.say("neighbourhood.import.preview"), lines),
                        words));
    }

    private static String shortName(MultipartFile file) {
        var name = file.getOriginalFilename();
        var plain =
                name == null ? "" : name.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").replaceFirst("^.*[/\\\\]", "");
        return plain.substring(0, Math.min(plain.length(), 60));
    }

    private Imported read(MultipartFile file, MultiValueMap<String, String> form, LanePlan plan) throws IOException {
        if (file.isEmpty()) return Imported.refused("neighbourhood.import.empty");
        if (file.getSize() > MOST_BYTES) return Imported.refused("neighbourhood.import.large", MOST_BYTES >> 20);
        var bytes = file.getBytes();
        if (looksLikeJson(bytes)) {
            return GeoJsonReading.read(json, new String(bytes, StandardCharsets.UTF_8), field(form, "crs"), plan);
        }
        var spacing = new TableReading.Spacing(
                metres(form, "width", 4), metres(form, "depth", 10), metres(form, "gap", 0), metres(form, "alley", 3));
        var kept = Files.createTempFile("plan", ".table");
        try {
            Files.write(kept, bytes);
            return TableReading.read(kept, spacing, MOST_BYTES, plan);
        } finally {
            Files.delete(kept);
        }
    }

    private static boolean looksLikeJson(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.UTF_8);
        return head.replaceFirst("^\uFEFF?\\s*", "").startsWith("{");
    }

    private static String field(MultiValueMap<String, String> form, String name) {
        var value = form.getFirst(name);
        return value == null ? "" : value;
    }

    private static double metres(MultiValueMap<String, String> form, String name, double otherwise) {
        var read = Metres.read(field(form, name));
        return read.isPresent() && read.getAsDouble() >= 0 && read.getAsDouble() <= 100
                ? read.getAsDouble()
                : otherwise;
    }
}
