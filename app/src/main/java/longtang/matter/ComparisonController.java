package longtang.matter;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import longtang.evidence.Exhibit;
import longtang.evidence.Exhibits;
import longtang.people.Door;
import longtang.people.Person;
import longtang.web.NotHere;
import longtang.web.Pages;
import longtang.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Before and after, from the same position: two photos of a round, with what is known of each.
@Controller
@Door("matters")
class ComparisonController {

    private static final String SCENE = "现场照片";
    private static final String COMPARED = "前后对比";
    private static final long SAME_PLACE_METRES = 50; // what a phone between old houses is wrong by
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    private final Matters matters;
    private final Exhibits exhibits;
    private final Pages pages;
    private final MessageSource messages;

    ComparisonController(Matters matters, Exhibits exhibits, Pages pages, MessageSource messages) {
        this.matters = matters;
        this.exhibits = exhibits;
        this.pages = pages;
        this.messages = messages;
    }

    /// Without a choice: the first photo of the scene, and the last that was taken to compare.
    @GetMapping("/matters/{id}/comparison")
    View compare(
            Person by,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String after,
            Locale locale) {
        var matter = matters.get(by, id).orElseThrow(() -> new NotHere("no such matter"));
        var photos = exhibits.of(matter.id()).stream()
                .filter(exhibit -> exhibit.media().isPicture())
                .sorted(Comparator.comparing(Exhibit::keptAt))
                .toList();
        var first = chosen(photos, before).or(() -> chosen(photos, SCENE, null));
        var second = chosen(photos, after)
                .or(() -> chosen(
                        photos.reversed(), COMPARED, first.map(Exhibit::id).orElse(null)));
        return pages.show("matter/comparison", page(matter, photos, first, second, new Words(messages, locale)));
    }

    private static Optional<Exhibit> chosen(List<Exhibit> photos, String id) {
        return photos.stream().filter(photo -> photo.id().toString().equals(id)).findFirst();
    }

    private static Optional<Exhibit> chosen(List<Exhibit> photos, String label, @Nullable UUID but) {
        Predicate<Exhibit> other = photo -> !photo.id().equals(but);
        return photos.stream()
                .filter(other.and(photo -> photo.label().contains(label)))
                .findFirst()
                .or(() -> photos.stream().filter(other).findFirst());
    }

    private static ComparisonPage page(
            Matter matter, List<Exhibit> photos, Optional<Exhibit> first, Optional<Exhibit> second, Words words) {
        var metres = first.flatMap(one -> second.flatMap(other -> metres(one, other)));
        return new ComparisonPage(
                matter.id().toString(),
                matter.dossier().toString(),
                matter.place(),
                matter.round(),
                photos.stream()
                        .map(photo -> new ComparisonPage.Photo(photo.id().toString(), said(photo)))
                        .toList(),
                first.map(photo -> side(matter, photo, words)).orElse(null),
                second.map(photo -> side(matter, photo, words)).orElse(null),
                metres.map(apart -> words.say("matter.compare.apart", apart)).orElse(""),
                metres.orElse(0L) > SAME_PLACE_METRES);
    }

    private static Optional<Long> metres(Exhibit one, Exhibit other) {
        var here = one.place();
        var there = other.place();
        return here == null || there == null ? Optional.empty() : Optional.of(here.metresTo(there));
    }

    private static String said(Exhibit photo) {
        var taken = photo.madeAt() == null ? photo.keptAt() : photo.madeAt();
        return photo.label() + " " + Minutes.said(taken);
    }

    private static ComparisonPage.Side side(Matter matter, Exhibit photo, Words words) {
        var place = photo.place();
        var taken = photo.madeAt();
        return new ComparisonPage.Side(
                photo.id().toString(),
                photo.label(),
                "/matters/" + matter.id() + "/exhibits/" + photo.id(),
                taken == null ? words.say("matter.compare.unsaid") : Minutes.said(taken),
                isDoubtful(photo) ? words.say("matter.compare.doubt") : "",
                Minutes.said(photo.keptAt()),
                place == null
                        ? words.say("matter.compare.unsaid")
                        : String.format(Locale.ROOT, "%.5f, %.5f", place.latitude(), place.longitude()),
                photo.device().isEmpty() ? words.say("matter.compare.unsaid") : photo.device(),
                photo.byName(),
                photo.sha256().hex());
    }

    // Nothing is kept before it is made.
    private static boolean isDoubtful(Exhibit photo) {
        var taken = photo.madeAt();
        return taken != null && taken.isAfter(photo.keptAt().plus(CLOCKS_DIFFER));
    }
}
