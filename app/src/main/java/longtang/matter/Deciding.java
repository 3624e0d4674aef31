package longtang.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import longtang.law.AdverseDecision;
import longtang.law.AdverseDecision.Hearing;
import longtang.law.AdverseDecision.Impartiality;
import longtang.law.AdverseDecision.LegalReview;
import longtang.law.AdverseDecision.Officer;
import longtang.law.Counting;
import longtang.law.Guardrail;
import longtang.law.LegalCalendar;
import longtang.law.LegalTime;
import longtang.law.Refusal;
import longtang.law.Served;
import longtang.law.Statute;
import longtang.people.People;
import longtang.people.Person;
import longtang.playbook.State;
import org.springframework.stereotype.Component;

/// Deciding against somebody, as the record shows it: told, heard, reviewed, by whom, and no heavier than proposed.
@Component
class Deciding {

    private static final String HEARD = "申辩已听取";
    private static final String HEARING_SETTLED = "听证已了结";
    private static final String REVIEWED = "已法制审核";
    private static final String ASKED_FOR_HEARING = "要求听证";
    private static final String WAIVED = "放弃听证";
    private static final int HEARING_DAYS = 5;

    private final Road road;
    private final HardSteps steps;
    private final MatterStore store;
    private final People people;

    Deciding(Road road, HardSteps steps, MatterStore store, People people) {
        this.road = road;
        this.steps = steps;
        this.store = store;
        this.people = people;
    }

    List<Refusal> objections(Roadmap map, Matter matter, LocalDate today) {
        var proposed = steps.latest(matter, Imposed.Phase.PROPOSED);
        var decided = steps.latest(matter, Imposed.Phase.DECIDED)
                .filter(imposed -> !imposed.at().isBefore(matter.since()));
        if (decided.isEmpty())
            return List.of(new Refusal(
                    "result-missing",
                    Guardrail.HEAVIER_AFTER_PLEA.article().toString(),
                    "matter.refused.result",
                    List.of()));
        return intent(map, matter, proposed, decided.get(), today).objections();
    }

    private AdverseDecision intent(
            Roadmap map, Matter matter, Optional<Imposed> proposed, Imposed decided, LocalDate today) {
        var deeds = new Deeds(store.steps(matter.id()));
        var notified = road.served(matter, map.papers(Roadmap.NOTIFIED)).map(Served::on);
        return new AdverseDecision(
                officers(map, matter, deeds, today),
                notified.orElse(null),
                deeds.day(HEARD).orElse(null),
                hearing(notified, deeds),
                deeds.day(REVIEWED).<LegalReview>map(LegalReview.Passed::new).orElseGet(LegalReview.Missing::new),
                proposed.map(Imposed::result).orElse(new AdverseDecision.Result(Set.of(), 0)),
                decided.result(),
                steps.finesBefore(matter),
                today);
    }

    // Everybody who inquired; whoever must keep away counts no more once others have inquired anew.
    private List<Officer> officers(Roadmap map, Matter matter, Deeds deeds, LocalDate today) {
        var leaves = map.book().leaves().stream()
                .filter(leaf -> leaf.nature().contains(Roadmap.INQUIRY))
                .map(State.Leaf::id)
                .toList();
        var ids = new LinkedHashSet<UUID>();
        for (var leaf : leaves)
            Stream.of(matter.standing().facts().getOrDefault("经办·" + leaf, "").split(" "))
                    .filter(text -> !text.isEmpty())
                    .map(UUID::fromString)
                    .forEach(ids::add);
        var lastInquiry = deeds.steps().stream()
                .filter(step -> leaves.contains(step.from()) && step.by() != null)
                .map(MatterStep::at)
                .findFirst();
        var officers = new ArrayList<Officer>();
        for (var id : ids) {
            var away = recused(matter, id);
            boolean redone = away.isPresent()
                    && lastInquiry.filter(at -> at.isAfter(away.get())).isPresent();
            if (!redone) officers.add(officer(id, away.isPresent(), today));
        }
        return officers;
    }

    private Optional<Instant> recused(Matter matter, UUID id) {
        return steps.recusals(matter).stream()
                .filter(recusal -> recusal.person().equals(id))
                .map(HardStepStore.Recusal::at)
                .findFirst();
    }

    private Officer officer(UUID id, boolean concerned, LocalDate today) {
        var certificate = people.get(id)
                .map(Person::certificate)
                .filter(Objects::nonNull)
                .filter(held -> held.isValidOn(today))
                .map(held -> held.number())
                .orElse(null);
        return new Officer(id.toString(), certificate, concerned ? Impartiality.CONCERNED : Impartiality.IMPARTIAL);
    }

    private static Hearing hearing(Optional<LocalDate> notified, Deeds deeds) {
        if (notified.isEmpty()) return new Hearing.NotOffered();
        var told = notified.get().atStartOfDay(LegalCalendar.SHANGHAI).toInstant();
        var asked = deeds.event(ASKED_FOR_HEARING, told);
        var settled = deeds.step(HEARING_SETTLED);
        if (asked.isEmpty()) return new Hearing.NotAsked(lastDay(notified.get()));
        if (settled.isEmpty() || settled.get().at().isBefore(asked.get().at())) return new Hearing.Asked();
        var day = LocalDate.ofInstant(settled.get().at(), LegalCalendar.SHANGHAI);
        return settled.get().event().equals(WAIVED)
                ? new Hearing.NotAsked(day.minusDays(1))
                : new Hearing.Held(day, String.valueOf(settled.get().by()));
    }

    // 行政处罚法 64: within 五日, which 85 makes working days.
    private static LocalDate lastDay(LocalDate notified) {
        var time = new LegalTime(LegalCalendar.bundled(), Counting.usual());
        return time.due(Statute.PENALTY.days(HEARING_DAYS), notified).day();
    }
}
