package longtang.playbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import longtang.law.LegalCalendar;

/// What a place decides for itself: which organ acts in which role, from when to when.
public record Installation(List<Organ> organs, LegalCalendar calendar) {

    public Installation {
        organs = List.copyOf(organs);
    }

    /// An organ that acts in a role; `to` is the last day, empty while it goes on.
    public record Organ(String role, String name, LocalDate from, Optional<LocalDate> to) {

        boolean on(LocalDate day) {
            return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
        }
    }

    /// The organ that acts in a role on a day.
    public Optional<Organ> organ(String role, LocalDate day) {
        return organs.stream()
                .filter(organ -> organ.role().equals(role) && organ.on(day))
                .findFirst();
    }

    /// Every role of a book acted by an organ of the same name, from the beginning of its days: for trying a book out.
    public static Installation anywhere(Book book) {
        return new Installation(
                book.roles().values().stream()
                        .map(role -> new Organ(role.name(), role.label(), LocalDate.of(2000, 1, 1), Optional.empty()))
                        .toList(),
                LegalCalendar.bundled());
    }
}
