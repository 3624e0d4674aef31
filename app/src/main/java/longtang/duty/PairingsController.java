package longtang.duty;

import static longtang.web.RefusedByRule.unlessRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import longtang.people.Door;
import longtang.people.Person;
import longtang.web.NavEntry;
import longtang.web.NotHere;
import longtang.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Who answers for which building: looking, asking for a day, and for those who may, changing it.
@Controller
@RequestMapping("/pairings")
@Door("pairings")
class PairingsController {

    private final Duties duties;
    private final PairingsScreen screen;
    private final Pages pages;

    PairingsController(Duties duties, PairingsScreen screen, Pages pages) {
        this.duties = duties;
        this.screen = screen;
        this.pages = pages;
    }

    @Bean
    static NavEntry pairingsEntry() {
        return NavEntry.behind("pairings", "duty.pairings", "/pairings", "link", 60);
    }

    @GetMapping
    View show(
            Person by,
            @RequestParam(required = false) @Nullable UUID lane,
            @RequestParam(required = false) @Nullable String door,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable UUID undo,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until) {
        return pages.show("duty/pairings", screen.show(by, new PairingsScreen.Ask(lane, door, day, undo, until)));
    }

    /// One pairing a door; without a door, one for the whole lane.
    @Door("pairings-edit")
    @PostMapping
    View pair(
            Person by,
            @RequestParam String kind,
            @RequestParam UUID lane,
            @RequestParam(required = false) @Nullable List<String> door,
            @RequestParam UUID officer,
            @RequestParam(required = false) @Nullable UUID partner,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until) {
        for (var one : door == null || door.isEmpty() ? List.of("") : door) {
            unlessRefused(
                    duties.pair(by.asActor(), new Duties.Asked(kind(kind), lane, one, officer, partner, from, until)));
        }
        return backTo(lane, "");
    }

    private static Pairing.Kind kind(String code) {
        try {
            return Pairing.Kind.of(code);
        } catch (IllegalArgumentException unknown) {
            throw new NotHere("no such kind");
        }
    }

    @Door("pairings-edit")
    @PostMapping("/{id}/ending")
    View end(Person by, @PathVariable UUID id) {
        var pairing = get(id);
        duties.end(by.asActor(), pairing);
        var until = pairing.until();
        return backTo(pairing.lane(), "&undo=" + id + (until == null ? "" : "&until=" + until));
    }

    @Door("pairings-edit")
    @PostMapping("/{id}/restoring")
    View restore(
            Person by,
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until) {
        duties.restore(by.asActor(), id, until);
        return backTo(get(id).lane(), "");
    }

    @Door("pairings-edit")
    @PostMapping("/{id}/substitute")
    View substitute(
            Person by,
            @PathVariable UUID id,
            @RequestParam UUID officer,
            @RequestParam(required = false) @Nullable UUID partner,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until) {
        var absent = get(id);
        unlessRefused(duties.substitute(by.asActor(), absent, officer, partner, from, until));
        return backTo(absent.lane(), "");
    }

    private Pairing get(UUID id) {
        return duties.get(id).orElseThrow(() -> new NotHere("no such pairing"));
    }

    private static View backTo(UUID lane, String more) {
        return Pages.seeOther("/pairings?lane=" + lane + more);
    }
}
