package longtang.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Gives structures their numbers: known ones keep theirs, new ones follow on in the year they were first seen.
final class Numbering {

    private record New(Candidate structure, int year, LocalDate seen, SightingKey first) {}

    private Numbering() {}

    static Map<Candidate, StructureNumber> of(
            List<Candidate> structures, Sightings sightings, Collection<StructureNumber> taken) {
        var numbers = new IdentityHashMap<Candidate, StructureNumber>();
        var highest = new HashMap<Integer, Integer>();
        taken.forEach(number -> highest.merge(number.year(), number.serial(), Math::max));
        var fallback = earliest(sightings);

        structures.stream()
                .filter(structure -> structure.known() == null)
                .map(structure -> unnumbered(structure, sightings, fallback))
                .sorted(Comparator.comparing(New::seen).thenComparing(New::first))
                .forEach(it -> numbers.put(
                        it.structure, new StructureNumber(it.year, highest.merge(it.year, 1, Integer::sum))));
        for (var structure : structures) {
            var known = structure.known();
            if (known != null) numbers.put(structure, known);
        }
        return numbers;
    }

    private static New unnumbered(Candidate structure, Sightings sightings, LocalDate fallback) {
        var seen = structure.members().stream()
                .map(member -> sightings.get(member).seen())
                .filter(date -> date != null)
                .min(Comparator.naturalOrder())
                .orElse(fallback);
        var first = structure.members().stream()
                .map(sightings::key)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new New(structure, seen.getYear(), seen, first);
    }

    private static LocalDate earliest(Sightings sightings) {
        LocalDate earliest = null;
        for (int i = 0; i < sightings.size(); i++) {
            var seen = sightings.get(i).seen();
            if (seen != null && (earliest == null || seen.isBefore(earliest))) earliest = seen;
        }
        return earliest == null ? LocalDate.of(2000, 1, 1) : earliest;
    }
}
