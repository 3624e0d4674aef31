package longtang.matching;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import longtang.dossier.Holdings;
import longtang.people.Door;
import longtang.people.Person;
import longtang.register.Decision;
import longtang.register.Link;
import longtang.register.StructureKind;
import longtang.sighting.ByHand;
import longtang.sighting.Sighting;
import longtang.sighting.Sightings;
import longtang.web.NavEntry;
import longtang.web.Pages;
import longtang.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What an officer sees and writes down on the spot: kept first, then matched at once.
@Controller
@Door("record-sighting")
class ArrivalController {

    private final Sightings sightings;
    private final Arrivals arrivals;
    private final Holdings holdings;
    private final Pages pages;
    private final MessageSource messages;

    ArrivalController(Sightings sightings, Arrivals arrivals, Holdings holdings, Pages pages, MessageSource messages) {
        this.sightings = sightings;
        this.arrivals = arrivals;
        this.holdings = holdings;
        this.pages = pages;
        this.messages = messages;
    }

    @Bean
    static NavEntry arrivalEntry() {
        return NavEntry.to("matching.arrival", "/sightings/new", "plus", 35, "officer", "leader");
    }

    @GetMapping("/sightings/new")
    View form(Locale locale, @RequestParam @Nullable UUID kept) {
        var words = new Words(messages, locale);
        var before = kept == null ? null : sightings.get(kept).orElse(null);
        return pages.show("matching/arrival", page(new ByHand(UUID.randomUUID(), "", "", ""), before, "", words));
    }

    @PostMapping(value = "/sightings", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    View record(
            Person by,
            Locale locale,
            @RequestParam UUID submission,
            @RequestParam(defaultValue = "") String where,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String words) {
        var form = new ByHand(submission, where, what, words);
        var said = new Words(messages, locale);
        if (!form.isReadable()) {
            return pages.show(
                    HttpStatus.UNPROCESSABLE_CONTENT, "matching/arrival", page(form, null, fault(form, said), said));
        }
        var sighting = sightings.record(DeskController.actor(by), form);
        arrivals.match(by.asActor(), sighting);
        return Pages.seeOther("/sightings/new?kept=" + sighting.id());
    }

    /// What a machine gets in answer, and what it is told when the form cannot be read.
    record Kept(
            UUID id, String number, String became, @Nullable String file, int questions) {}

    @PostMapping(
            value = "/sightings",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> recordForMachines(
            Person by,
            Locale locale,
            @RequestParam UUID submission,
            @RequestParam(defaultValue = "") String where,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String words) {
        var form = new ByHand(submission, where, what, words);
        if (!form.isReadable()) {
            var problem = ProblemDetail.forStatusAndDetail(
                    HttpStatus.UNPROCESSABLE_CONTENT, fault(form, new Words(messages, locale)));
            return ResponseEntity.unprocessableContent()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        var arrival = arrivals.match(by.asActor(), sightings.record(DeskController.actor(by), form));
        var sighting = arrival.sighting();
        var file = arrival.file();
        return ResponseEntity.created(URI.create("/sightings/" + sighting.id()))
                .body(new Kept(
                        sighting.id(),
                        sighting.key().recordId(),
                        arrival.became().name().toLowerCase(Locale.ROOT),
                        file == null ? null : file.toString(),
                        arrival.questions()));
    }

    private static String fault(ByHand form, Words words) {
        if (form.where().isEmpty()) return words.say("matching.arrival.nowhere");
        if (form.words().isEmpty()) return words.say("matching.arrival.nowords");
        return words.say("matching.arrival.toolong", ByHand.LONGEST_LINE, ByHand.LONGEST_TEXT);
    }

    private ArrivalPage page(ByHand form, @Nullable Sighting before, String fault, Words words) {
        return new ArrivalPage(
                form.submission().toString(),
                form.where(),
                form.what(),
                form.words(),
                kinds(),
                fault,
                told(before, words));
    }

    private static List<String> kinds() {
        return Arrays.stream(StructureKind.values()).map(StructureKind::word).toList();
    }

    private ArrivalPage.@Nullable Told told(@Nullable Sighting before, Words words) {
        if (before == null) return null;
        var link = holdings.of(List.of(before.key())).get(before.key());
        var number = before.key().recordId();
        if (link == null) return new ArrivalPage.Told(words.say("matching.arrival.none", number), "", "");
        var file = Regrouping.number(link);
        var alone = holdings.members(Set.of(file)).values().stream().allMatch(keys -> keys.size() == 1);
        return new ArrivalPage.Told(
                words.say(alone ? "matching.arrival.opened" : said(link), number, file),
                file.toString(),
                "/register/" + file);
    }

    private static String said(Link link) {
        return link.decision() == Decision.AUTO ? "matching.arrival.joined" : "matching.arrival.doubt";
    }
}
