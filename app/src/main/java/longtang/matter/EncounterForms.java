package longtang.matter;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import longtang.law.LegalCalendar;
import longtang.law.StatuteBook;
import longtang.outreach.Encounter;
import longtang.outreach.Outreach;
import longtang.people.Person;
import longtang.playbook.Basis;
import longtang.playbook.Book;
import longtang.playbook.Ladder;
import longtang.playbook.Move;
import org.springframework.stereotype.Component;

/// Makes the forms in which meetings are noted, so that two minutes in a doorway are enough.
@Component
class EncounterForms {

    private final Matters matters;
    private final Outreach outreach;

    EncounterForms(Matters matters, Outreach outreach) {
        this.matters = matters;
        this.outreach = outreach;
    }

    /// For a new meeting: now, at the door, with the partner, the law and the materials of the last one.
    EncounterForm fresh(Person by, Matter matter) {
        var last = outreach.lastBy(by);
        var explained = last.map(Encounter::articles)
                .filter(articles -> !articles.isEmpty())
                .orElseGet(() -> demanded(matter));
        return new EncounterForm(
                "/matters/" + matter.id() + "/encounters",
                matters.newRequest().toString(),
                0,
                matter.isOpen() ? "visit" : "aftercare",
                last.map(one -> one.way().code()).orElse("door"),
                local(matters.now()),
                true,
                partners(by),
                last.flatMap(EncounterForms::partner).orElse(null),
                last.map(EncounterForms::beside).orElse(List.of()),
                near(matter, explained),
                more(matter, explained),
                last.map(Encounter::materials).orElse(""),
                "",
                "",
                "",
                "",
                false);
    }

    /// Filled with what was noted, to correct it.
    EncounterForm correcting(Person by, Matter matter, Encounter shown) {
        var reluctance = shown.reluctance();
        return new EncounterForm(
                OutreachScreen.href(matter, shown),
                matters.newRequest().toString(),
                shown.version(),
                shown.kind().code(),
                shown.way().code(),
                local(shown.at()),
                shown.met(),
                partners(by),
                partner(shown).orElse(null),
                beside(shown),
                near(matter, shown.articles()),
                more(matter, shown.articles()),
                shown.materials(),
                shown.said(),
                reluctance == null ? "" : reluctance.code(),
                shown.promise(),
                shown.next() == null ? "" : shown.next().toString(),
                true);
    }

    private static String local(Instant at) {
        return LocalDateTime.ofInstant(at, LegalCalendar.SHANGHAI)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private List<MatterPage.Partner> partners(Person by) {
        return matters.partners(by).stream()
                .map(person -> new MatterPage.Partner(person.id(), person.name()))
                .toList();
    }

    private static Optional<String> partner(Encounter encounter) {
        return encounter.officers().stream()
                .skip(1)
                .findFirst()
                .map(officer -> officer.id().toString());
    }

    private static List<String> beside(Encounter encounter) {
        return encounter.beside().stream().map(Encounter.Companion::code).toList();
    }

    // What fits here: the ladder's and the state's own law, and what is ticked.
    private List<EncounterForm.Ticked> near(Matter matter, List<String> ticked) {
        return nearby(matter, ticked).stream()
                .map(law -> new EncounterForm.Ticked(law, ticked.contains(law)))
                .toList();
    }

    private List<EncounterForm.Ticked> more(Matter matter, List<String> ticked) {
        var more = cited(matters.bookOf(matter));
        more.removeAll(nearby(matter, ticked));
        return more.stream().map(law -> new EncounterForm.Ticked(law, false)).toList();
    }

    private Set<String> nearby(Matter matter, List<String> ticked) {
        var near = new LinkedHashSet<>(demanded(matter));
        near.addAll(ofState(matters.bookOf(matter), matter.standing().leaf()));
        near.addAll(ticked);
        return near;
    }

    private List<String> demanded(Matter matter) {
        return List.copyOf(legal(matters.ladders(matter).stream().map(Ladder::basis)));
    }

    private static Set<String> ofState(Book book, String leaf) {
        return legal(book.leaves().stream()
                .filter(state -> state.id().equals(leaf))
                .map(state -> state.work().basis()));
    }

    // Everything that the book rests on and whose words came along.
    private static Set<String> cited(Book book) {
        return legal(Stream.of(
                        book.leaves().stream().map(state -> state.work().basis()),
                        book.papers().values().stream().flatMap(paper -> paper.basis().stream()),
                        book.leaves().stream()
                                .flatMap(state -> state.on().stream())
                                .map(Move::basis)
                                .flatMap(Optional::stream))
                .flatMap(bases -> bases));
    }

    private static Set<String> legal(Stream<Basis> bases) {
        var articles = new LinkedHashSet<String>();
        bases.flatMap(basis -> basis instanceof Basis.Legal(var cited) ? cited.stream() : Stream.empty())
                .filter(article -> StatuteBook.text(article).isPresent())
                .forEach(article -> articles.add(article.toString()));
        return articles;
    }
}
