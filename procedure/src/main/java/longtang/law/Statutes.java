package longtang.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The table of statutes, `statutes.tsv`.
final class Statutes {

    private static final List<Statute> ALL = new ArrayList<>();
    private static final Map<String, Statute> BY_NAME = new HashMap<>();
    private static final Map<String, String> TEXTS = new HashMap<>();

    static {
        Resource.text("statutes.tsv")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(Statutes::take);
    }

    private Statutes() {}

    private static void take(String line) {
        var cells = line.split("\t", -1);
        var statute = new Statute(
                cells[0],
                cells[1],
                LocalDate.parse(cells[2]),
                DayUnits.read(cells[3]),
                cells[4].equals("next") ? Statute.StartHour.NOT_COUNTED : Statute.StartHour.COUNTED,
                Stream.of(cells[6].split(",")).filter(name -> !name.isBlank()).toList());
        ALL.add(statute);
        BY_NAME.put(statute.name(), statute);
        BY_NAME.put(statute.title(), statute);
        statute.otherNames().forEach(name -> BY_NAME.put(name, statute));
        if (!cells[5].equals("-")) TEXTS.put(statute.name(), cells[5]);
    }

    static Optional<Statute> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name.strip().replaceAll("[《》\\s]", "")));
    }

    static List<Statute> all() {
        return List.copyOf(ALL);
    }

    /// The file with its text, if the text came along.
    static Optional<String> text(Statute statute) {
        return Optional.ofNullable(TEXTS.get(statute.name()));
    }
}
