package longtang.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import longtang.dossier.FilePage.Compared;
import longtang.dossier.FilePage.Said;
import longtang.dossier.Testimony.Word;
import longtang.sighting.Sighting;

/// What each ledger says of the same thing, side by side, so that contradictions are seen and not averaged away.
record SideBySide(Dossier file, Testimony testimony, Map<FactField, Settlement> settled, Telling telling) {

    private static final double MEASURING = 1.1;
    private static final List<FactField> IN_ORDER = List.of(
            FactField.PART,
            FactField.KIND,
            FactField.STATUS,
            FactField.OUTCOME,
            FactField.USE,
            FactField.MATERIAL,
            FactField.AREA,
            FactField.BUILT);

    /// Facts of which the ledgers say different things and nobody has decided, or decided before the last was heard.
    List<Compared> waiting() {
        return IN_ORDER.stream()
                .filter(field -> !testimony.on(field).isEmpty())
                .map(this::compared)
                .filter(Compared::waits)
                .toList();
    }

    private Compared compared(FactField field) {
        var by = new LinkedHashMap<String, List<Word>>();
        for (var word : testimony.on(field)) {
            by.computeIfAbsent(shown(field, word), shown -> new ArrayList<>()).add(word);
        }
        var taken = telling.fact(field, file.value(field));
        var said = by.entrySet().stream()
                .map(answer -> said(answer.getKey(), answer.getValue(), taken))
                .sorted(Comparator.comparing(Said::taken).reversed())
                .toList();
        var holds = settled.get(field);
        return new Compared(
                field.code(),
                telling.field(field),
                disagree(field),
                disagree(field) && holds == null || !news(field).isEmpty(),
                holds == null ? "" : telling.fact(field, holds.value()),
                said,
                news(field).stream().map(word -> again(field, word)).toList());
    }

    // Two people who measure differ by a tenth and mean the same.
    private boolean disagree(FactField field) {
        var shown = testimony.on(field).stream()
                .map(word -> shown(field, word))
                .distinct()
                .toList();
        if (shown.size() < 2 || field != FactField.AREA) return shown.size() > 1;
        var areas = testimony.values(field).stream()
                .mapToDouble(Double::parseDouble)
                .summaryStatistics();
        return areas.getMax() > areas.getMin() * MEASURING;
    }

    private String shown(FactField field, Word word) {
        return word.value().isEmpty() ? word.word() : telling.fact(field, word.value());
    }

    private Said said(String shown, List<Word> words, String taken) {
        var value = words.stream().map(Word::value).filter(it -> !it.isEmpty()).findFirst();
        return new Said(
                shown,
                value.orElse(""),
                shown.equals(taken),
                words.stream()
                        .map(word -> source(word.by()))
                        .distinct()
                        .collect(Collectors.joining(telling.words().say("dossier.comma"))));
    }

    // What a ledger says otherwise since it was settled, for the first time.
    private List<Word> news(FactField field) {
        var holds = settled.get(field);
        if (holds == null) return List.of();
        return testimony.on(field).stream()
                .filter(word -> !word.value().isEmpty()
                        && !word.value().equals(holds.value())
                        && !holds.heard().contains(word.value()))
                .toList();
    }

    private String again(FactField field, Word word) {
        var seen = word.by().entry().seenAt();
        return telling.words()
                .say(
                        "dossier.again",
                        source(word.by()),
                        seen == null ? "" : seen.toLocalDate().toString(),
                        shown(field, word));
    }

    private String source(Sighting sighting) {
        return telling.words().say("source." + sighting.key().kind().code());
    }
}
