package longtang.dossier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import longtang.place.Part;
import longtang.register.Hazard;
import longtang.register.Observation;
import longtang.register.Observations;
import longtang.register.StructureKind;
import longtang.sighting.Sighting;
import org.jspecify.annotations.Nullable;

/// What each ledger says of each fact, so that contradictions are seen and not averaged away.
final class Testimony {

    /// One word of one row. `value` is what would be kept, empty where the word fits no list; `word` is how it was put.
    record Word(String value, String word, Sighting by) {}

    private final Map<FactField, List<Word>> words = new EnumMap<>(FactField.class);

    private Testimony() {}

    static Testimony of(Collection<Sighting> sightings, Observations reader) {
        var testimony = new Testimony();
        sightings.stream()
                .sorted(Comparator.comparing(Sighting::key))
                .forEach(sighting -> testimony.hear(sighting, reader.observe(sighting.entry())));
        return testimony;
    }

    List<Word> on(FactField field) {
        return words.getOrDefault(field, List.of());
    }

    /// The different values that the ledgers give.
    List<String> values(FactField field) {
        return on(field).stream()
                .map(Word::value)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    private void hear(Sighting sighting, Observation seen) {
        hearPart(sighting, seen);
        hearKind(sighting, seen);
        add(FactField.STATUS, name(seen.status()), sighting);
        add(FactField.OUTCOME, name(seen.outcome()), sighting);
        add(FactField.USE, name(seen.use()), sighting);
        add(FactField.MATERIAL, name(seen.material()), sighting);
        add(FactField.AREA, number(seen.area()), sighting);
        add(FactField.BUILT, seen.built() == null ? "" : seen.built().toString(), sighting);
        for (var hazard : seen.hazards()) add(of(hazard.type()), hazard.level().name(), sighting);
    }

    private void hearPart(Sighting sighting, Observation seen) {
        var parts = seen.parts().stream().sorted().map(Part::name).toList();
        if (!parts.isEmpty()) add(FactField.PART, parts.getFirst(), String.join("、", parts), sighting);
    }

    private void hearKind(Sighting sighting, Observation seen) {
        var sure =
                seen.wording().sure().stream().sorted().map(StructureKind::name).findFirst();
        var written = seen.wording().words().isEmpty()
                ? seen.wording().unlisted()
                : seen.wording().words();
        var word = written.stream().distinct().collect(Collectors.joining("、"));
        if (sure.isPresent() || !word.isEmpty()) add(FactField.KIND, sure.orElse(""), word, sighting);
    }

    private static FactField of(Hazard.Type type) {
        return FactField.in(FactField.Group.HAZARDS).stream()
                .filter(field -> field.hazard() == type)
                .findFirst()
                .orElseThrow();
    }

    private void add(FactField field, String value, Sighting by) {
        if (!value.isEmpty()) add(field, value, "", by);
    }

    private void add(FactField field, String value, String word, Sighting by) {
        words.computeIfAbsent(field, f -> new ArrayList<>()).add(new Word(value, word, by));
    }

    private static String name(@Nullable Enum<?> constant) {
        return constant == null ? "" : constant.name();
    }

    // One decimal: an area that somebody measured as 6.25 and another as 6.3 is one area.
    private static String number(@Nullable Double number) {
        if (number == null) return "";
        return BigDecimal.valueOf(Math.round(number * 10))
                .divide(BigDecimal.TEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
