package longtang.privacy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import longtang.people.Door;
import longtang.people.Person;
import longtang.vault.Holder.Asked;
import longtang.vault.Holder.Held;
import longtang.vault.PersonName;
import longtang.vault.PhoneNumber;
import longtang.web.NavEntry;
import longtang.web.Pages;
import longtang.web.RefusedByRule;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/// Personal data, for the administrator: the rules of retention, and the requests of people about their own.
///
/// Names and numbers come in the body of a form, never in an address: addresses end up in logs.
@Controller
@RequestMapping("/privacy")
@Door("privacy")
class PrivacyController {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Retention retention;
    private final Requests requests;
    private final Pages pages;
    private final JsonMapper json;
    private final Clock clock;

    PrivacyController(Retention retention, Requests requests, Pages pages, JsonMapper json, Clock clock) {
        this.retention = retention;
        this.requests = requests;
        this.pages = pages;
        this.json = json;
        this.clock = clock;
    }

    @Bean
    static NavEntry privacyEntry() {
        return NavEntry.behind("privacy", "privacy.nav", "/privacy", "shield", 95);
    }

    @GetMapping
    View show(@RequestParam(required = false) @Nullable Integer erased) {
        return pages.show(
                "privacy/privacy",
                new PrivacyPage(retention.rules().stream().map(this::line).toList(), erased == null ? -1 : erased));
    }

    private PrivacyPage.Line line(RetentionRule rule) {
        var last = rule.lastRun();
        return new PrivacyPage.Line(
                rule.code(),
                rule.days(),
                rule.basis(),
                rule.internal(),
                last == null ? "" : MINUTE.format(last.atZone(clock.getZone())),
                rule.lastErased(),
                rule.everErased());
    }

    @PostMapping("/rules")
    View change(Person by, @RequestParam String rule, @RequestParam int days) {
        RefusedByRule.unlessRefused(retention.setDays(by.asActor(), rule, days));
        return Pages.seeOther("/privacy");
    }

    @PostMapping("/runs")
    View run(Person by) {
        return Pages.seeOther("/privacy?erased=" + retention.run(by.asActor()));
    }

    @PostMapping("/requests")
    View look(Person by, @RequestParam String name, @RequestParam String phone) {
        return pages.show(
                "privacy/held", page(name, phone, requests.look(by.asActor(), asked(name, phone), "page"), -1));
    }

    @PostMapping("/requests/copy")
    ResponseEntity<byte[]> copy(Person by, @RequestParam String name, @RequestParam String phone) {
        var held = requests.look(by.asActor(), asked(name, phone), "copy").stream()
                .map(one -> Map.of("where", one.where(), "what", one.what(), "value", one.value()))
                .toList();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("personal-data.json")
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(json.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(held)
                        .getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/requests/erasure")
    View erase(Person by, @RequestParam String name, @RequestParam String phone) {
        var erased = requests.erase(by.asActor(), asked(name, phone));
        var left = requests.look(by.asActor(), asked(name, phone), "page");
        return pages.show("privacy/held", page(name, phone, left, erased));
    }

    private static Asked asked(String name, String phone) {
        return new Asked(new PersonName(name), new PhoneNumber(phone));
    }

    private static HeldPage page(String name, String phone, List<Held> held, int erased) {
        return new HeldPage(
                name.strip(),
                phone.strip(),
                held,
                (int) held.stream().filter(Held::erasable).count(),
                erased);
    }
}
