package longtang.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import longtang.ledger.Field;
import longtang.ledger.LedgerEntry;
import longtang.ledger.LedgerKind;
import longtang.place.Level;
import longtang.place.Place;
import longtang.record.Act;
import longtang.record.Actor;
import longtang.record.Acts;
import longtang.register.Observations;
import longtang.sighting.LedgerImported;
import longtang.sighting.Sighting;
import longtang.sighting.Sightings;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;

/// Every survey file that comes in is a round.
@Service
class Rounds {

    private final Sightings sightings;
    private final RoundStore store;
    private final Observations observations;
    private final Acts acts;

    Rounds(Sightings sightings, RoundStore store, Observations observations, Acts acts) {
        this.sightings = sightings;
        this.store = store;
        this.observations = observations;
        this.acts = acts;
    }

    /// Delivered at least once: a round that is here already stays as it is.
    @ApplicationModuleListener
    void on(LedgerImported imported) {
        if (imported.kind() != LedgerKind.SURVEY) return;
        var rows = sightings.ofImport(imported.job());
        if (rows.isEmpty() || !store.open(round(imported.job(), rows))) return;
        acts.note(
                Actor.CLOCK,
                Act.of("survey.round.opened", "round", imported.job()).with("rows", rows.size()));
    }

    private Round round(UUID job, List<Sighting> sightings) {
        var days = sightings.stream()
                .map(Rounds::day)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        var surveyors = sightings.stream()
                .flatMap(sighting -> sighting.entry().text(Field.SEEN_BY).stream())
                .flatMap(names -> List.of(names.split("[、，,;；/ ]+")).stream())
                .filter(name -> !name.isBlank())
                .distinct()
                .count();
        return new Round(
                job,
                sightings.getFirst().entry().origin().file(),
                days.isEmpty() ? null : days.getFirst(),
                days.isEmpty() ? null : days.getLast(),
                (int) surveyors,
                sightings.stream().map(this::row).toList());
    }

    private static @org.jspecify.annotations.Nullable LocalDate day(Sighting sighting) {
        var seen = sighting.entry().seenAt();
        return seen == null ? null : seen.toLocalDate();
    }

    private Round.Row row(Sighting sighting) {
        var place = observations.observe(sighting.entry()).places().stream()
                .filter(read -> read.level().compareTo(Level.DOOR) >= 0)
                .findFirst();
        return new Round.Row(
                sighting.key().recordId(),
                sighting.id(),
                place.map(Rounds::lane).filter(lane -> !lane.isEmpty()).orElseGet(() -> written(sighting, Field.LANE)),
                place.map(Rounds::door).orElseGet(() -> written(sighting, Field.DOOR)),
                day(sighting));
    }

    private static String written(Sighting sighting, Field field) {
        LedgerEntry entry = sighting.entry();
        return entry.text(field).orElse("");
    }

    /// 天津路44弄, however it was typed.
    private static String lane(Place place) {
        var road = place.road();
        var lane = place.lane();
        if (road != null && lane != null) return road.name() + lane + "弄";
        if (place.namedLane() != null) return place.namedLane();
        return lane == null ? "" : lane + "弄";
    }

    private static String door(Place place) {
        return place.doors().getFirst() + "号";
    }
}
