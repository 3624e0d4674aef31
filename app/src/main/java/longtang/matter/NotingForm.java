package longtang.matter;

import java.time.Instant;
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
import longtang.web.Sent;

/// Reads what was typed of a meeting; what cannot be read is refused by its name.
record NotingForm(Sent sent) {

    /// @param partners who may be the second officer
    Ruling<Noting> read(UUID request, List<Person> partners) {
        var kind = Encounter.Kind.read(sent.text("kind"));
        var way = Encounter.Way.read(sent.text("way"));
        var at = moment(sent.text("at"));
        var partner = partners.stream()
                .filter(one -> one.id().toString().equals(sent.text("partner")))
                .findFirst();
        if (kind.isEmpty() || way.isEmpty() || at.isEmpty())
            return Ruling.refuse("encounter-incomplete", "", "matter.refused.encounter");
        if (partner.isEmpty()) return Ruling.refuse("encounter-alone", "", "matter.refused.encounter.alone");
        return Ruling.allow(new Noting(
                request,
                kind.get(),
                way.get(),
                at.get(),
                sent.yes("met"),
                partner.get(),
                sent.all("beside")
                        .flatMap(code -> Encounter.Companion.read(code).stream())
                        .toList(),
                articles(),
                sent.text("materials"),
                sent.text("said"),
                Encounter.Reluctance.read(sent.text("reluctance")).orElse(null),
                sent.text("promise"),
                sent.day("next").orElse(null),
                sent.yes("volunteered"),
                sent.text("difficulty"),
                sent.text("why")));
    }

    // Ticked ones, and those typed beside: 城乡规划法 64；若干规定 8
    private List<String> articles() {
        var articles = new ArrayList<>(sent.all("article").toList());
        Stream.of(sent.text("other").split("[；;\\n]"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .forEach(articles::add);
        return articles;
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(
                    LocalDateTime.parse(text).atZone(LegalCalendar.SHANGHAI).toInstant());
        } catch (DateTimeParseException noMoment) {
            return Optional.empty();
        }
    }
}
