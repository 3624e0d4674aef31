package longtang.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import longtang.law.LegalCalendar;
import longtang.law.Ruling;
import longtang.outreach.Encounter;
import longtang.outreach.Noting;
import longtang.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// Reads what was typed of a meeting; what cannot be read is refused by its name.
record NotingForm(MultiValueMap<String, String> sent) {

    /// @param partners who may be the second officer
    Ruling<Noting> read(UUID request, List<Person> partners) {
        var kind = Encounter.Kind.read(text("kind"));
        var way = Encounter.Way.read(text("way"));
        var at = moment(text("at"));
        var partner = partners.stream()
                .filter(one -> one.id().toString().equals(text("partner")))
                .findFirst();
        if (kind.isEmpty() || way.isEmpty() || at.isEmpty())
            return Ruling.refuse("encounter-incomplete", "", "matter.refused.encounter");
        if (partner.isEmpty()) return Ruling.refuse("encounter-alone", "", "matter.refused.encounter.alone");
        return Ruling.allow(new Noting(
                request,
                kind.get(),
                way.get(),
                at.get(),
                text("met").equals("true"),
                partner.get(),
                all("beside")
                        .flatMap(code -> Encounter.Companion.read(code).stream())
                        .toList(),
                articles(),
                text("materials"),
                text("said"),
                Encounter.Reluctance.read(text("reluctance")).orElse(null),
                text("promise"),
                day(text("next")),
                text("volunteered").equals("true"),
                text("difficulty"),
                text("why")));
    }

    // Ticked ones, and those typed beside: 城乡规划法 64；若干规定 8
    private List<String> articles() {
        var articles = new ArrayList<>(all("article").toList());
        Stream.of(text("other").split("[；;\\n]"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .forEach(articles::add);
        return articles;
    }

    private Stream<String> all(String key) {
        return Optional.ofNullable(sent.get(key)).stream().flatMap(List::stream);
    }

    private String text(String key) {
        return Optional.ofNullable(sent.getFirst(key)).orElse("").strip();
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(
                    LocalDateTime.parse(text).atZone(LegalCalendar.SHANGHAI).toInstant());
        } catch (DateTimeParseException noMoment) {
            return Optional.empty();
        }
    }

    static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
