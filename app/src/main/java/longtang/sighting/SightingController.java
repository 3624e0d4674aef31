package longtang.sighting;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import longtang.law.Refusal;
import longtang.people.Access;
import longtang.people.Door;
import longtang.people.Person;
import longtang.people.Role;
import longtang.people.Sight;
import longtang.web.NotHere;
import longtang.web.Pages;
import longtang.web.RefusedByRule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A sighting's own page: the row as it was written.
@Controller
@Door("sighting")
class SightingController {

    private final Sightings sightings;
    private final ObjectProvider<SightingArea> areas;
    private final Access access;
    private final Confidences confidences;
    private final Pages pages;
    private final Clock clock;

    SightingController(
            Sightings sightings,
            ObjectProvider<SightingArea> areas,
            Access access,
            Confidences confidences,
            Pages pages,
            Clock clock) {
        this.sightings = sightings;
        this.areas = areas;
        this.access = access;
        this.confidences = confidences;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/sightings/{id}")
    View show(Person by, @PathVariable UUID id) {
        var sighting =
                sightings.get(id).filter(found -> maySee(by, found)).orElseThrow(() -> new NotHere("no such sighting"));
        var history = sightings.history(sighting.key().kind(), sighting.key().recordId());
        return pages.show("sighting/sighting", page(sighting, history, by));
    }

    /// 显示姓名电话（将留痕）: once, in the answer; the page itself never carries it.
    @Door("reveal-party")
    @PostMapping("/sightings/{id}/party")
    View party(Person by, @PathVariable UUID id, @RequestParam String why) {
        return reveal(by, id, About.PARTY, why);
    }

    @Door("reveal-reporter")
    @PostMapping("/sightings/{id}/reporter")
    View reporter(Person by, @PathVariable UUID id, @RequestParam String why) {
        return reveal(by, id, About.REPORTER, why);
    }

    private View reveal(Person by, UUID id, About about, String why) {
        var sighting = sightings
                .get(id)
                .filter(found -> isWithin(access.sight(by, about.door()), found))
                .orElseThrow(() -> new NotHere("no such sighting"));
        if (!Confidences.REASONS.contains(why)) {
            throw new RefusedByRule(
                    new Refusal("reason-missing", "《个人信息保护法》第六条", "sighting.reveal.reason.missing", List.of()));
        }
        var shown = confidences.reveal(by, id, about, why);
        return pages.show(
                "sighting/revealed",
                new RevealedPage(
                        "/sightings/" + id,
                        sighting.key().recordId(),
                        about.code(),
                        why,
                        shown.entrySet().stream()
                                .map(cell -> new Shown(cell.getKey(), cell.getValue(), false))
                                .toList()));
    }

    private boolean maySee(Person by, Sighting sighting) {
        return isWithin(access.sight(by, "sighting"), sighting);
    }

    private boolean isWithin(Sight sight, Sighting sighting) {
        return sight.everywhere() || areas.stream().anyMatch(area -> area.covers(sight, sighting.id()));
    }

    private SightingPage page(Sighting sighting, List<Sighting> history, Person by) {
        var eyes = by.role();
        var entry = sighting.entry();
        var latest = history.getFirst();
        return new SightingPage(
                sighting.id().toString(),
                entry.kind().code(),
                entry.recordId(),
                sighting.revision(),
                latest.revision() > sighting.revision(),
                "/sightings/" + latest.id(),
                entry.seenAt() == null ? "" : Moments.written(entry.seenAt()),
                Moments.minute(sighting.takenAt(), clock),
                cells(sighting, history, eyes),
                entry.origin().file(),
                entry.origin().row(),
                entry.origin().sha256(),
                !by.mayOpen("imports") || sighting.job() == null ? "" : "/imports/" + sighting.job(),
                history.stream().map(revision -> revision(revision, sighting)).toList(),
                confidences.about(sighting.id()).stream()
                        .filter(about -> by.mayOpen(about.door()))
                        .map(About::code)
                        .toList(),
                Confidences.REASONS);
    }

    private static List<SightingPage.Cell> cells(Sighting sighting, List<Sighting> history, Role eyes) {
        var before = history.stream()
                .filter(revision -> revision.revision() == sighting.revision() - 1)
                .findFirst();
        return sighting.shownTo(eyes).stream()
                .map(cell -> new SightingPage.Cell(
                        cell.header(),
                        cell.value(),
                        cell.hidden(),
                        before.isPresent() && isChanged(cell.header(), sighting, before.get())))
                .toList();
    }

    private static boolean isChanged(String header, Sighting now, Sighting before) {
        var said = before.entry().original().getOrDefault(header, "");
        return !now.entry().original().getOrDefault(header, "").equals(said);
    }

    private SightingPage.Revision revision(Sighting revision, Sighting shown) {
        return new SightingPage.Revision(
                "/sightings/" + revision.id(),
                revision.revision(),
                Moments.minute(revision.takenAt(), clock),
                revision.entry().origin().file(),
                revision.id().equals(shown.id()));
    }
}
