package longtang.matter;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import longtang.custody.Custodies;
import longtang.custody.Good;
import longtang.law.LegalCalendar;
import longtang.law.Refusal;
import longtang.playbook.Book;
import longtang.playbook.Custody;
import longtang.playbook.Offer;
import org.springframework.stereotype.Component;

/// Holds a book's events to the list of what was taken out and kept for its owner: what the list proves need not be
/// proven again, and nothing is said to be gone that is still there.
@Component
class Safekeeping implements Knowing {

    private final Custodies custodies;
    private final CaseClockStore deadlines;
    private final MatterStore steps;
    private final Procedures procedures;

    Safekeeping(Custodies custodies, CaseClockStore deadlines, MatterStore steps, Procedures procedures) {
        this.custodies = custodies;
        this.deadlines = deadlines;
        this.steps = steps;
        this.procedures = procedures;
    }

    /// Evidence that the list provides.
    Set<String> filled(Book book, Matter matter) {
        var filled = new LinkedHashSet<String>();
        book.custody().ifPresent(one -> {
            var round = matter.id();
            if (custodies.all(round, good -> true)) filled.add(one.list());
            if (custodies.all(round, good -> !good.kept().isEmpty())) filled.add(one.kept());
            if (custodies.all(round, good -> !good.waits())) filled.add(one.gone());
            if (custodies.all(round, good -> !good.waits()) && anyDisposed(round)) filled.add(one.proof());
        });
        return filled;
    }

    private boolean anyDisposed(UUID round) {
        return ended(round, Good.How.DISPOSED);
    }

    private boolean ended(UUID round, Good.How how) {
        return custodies.of(round).stream()
                .map(Good::end)
                .filter(Objects::nonNull)
                .anyMatch(end -> end.how() == how);
    }

    /// Why an event cannot be entered: something still waits for its owner, or was disposed of.
    Optional<Refusal> lacking(Book book, Matter matter, Offer offer) {
        return book.custody().flatMap(one -> {
            boolean gone =
                    offer.event().equals(one.collected()) || offer.event().equals(one.disposed());
            if (!gone) return Optional.empty();
            var waiting = custodies.of(matter.id()).stream()
                    .filter(Good::waits)
                    .map(Good::said)
                    .toList();
            if (!waiting.isEmpty()) return refusal("goods-waiting", offer.event(), String.join("、", waiting));
            if (offer.event().equals(one.disposed()) && !anyDisposed(matter.id()))
                return refusal("goods-none-disposed", offer.event());
            return offer.event().equals(one.collected()) && anyDisposed(matter.id())
                    ? refusal("goods-disposed", offer.event(), one.disposed())
                    : Optional.empty();
        });
    }

    private static Optional<Refusal> refusal(String code, Object... args) {
        return Optional.of(new Refusal(code, Custodies.KEEPING, "matter.refused." + code, List.of(args)));
    }

    /// What is known for the paper that tells the owner to collect: the list, and where it lies.
    @Override
    public Map<String, String> known(Matter matter, longtang.playbook.Paper paper) {
        return procedures
                .book(matter.book())
                .flatMap(Book::custody)
                .filter(one -> one.notice().equals(paper.name()))
                .map(_ -> known(
                        custodies.of(matter.id()).stream().filter(Good::waits).toList()))
                .orElse(Map.of());
    }

    private static Map<String, String> known(List<Good> goods) {
        if (goods.isEmpty()) return Map.of();
        var places = goods.stream()
                .filter(good -> !good.kept().isEmpty())
                .map(good -> good.kept().getLast().place())
                .distinct()
                .collect(Collectors.joining("、"));
        var list = IntStream.range(0, goods.size())
                .mapToObj(i -> (i + 1) + ". " + goods.get(i).said())
                .collect(Collectors.joining("\n"));
        return places.isEmpty() ? Map.of("清单", list) : Map.of("清单", list, "地点", places);
    }

    /// The last day on which the owner may collect; empty while no such term runs or has run.
    Optional<LocalDate> due(Book book, Matter matter) {
        return book.custody()
                .map(Custody::term)
                .flatMap(term -> running(matter, term).or(() -> over(book, matter, term)));
    }

    private Optional<LocalDate> running(Matter matter, String term) {
        return deadlines.of(matter.id()).stream()
                .filter(clock -> clock.name().equals(term))
                .flatMap(clock -> Optional.ofNullable(clock.dueDay()).stream())
                .findFirst();
    }

    // A deadline that is over runs no more; the step that it took says when that was: at the end of its last day.
    private Optional<LocalDate> over(Book book, Matter matter, String term) {
        var lapses = book.leaves().stream()
                .flatMap(leaf -> leaf.clocks().stream())
                .filter(clock -> clock.name().equals(term))
                .map(clock -> clock.then().event())
                .toList();
        return steps.steps(matter.id()).stream()
                .filter(step -> step.isByClock() && lapses.contains(step.event()))
                .findFirst()
                .map(step ->
                        LocalDate.ofInstant(step.at(), LegalCalendar.SHANGHAI).minusDays(1));
    }

    /// Whether a list is kept here: where the book asks for one, or there is one.
    boolean isListed(Book book, Matter matter) {
        return book.custody()
                .filter(one -> one.isListedAt(book, matter.standing().leaf())
                        || !custodies.of(matter.id()).isEmpty())
                .isPresent();
    }
}
