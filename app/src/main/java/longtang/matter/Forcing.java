package longtang.matter;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import longtang.evidence.Exhibit;
import longtang.evidence.Exhibits;
import longtang.law.ForceWindow;
import longtang.law.Gate;
import longtang.law.InProgressRemoval;
import longtang.law.LegalCalendar;
import longtang.law.Refusal;
import longtang.law.RemovalDay;
import longtang.playbook.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Using force on a structure, as the record shows it: the gate, the hours, and the conditions of what is still built.
@Component
class Forcing {

    private static final Duration MOMENT = Duration.ofMinutes(1);
    private static final String STOPPED = "停建决定已送达";
    private static final String REFUSED = "拒绝已记录";
    private static final String ORDERED = "强制决定已作出";
    private static final String BUILDING = "正在施工的录像（有时间）";
    private static final String LEGAL_NOTE = "法制审核意见书";
    private static final String FILM = "全程录像";

    private final Road road;
    private final Exhibits exhibits;
    private final MatterStore store;

    Forcing(Road road, Exhibits exhibits, MatterStore store) {
        this.road = road;
        this.exhibits = exhibits;
        this.store = store;
    }

    /// What stands against force at that moment, in the state where it is used.
    List<Refusal> objections(Roadmap map, Matter matter, State.Leaf leaf, Instant now) {
        if (!leaf.nature().contains(Roadmap.AT_ONCE))
            return day(road.gate(map.book(), matter).orElseGet(road::shut), now).objections();
        var objections = new ArrayList<>(atOnce(map, matter, now, false).objections());
        objections.addAll(day(open(now), now).objections());
        return objections;
    }

    // 若干规定 11 stands in the place of the gate, never in that of the hours.
    private static Gate open(Instant now) {
        return new Gate.Opens(LocalDate.ofInstant(now, LegalCalendar.SHANGHAI), new TreeSet<>(), List.of());
    }

    private static RemovalDay day(Gate gate, Instant now) {
        return new RemovalDay(gate, now, now.plus(MOMENT), null, LegalCalendar.bundled(), ForceWindow.usual());
    }

    /// @param ahead whether it is still to come, so that its film cannot be there yet
    InProgressRemoval atOnce(Roadmap map, Matter matter, Instant now, boolean ahead) {
        var deeds = new Deeds(store.steps(matter.id()));
        var kept = exhibits.of(matter.id());
        var stopping = map.book().leaves().stream()
                .filter(leaf -> leaf.on().stream().anyMatch(move -> move.tag().contains(STOPPED)))
                .flatMap(leaf -> deeds.reached(leaf.id()).stream())
                .findFirst();
        var recording = map.book().leaves().stream()
                .filter(leaf -> leaf.on().stream().anyMatch(move -> move.tag().contains(REFUSED)))
                .map(leaf -> matter.standing().facts().getOrDefault("经办·" + leaf.id(), ""))
                .flatMap(people -> Arrays.stream(people.split(" ")))
                .filter(one -> !one.isEmpty())
                .toList();
        var approved = ahead ? Optional.of(now) : deeds.done(ORDERED);
        return new InProgressRemoval(
                stopping.orElse(null),
                deeds.done(STOPPED).orElse(null),
                latest(kept, BUILDING),
                recording,
                approved.orElse(null),
                latest(kept, LEGAL_NOTE),
                ahead || latest(kept, FILM) != null
                        ? InProgressRemoval.Recording.VIDEO
                        : InProgressRemoval.Recording.NONE,
                now);
    }

    private static @Nullable Instant latest(List<Exhibit> kept, String label) {
        return kept.stream()
                .filter(one -> one.label().equals(label))
                .map(one -> Objects.requireNonNullElse(one.madeAt(), one.keptAt()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
