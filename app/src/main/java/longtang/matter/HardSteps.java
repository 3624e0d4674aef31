package longtang.matter;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import longtang.law.Guardrail;
import longtang.law.Refusal;
import longtang.law.Ruling;
import longtang.people.Person;
import longtang.people.Role;
import longtang.record.Act;
import longtang.record.Acts;
import longtang.record.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What is noted beside the steps so that the hard ones can be looked at: what is to be imposed, and who keeps away.
@Component
class HardSteps {

    private static final int LONGEST = 300;
    private static final Set<Role> DECIDE = Set.of(Role.LEADER, Role.LEGAL);

    private final HardStepStore store;
    private final MatterStore matters;
    private final Procedures procedures;
    private final Acts acts;
    private final Clock clock;

    HardSteps(HardStepStore store, MatterStore matters, Procedures procedures, Acts acts, Clock clock) {
        this.store = store;
        this.matters = matters;
        this.procedures = procedures;
        this.acts = acts;
        this.clock = clock;
    }

    /// In which phase something may be noted now: proposed until the party is told, decided where it is decided.
    Optional<Imposed.Phase> phase(Matter matter) {
        if (!matter.isOpen()) return Optional.empty();
        var map = new Roadmap(procedures.book(matter.book()).orElseThrow());
        boolean deciding = map.leaf(matter.standing().leaf())
                .filter(leaf -> leaf.nature().contains(Roadmap.ADVERSE))
                .isPresent();
        if (deciding) return Optional.of(Imposed.Phase.DECIDED);
        boolean told = matter.standing().duties().contains(Roadmap.NOTIFIED);
        boolean telling = map.leaf(matter.standing().leaf()).stream()
                .flatMap(leaf -> leaf.on().stream())
                .anyMatch(move -> move.tag().contains(Roadmap.NOTIFIED));
        return !told && telling ? Optional.of(Imposed.Phase.PROPOSED) : Optional.empty();
    }

    @Transactional
    Ruling<Imposed> impose(Person by, Matter seen, Set<Imposed.Kind> kinds, long fine) {
        var matter = matters.locked(seen.id()).orElseThrow();
        var partial = partial(matter, List.of(by.id().toString()));
        if (partial.isPresent()) return Ruling.refuse(partial.get());
        var phase = phase(matter);
        if (phase.isEmpty()) return Ruling.refuse("result-not-now", "", "matter.refused.result.now");
        if (phase.get() == Imposed.Phase.DECIDED && !DECIDE.contains(by.role()))
            return Ruling.refuse("matter-not-by-this-role", "", "matter.refused.role", "作出决定");
        var imposed = new Imposed(phase.get(), kinds, fine, now(), by.name());
        if (!imposed.isConsistent()) return Ruling.refuse("result-incomplete", "", "matter.refused.result.incomplete");
        store.keep(Ids.at(now()), matter.id(), imposed, by);
        acts.note(
                by.asActor(),
                act("matter.result", matter)
                        .with("phase", imposed.phase().name())
                        .with("kinds", String.join(" ", imposed.result().kinds())));
        return Ruling.allow(imposed);
    }

    Optional<Imposed> latest(Matter matter, Imposed.Phase phase) {
        return store.latest(matter.id(), phase);
    }

    /// How often the same act was fined before, in other rounds on the file.
    int finesBefore(Matter matter) {
        return store.fined(matter.dossier().toString(), matter.id()).size();
    }

    /// Whoever leads decides that somebody keeps away (行政处罚法 43).
    @Transactional
    Ruling<UUID> recuse(Person by, Matter matter, Person who, String reason) {
        var why = reason.strip();
        if (by.role() != Role.LEADER)
            return Ruling.refuse(
                    "matter-not-by-this-role",
                    Guardrail.OFFICER_PARTIAL.article().toString(),
                    "matter.refused.role",
                    "回避");
        if (why.isEmpty() || why.length() > LONGEST)
            return Ruling.refuse("recusal-without-reason", "", "matter.refused.recusal", LONGEST);
        var recusal = new HardStepStore.Recusal(who.id(), who.name(), why, now(), by.name());
        if (store.recuse(matter.id(), recusal, by))
            acts.note(
                    by.asActor(),
                    act("officer.recused", matter)
                            .with("person", who.id().toString())
                            .on(
                                    "matter.recusal",
                                    Guardrail.OFFICER_PARTIAL.article().toString(),
                                    "-"));
        return Ruling.allow(who.id());
    }

    List<HardStepStore.Recusal> recusals(Matter matter) {
        return store.recusals(matter.id());
    }

    /// 行政处罚法 43: whoever must keep away does nothing in the matter.
    Optional<Refusal> partial(Matter matter, List<String> people) {
        var rule = Guardrail.OFFICER_PARTIAL;
        return recusals(matter).stream()
                .filter(recusal -> people.contains(recusal.person().toString()))
                .findFirst()
                .map(recusal -> new Refusal(
                        rule.code(), rule.article().toString(), "matter.refused.partial", List.of(recusal.name())));
    }

    private static Act act(String what, Matter matter) {
        return Act.of(what, "dossier", matter.dossier())
                .with("matter", matter.id().toString());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
