package longtang.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Puts the administrator's pages together.
@Component
class PeopleScreen {

    private static final int RUNS_OUT_DAYS = 60;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final People people;
    private final Organisations organisations;
    private final ObjectProvider<Committees> committees;
    private final SignIns signIns;
    private final Clock clock;

    PeopleScreen(
            People people,
            Organisations organisations,
            ObjectProvider<Committees> committees,
            SignIns signIns,
            Clock clock) {
        this.people = people;
        this.organisations = organisations;
        this.committees = committees;
        this.signIns = signIns;
        this.clock = clock;
    }

    PeoplePage list(@Nullable UUID closed) {
        var bodies = bodies();
        var names = bodies.stream().collect(Collectors.toMap(PeoplePage.Body::id, PeoplePage.Body::name));
        return new PeoplePage(
                people.all().stream().map(person -> line(person, names)).toList(),
                bodies,
                Arrays.stream(Role.values()).map(Role::code).toList(),
                Arrays.stream(Organisation.Kind.values())
                        .map(Organisation.Kind::code)
                        .toList(),
                areas(),
                closed == null ? "" : closed.toString());
    }

    private List<PeoplePage.Body> bodies() {
        return organisations.all().stream()
                .map(body -> new PeoplePage.Body(
                        body.id().toString(), body.name(), body.kind().code(), areaName(body.committee())))
                .toList();
    }

    private List<PeoplePage.Area> areas() {
        return committees.stream()
                .flatMap(known -> known.named().entrySet().stream())
                .map(area -> new PeoplePage.Area(area.getKey(), area.getValue()))
                .toList();
    }

    private String areaName(@Nullable String committee) {
        if (committee == null) return "";
        return committees.stream()
                .map(known -> known.name(committee))
                .findFirst()
                .orElse(committee);
    }

    private PeoplePage.Line line(Person person, Map<String, String> bodies) {
        var certificate = person.certificate();
        var soon = LocalDate.now(clock).plusDays(RUNS_OUT_DAYS);
        return new PeoplePage.Line(
                "/people/" + person.id(),
                person.name(),
                person.getUsername(),
                person.roleCode(),
                person.organisation() == null
                        ? ""
                        : bodies.getOrDefault(person.organisation().toString(), ""),
                areaName(person.committee()),
                certificate == null ? "" : certificate.number() + " · " + certificate.until(),
                certificate != null && certificate.until().isBefore(soon),
                person.hasSecondFactor());
    }

    PersonPage one(Person person) {
        var certificate = person.certificate();
        return new PersonPage(
                person.id().toString(),
                person.name(),
                person.getUsername(),
                person.roleCode(),
                person.committee() == null ? "" : person.committee(),
                areaName(person.committee()),
                person.organisation() == null ? "" : person.organisation().toString(),
                person.role().mayBeCertified(),
                certificate == null ? "" : certificate.number(),
                certificate == null ? "" : certificate.until().toString(),
                person.hasSecondFactor(),
                signIns.of(person).stream()
                        .map(signIn -> new PersonPage.Device(
                                signIn.device(),
                                MINUTE.format(signIn.lastSeenAt().atZone(clock.getZone()))))
                        .toList(),
                bodies(),
                areas());
    }
}
