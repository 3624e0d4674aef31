package longtang.matter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import longtang.evidence.Exhibits;
import longtang.law.Refusal;
import longtang.people.Door;
import longtang.people.Person;
import longtang.playbook.Drawing;
import longtang.playbook.State;
import longtang.record.Actor;
import longtang.register.StructureNumber;
import longtang.web.NavEntry;
import longtang.web.NotHere;
import longtang.web.Pages;
import longtang.web.RefusedByRule;
import longtang.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// Matters: the list by deadlines, one matter, what is entered into it, what proves it.
@Controller
@Door("matters")
class MatterController {

    private static final String FACT = "fact.";
    private static final String SANDBOX = "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'";

    private final Matters matters;
    private final Exhibits exhibits;
    private final MatterScreen screen;
    private final Pages pages;
    private final MessageSource messages;

    MatterController(Matters matters, Exhibits exhibits, MatterScreen screen, Pages pages, MessageSource messages) {
        this.matters = matters;
        this.exhibits = exhibits;
        this.screen = screen;
        this.pages = pages;
        this.messages = messages;
    }

    @Bean
    static NavEntry mattersEntry(Matters matters) {
        return NavEntry.behind("matters", "matter.nav", "/matters", "clock", 15)
                .counting(
                        false,
                        viewer -> viewer instanceof Person person
                                ? Optional.of(matters.allOpen(person))
                                : Optional.empty());
    }

    @GetMapping("/matters/{id}")
    View matter(Person by, @PathVariable UUID id, Locale locale) {
        return pages.show("matter/matter", screen.show(by, get(by, id), new Words(messages, locale)));
    }

    /// The picture of the procedure, this matter's own way in bold: the part around where it stands, or all of it.
    @GetMapping("/matters/{id}/way.svg")
    ResponseEntity<byte[]> way(Person by, @PathVariable UUID id, @RequestParam(defaultValue = "") String part) {
        var matter = get(by, id);
        var way = new ArrayList<String>();
        for (var step : matters.steps(matter).reversed()) way.add(step.to());
        var book = matters.bookOf(matter);
        var drawn = book.regions().stream()
                .filter(region ->
                        part.equals("here") && isIn(region, matter.standing().leaf()))
                .findFirst()
                .map(region -> Drawing.region(book, region, way))
                .orElseGet(() -> Drawing.whole(book, way));
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .header("Content-Security-Policy", SANDBOX)
                .header("X-Content-Type-Options", "nosniff")
                .body(drawn.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isIn(State.Region region, String leaf) {
        return region.states().stream().anyMatch(state -> state.id().equals(leaf));
    }

    @PostMapping("/register/{number}/matters")
    @Door("matter-act")
    View open(Person by, @PathVariable String number, @RequestParam MultiValueMap<String, String> sent) {
        var file = StructureNumber.read(number).orElseThrow(() -> new NotHere("no such file"));
        if (isEmpty(sent)) matters.file(by, file);
        var opened = matters.open(by, uuid(sent, "request"), file, text(sent, "book"));
        return Pages.seeOther("/matters/" + RefusedByRule.unlessRefused(opened));
    }

    @PostMapping("/matters/{id}/steps")
    @Door("matter-act")
    View enter(Person by, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        if (isEmpty(sent)) get(by, id);
        try {
            RefusedByRule.unlessRefused(matters.enter(by, id, asked(sent)));
        } catch (DuplicateKeyException twice) {
            if (!String.valueOf(twice.getMessage()).contains("a_request_is_one_step")) throw twice;
            throw new RefusedByRule(new Refusal("request-used-elsewhere", "", "matter.refused.used", List.of()));
        }
        return Pages.seeOther("/matters/" + id);
    }

    // An empty form is refused, but tells nobody that there is something he may not see.
    private static boolean isEmpty(MultiValueMap<String, String> sent) {
        return optional(text(sent, "request")).isEmpty();
    }

    private static Matters.Asked asked(MultiValueMap<String, String> sent) {
        Map<String, String> facts = new HashMap<>();
        sent.toSingleValueMap().forEach((key, value) -> {
            if (key.startsWith(FACT) && !value.isBlank()) facts.put(key.substring(FACT.length()), value.strip());
        });
        return new Matters.Asked(
                uuid(sent, "request"),
                number(text(sent, "version")),
                text(sent, "event"),
                optional(text(sent, "partner")).orElse(null),
                facts,
                text(sent, "why"));
    }

    @PostMapping("/matters/{id}/exhibits")
    @Door("matter-act")
    View keep(
            Person by,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable List<MultipartFile> files)
            throws IOException {
        var matter = get(by, id);
        var request = uuid(sent, "request");
        var label = text(sent, "label");
        for (int i = 0; files != null && i < files.size(); i++) keep(by, matter, request, i, label, files.get(i));
        return Pages.seeOther("/matters/" + matter.id() + "#proof");
    }

    // One form, several files: each has its id from the form's and its place.
    private void keep(Person by, Matter matter, UUID request, int place, String label, MultipartFile file)
            throws IOException {
        if (label.isBlank() || label.length() > 60 || !matter.isOpen()) throw new NotHere("nothing to prove");
        var id = UUID.nameUUIDFromBytes((request + "/" + place).getBytes(StandardCharsets.UTF_8));
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        try (var bytes = file.getInputStream()) {
            RefusedByRule.unlessRefused(
                    exhibits.keep((Actor.Person) by.asActor(), id, matter.id(), label, name, null, bytes));
        }
    }

    private Matter get(Person by, UUID id) {
        return matters.get(by, id).orElseThrow(() -> new NotHere("no such matter"));
    }

    private static String text(MultiValueMap<String, String> sent, String key) {
        return Optional.ofNullable(sent.getFirst(key)).orElse("").strip();
    }

    private static UUID uuid(MultiValueMap<String, String> sent, String key) {
        return optional(text(sent, key))
                .orElseThrow(() ->
                        new RefusedByRule(new Refusal("form-without-request", "", "matter.refused.form", List.of())));
    }

    private static Optional<UUID> optional(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }
}
