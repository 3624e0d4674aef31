package longtang.dossier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import longtang.dossier.FactField.Group;
import longtang.dossier.FilePage.Blank;
import longtang.dossier.FilePage.FactGroup;
import longtang.dossier.FilePage.FactLine;
import longtang.dossier.Testimony.Word;
import longtang.people.Person;

/// All facts of a file under their headings, each with whose word it is.
record FactSheet(Person by, Dossier file, Testimony testimony, Map<FactField, Settlement> settled, Telling telling) {

    /// Only headings under which something is known.
    List<FactGroup> groups() {
        return Arrays.stream(Group.values())
                .map(group -> new FactGroup(
                        telling.words().say("dossier.group." + group.name()),
                        FactField.in(group).stream()
                                .filter(field -> Dossiers.sees(by, field)
                                        && !value(field).isEmpty())
                                .map(this::line)
                                .toList()))
                .filter(group -> !group.lines().isEmpty())
                .toList();
    }

    /// What nobody has said yet, each with the way to say it.
    List<Blank> blanks() {
        return Arrays.stream(FactField.values())
                .filter(field -> Dossiers.sees(by, field) && value(field).isEmpty())
                .map(field -> new Blank(telling.field(field), editHref(field)))
                .toList();
    }

    // Where nobody settled it and the file itself does not follow the ledgers, as with the year of building, one that
    // all of them give counts.
    private String value(FactField field) {
        var holds = settled.get(field);
        if (holds != null) return holds.value();
        var value = file.value(field);
        var said = testimony.values(field);
        return value.isEmpty() && field == FactField.BUILT && said.size() == 1 ? said.getFirst() : value;
    }

    private FactLine line(FactField field) {
        var holds = settled.get(field);
        return new FactLine(
                field.code(),
                telling.field(field),
                telling.fact(field, value(field)),
                holds == null ? ledgers(field) : ground(holds),
                holds == null ? "" : holds.why(),
                holds != null,
                holds == null ? List.of() : others(field),
                editHref(field));
    }

    private String editHref(FactField field) {
        return "/register/" + file.number() + "/edit?field=" + field.code();
    }

    private String ledgers(FactField field) {
        return testimony.on(field).stream()
                .filter(word -> telling.fact(field, word.value()).equals(telling.fact(field, value(field))))
                .map(this::source)
                .distinct()
                .collect(Collectors.joining(telling.words().say("dossier.comma")));
    }

    private String ground(Settlement holds) {
        return telling.ground(holds);
    }

    // 历史台账曾写：木
    private List<String> others(FactField field) {
        var by = new LinkedHashMap<String, List<String>>();
        for (var word : testimony.on(field)) {
            var shown = telling.fact(field, word.value());
            if (shown.isEmpty() || shown.equals(telling.fact(field, value(field)))) continue;
            by.computeIfAbsent(shown, s -> new ArrayList<>()).add(source(word));
        }
        return by.entrySet().stream()
                .map(said -> telling.words()
                        .say(
                                "dossier.others.said",
                                said.getValue().stream()
                                        .distinct()
                                        .collect(Collectors.joining(
                                                telling.words().say("dossier.comma"))),
                                said.getKey()))
                .toList();
    }

    private String source(Word word) {
        return telling.words().say("source." + word.by().key().kind().code());
    }
}
