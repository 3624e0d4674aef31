package longtang.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import longtang.dossier.FilePage.Compared;
import longtang.dossier.FilePage.Said;
import longtang.place.Part;
import longtang.register.Observation;
import longtang.register.Observations;
import longtang.register.StructureKind;
import longtang.sighting.Sighting;
import org.jspecify.annotations.Nullable;

/// What each ledger says of the same thing, side by side, so that contradictions are seen and not averaged away.
record SideBySide(Dossier file, Telling telling) {

    private record Row(Sighting sighting, Observation observation) {}

    List<Compared> compare(Collection<Sighting> sightings) {
        var rows = sightings.stream()
                .map(sighting -> new Row(sighting, Observations.read(sighting.entry())))
                .sorted(Comparator.comparing(row -> row.sighting().key()))
                .toList();
        var compared = new ArrayList<Compared>();
        add(compared, "part", telling.constant("part", file.part()), rows, this::part);
        add(compared, "kind", telling.constant("kind", file.kind()), rows, this::kind);
        add(
                compared,
                "status",
                telling.constant("status", file.status()),
                rows,
                seen -> telling.constant("status", seen.status()));
        add(
                compared,
                "outcome",
                telling.constant("outcome", file.outcome()),
                rows,
                seen -> telling.constant("outcome", seen.outcome()));
        add(compared, "use", telling.constant("use", file.use()), rows, seen -> telling.constant("use", seen.use()));
        add(
                compared,
                "material",
                telling.constant("material", file.material()),
                rows,
                seen -> telling.constant("material", seen.material()));
        add(compared, "area", telling.area(file.area()), rows, seen -> telling.area(seen.area()));
        add(
                compared,
                "built",
                "",
                rows,
                seen -> seen.built() == null ? "" : seen.built().toString());
        return compared;
    }

    private void add(
            List<Compared> compared, String field, String taken, List<Row> rows, Function<Observation, String> value) {
        var by = new LinkedHashMap<String, List<String>>();
        for (var row : rows) {
            var says = value.apply(row.observation());
            if (says.isEmpty()) continue;
            by.computeIfAbsent(says, s -> new ArrayList<>()).add(source(row.sighting()));
        }
        if (by.isEmpty()) return;
        var said = by.entrySet().stream()
                .map(answer -> new Said(
                        answer.getKey(),
                        answer.getKey().equals(taken),
                        answer.getValue().stream().distinct().collect(Collectors.joining(comma()))))
                .sorted(Comparator.comparing(Said::taken).reversed())
                .toList();
        compared.add(new Compared(telling.words().say("dossier.field." + field), said.size() > 1, said));
    }

    private String comma() {
        return telling.words().say("dossier.comma");
    }

    private String source(Sighting sighting) {
        return telling.words().say("source." + sighting.key().kind().code());
    }

    private String part(Observation seen) {
        return seen.parts().stream()
                .sorted()
                .map((Part part) -> telling.constant("part", part))
                .collect(Collectors.joining(comma()));
    }

    private String kind(Observation seen) {
        var words = seen.wording().words();
        @Nullable
        StructureKind sure = seen.wording().sure().stream().sorted().findFirst().orElse(null);
        if (sure == null)
            return String.join(comma(), words.isEmpty() ? seen.wording().unlisted() : words);
        return telling.constant("kind", sure);
    }
}
