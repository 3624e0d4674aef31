package longtang.playbook;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import longtang.law.LegalCalendar;
import longtang.law.Refusal;
import longtang.law.Statute;
import longtang.playbook.Chart.By;
import longtang.playbook.Chart.Way;

/// Whether this hand may do this, now: the role, the number of people, their distance from the case, the hour.
final class Persons {

    private static final Set<String> FREE = Set.of("当事人", "外部");

    private final Book book;
    private final Installation place;

    Persons(Book book, Installation place) {
        this.book = book;
        this.place = place;
    }

    Optional<Refusal> mayNot(State state, Way way, Happening what, Map<String, String> facts) {
        if (way.by() == By.CLOCK)
            return what.by() instanceof Hand.TheClock ? Optional.empty() : no("clock.only", "", what.event());
        if (what.by() instanceof Hand.TheClock) return no("clock.never", "", what.event());
        if (Choices.raisedBy(book).contains(what.event())) return no("event.raised", "", what.event());
        if (way.by() == By.REMEDY || !(state instanceof State.Leaf leaf)) return Optional.empty();
        var role = book.roles().get(way.move().by().orElse(leaf.work().role()));
        if (role == null || FREE.contains(role.kind())) return Optional.empty();
        return officials(leaf, way, role, what, facts);
    }

    private Optional<Refusal> officials(
            State.Leaf leaf, Way way, Role role, Happening what, Map<String, String> facts) {
        if (!(what.by() instanceof Hand.Officials(var acting, var people)) || !acting.equals(role.name()))
            return no("role.other", leaf.work().basis().toString(), what.event(), role.label());
        var day = LocalDate.ofInstant(what.at(), LegalCalendar.SHANGHAI);
        if (place.organ(acting, day).isEmpty()) return no("role.unbound", "", role.label(), day.toString());
        if (new HashSet<>(people).size() < role.count())
            return no("officers.few", Statute.PENALTY.article(42).toString(), what.event(), role.count());
        var same = sameAs(leaf.work().notSameAs(), people, facts);
        if (same.isPresent()) return no("person.same", leaf.work().basis().toString(), what.event(), same.get());
        return hour(leaf, way, what);
    }

    private Optional<String> sameAs(List<String> others, List<String> people, Map<String, String> facts) {
        return others.stream()
                .filter(other -> Arrays.stream(
                                facts.getOrDefault("经办·" + other, "").split(" "))
                        .anyMatch(people::contains))
                .flatMap(other -> book.state(other).stream())
                .map(State::label)
                .findFirst();
    }

    private Optional<Refusal> hour(State.Leaf leaf, Way way, Happening what) {
        var window = leaf.work().window().flatMap(Window::read);
        if (window.isEmpty() || !leaf.on().contains(way.move()) || window.get().open(what.at(), place.calendar()))
            return Optional.empty();
        return no(
                "hour",
                Statute.COERCION.article(43).toString(),
                what.event(),
                leaf.work().window().orElseThrow());
    }

    private static Optional<Refusal> no(String code, String article, Object... args) {
        return Optional.of(new Refusal(code, article, "playbook." + code, List.of(args)));
    }
}
